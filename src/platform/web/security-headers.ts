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

/**
 * `secure`: the site is published under https, by us or by a proxy before us; only then may browsers be told to insist on it.
 * `subdomains`: everything below its name is too (ASVS 5.0, 3.4.1). Only the office knows: browsers that were told so once open
 * no plain http there for a year (docs/decisions/0035-https.md).
 */
export function securityHeaders(secure: boolean, subdomains: boolean): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: Object.fromEntries(Object.entries(policy(secure)).map(([name, sources]) => [name, [...sources]])),
    },
    strictTransportSecurity: secure ? { maxAge: 365 * 86_400, includeSubDomains: subdomains } : false,
    // Our own POSTs must show where they come from; other sites learn nothing.
    referrerPolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
    crossOriginResourcePolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
  };
}
