// The browser that a question was put to, while nobody is signed in: known for an hour by a random cookie of this host.
import type { FastifyReply, FastifyRequest } from "fastify";
import { randomToken } from "./challenge.ts";

/** See the session's cookie for the prefix. `Lax`: the way back from the provider begins on its site. */
export const BROWSER_COOKIE = "__Host-comity-asked";

const ATTRIBUTES = { path: "/", httpOnly: true, sameSite: "lax", secure: true, maxAge: 3600 } as const;

/** The token of a browser that was asked something lately. */
export function knownBrowser(request: FastifyRequest): string | undefined {
  const token = request.cookies?.[BROWSER_COOKIE];
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
}

/** The same, for asking: a browser that has none gets one. Two sign-ins in two tabs share it and stay apart by their answers. */
export function browserToAsk(request: FastifyRequest, reply: FastifyReply): string {
  const token = knownBrowser(request) ?? randomToken();
  void reply.setCookie(BROWSER_COOKIE, token, ATTRIBUTES);
  return token;
}
