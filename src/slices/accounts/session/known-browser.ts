// Browsers in which somebody signed in before, known by a cookie of their own for half a year. It opens nothing; it only says
// whose guessing an attempt is counted with (the device cookie of OWASP's "Slow down online guessing attacks").
import type { FastifyReply, FastifyRequest } from "fastify";
import type { PersonId } from "../../../domain/access/index.ts";
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";
import { findKnownBrowser, saveKnownBrowser } from "../proving.store.ts";
import { hashOf, isToken, newToken } from "./token.ts";

export const KNOWN_BROWSER_COOKIE = "__Host-comity-known";
const DAY_S = 86_400;
const KNOWN_FOR_S = 180 * DAY_S;
const ATTRIBUTES = { path: "/", httpOnly: true, sameSite: "lax", secure: true, maxAge: KNOWN_FOR_S } as const;

/** The browser's mark where this person has signed in with it; `undefined` for any other, also where the cookie is somebody else's. */
export async function knownBrowserOf(db: Database, request: FastifyRequest, person: PersonId | undefined, at: Date): Promise<string | undefined> {
  const token = request.cookies?.[KNOWN_BROWSER_COOKIE];
  if (!isToken(token) || person === undefined) return undefined;
  return await findKnownBrowser(db, hashOf(token), person, at);
}

/** One cookie for a browser, whoever uses it; who it is known for stands in the table. */
export async function rememberBrowser(tx: DatabaseTransaction, request: FastifyRequest, reply: FastifyReply, person: PersonId, at: Date): Promise<void> {
  const held = request.cookies?.[KNOWN_BROWSER_COOKIE];
  const token = isToken(held) ? held : newToken();
  await saveKnownBrowser(tx, hashOf(token), person, at, new Date(at.getTime() + KNOWN_FOR_S * 1000));
  void reply.setCookie(KNOWN_BROWSER_COOKIE, token, ATTRIBUTES);
}
