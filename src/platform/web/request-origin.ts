// Where a request comes from: over a private way or in the open, from a page of ours or of somebody else's.
import { isIP } from "node:net";
import type { FastifyRequest } from "fastify";

/**
 * Can nobody between the reader and us read along? https, as a proxy that we trust says, or this very machine. A request that a
 * proxy has passed on without our trusting it is none of the two, wherever the proxy stands.
 */
export function isPrivateWay(request: FastifyRequest, siteOrigin: string | undefined): boolean {
  if (request.protocol === "https") return true;
  if (!isLoopback(request.ip)) return false;
  return request.headers["x-forwarded-for"] === undefined && request.headers["forwarded"] === undefined ? true : siteOrigin?.startsWith("https:") === true;
}

/**
 * Was it a page of ours that sent the form? The browser says so itself, in `Sec-Fetch-Site` (Fetch Metadata) or in `Origin`
 * (RFC 6454, 7); where it says neither, the form's own token must do. OWASP ASVS 5.0, 3.5.1.
 */
export function isFromOurPages(request: FastifyRequest, siteOrigin: string | undefined): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  const { origin } = request.headers;
  if (origin === undefined) return true;
  return origin === siteOrigin || origin === `${request.protocol}://${request.host}`;
}

function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, "");
  return plain === "::1" || (isIP(plain) === 4 && plain.startsWith("127."));
}
