// For whom a passkey is good: the domain that the browser shows. A passkey answers to no other, which is why it cannot be phished.
import type { FastifyRequest } from "fastify";
import type { Installation } from "../../../platform/config/index.ts";
import { siteOrigin } from "../../../platform/web/site-origin.ts";

/** Web Authentication Level 3, 5.1.2: `id` is a domain, never a number; `origin` is what the browser must say it is at. */
export type RelyingParty = { readonly id: string; readonly origin: string };

/** `undefined` where passkeys cannot work: no known origin, or a bare IP address. */
export function relyingPartyOf(request: FastifyRequest, installation: Installation): RelyingParty | undefined {
  const origin = siteOrigin(request, installation.origin);
  if (origin === undefined) return undefined;
  const { hostname } = new URL(origin);
  return /^[\d.]+$/.test(hostname) || hostname.startsWith("[") ? undefined : { id: hostname, origin };
}
