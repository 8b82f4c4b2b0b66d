// The browser's side of a session: one cookie with a random token, for this host alone, never read by a script.
import type { FastifyReply } from "fastify";

/** The prefix makes browsers refuse it from another host, without https, or with a narrower path (RFC 6265bis 4.1.3.2). */
export const SESSION_COOKIE = "__Host-comity";

const ATTRIBUTES = { path: "/", httpOnly: true, sameSite: "lax", secure: true } as const;

export function setSessionCookie(reply: FastifyReply, token: string): void {
  void reply.setCookie(SESSION_COOKIE, token, ATTRIBUTES);
}

export function clearSessionCookie(reply: FastifyReply): void {
  void reply.clearCookie(SESSION_COOKIE, ATTRIBUTES);
}
