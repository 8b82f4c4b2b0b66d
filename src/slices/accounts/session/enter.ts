// Signing in, at its end: a fresh session for this browser, the one it had before is over, and the browser is known from now on.
import type { FastifyReply, FastifyRequest } from "fastify";
import type { PersonId } from "../../../domain/access/index.ts";
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";
import type { Means, StoredSession } from "../accounts.store.ts";
import { rememberBrowser } from "./known-browser.ts";
import { beginSession, endSessionsOf, findSession } from "./session.ts";
import { SESSION_COOKIE, setSessionCookie } from "./session-cookie.ts";

export type Entry = { readonly person: PersonId; readonly means: Means; readonly secondFactor: boolean; readonly at: Date };

/** Begins the session in one transaction with what `also` writes, and gives the browser its token. */
export async function enter(db: Database, request: FastifyRequest, reply: FastifyReply, entry: Entry, also?: (tx: DatabaseTransaction, session: StoredSession) => Promise<void>): Promise<StoredSession> {
  const { at } = entry;
  const held = request.cookies?.[SESSION_COOKIE];
  const earlier = held === undefined ? undefined : await findSession(db, held, at);
  const { token, session } = await db.transaction().execute(async (tx) => {
    // Whoever clicked to be somebody invented has proved nothing that a browser should be known for.
    if (entry.means !== "demonstration") await rememberBrowser(tx, request, reply, entry.person, at);
    if (earlier !== undefined) await endSessionsOf(tx, earlier.person, "signed-in-anew", at, { only: earlier.id, by: { actor: `person:${earlier.person}` } });
    const begun = await beginSession(tx, { ...entry, address: request.ip, agent: request.headers["user-agent"] ?? "" });
    await also?.(tx, begun.session);
    return begun;
  });
  setSessionCookie(reply, token);
  return session;
}
