// What a browser may do with our pages: show our own style, fonts and pictures, send forms to us, and nothing else.
import type { FastifyHelmetOptions } from "@fastify/helmet";

/**
 * No script at all is allowed, ours included: no page needs one. `secure`: the site is published under https, by us or
 * by a proxy before us; only then may browsers be told to insist on it.
 */
export function securityHeaders(secure: boolean): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'none'"],
        "style-src": ["'self'"],
        "font-src": ["'self'"],
        "img-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        ...(secure ? { "upgrade-insecure-requests": [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 365 * 86_400, includeSubDomains: false } : false,
    // Our own POSTs must show where they come from; other sites learn nothing.
    referrerPolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
    crossOriginResourcePolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
  };
}
