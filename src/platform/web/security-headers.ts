// What a browser may do with our pages: show our own style, fonts and pictures, send forms to us, and nothing else.
import type { FastifyHelmetOptions } from "@fastify/helmet";

/** Where each kind of thing may come from. No script at all, ours included: few pages need one, and those say so. */
function policy(secure: boolean): Readonly<Record<string, readonly string[]>> {
  return {
    "default-src": ["'none'"],
    "style-src": ["'self'"],
    "font-src": ["'self'"],
    "img-src": ["'self'"],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    // What default-src says already, said once more: ASVS 5.0, 3.4.3 asks for the words.
    "object-src": ["'none'"],
    "frame-ancestors": ["'none'"],
    ...(secure ? { "upgrade-insecure-requests": [] } : {}),
  };
}

/** The policy of a page with a script: files of ours, which ask only us and make no HTML out of text. */
export function policyWithScript(secure: boolean): string {
  const directives = { ...policy(secure), "script-src": ["'self'"], "connect-src": ["'self'"], "require-trusted-types-for": ["'script'"], "trusted-types": ["'none'"] };
  return Object.entries(directives).map(([name, sources]) => [name, ...sources].join(" ")).join("; ");
}

// Below our own name nothing may be asked for unencrypted either (ASVS 5.0, 3.4.1): a site in plain http there could plant cookies on us.

/** `secure`: the site is published under https, by us or by a proxy before us; only then may browsers be told to insist on it. */
export function securityHeaders(secure: boolean): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: Object.fromEntries(Object.entries(policy(secure)).map(([name, sources]) => [name, [...sources]])),
    },
    strictTransportSecurity: secure ? { maxAge: 365 * 86_400, includeSubDomains: true } : false,
    // Our own POSTs must show where they come from; other sites learn nothing.
    referrerPolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
    crossOriginResourcePolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
  };
}
