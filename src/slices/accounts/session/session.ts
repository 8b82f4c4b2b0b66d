// A session: begun at sign-in with a fresh token, found by it at every request, ended for good.
// Limits: OWASP ASVS 5.0 ch. 7 asks for an idle and an absolute limit, decided and written down (docs/decisions/0025).
import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { PersonId } from "../../../domain/access/index.ts";
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { accountEvents } from "../account-events.ts";
import { closeSession, findSessionByHash, insertSession, touchSession, type Means, type StoredSession } from "../accounts.store.ts";

const MINUTE = 60_000;
/** Not seen for so long: over. */
export const IDLE_MS = 30 * MINUTE;
/** Over in any case: a working day. */
export const LONGEST_MS = 10 * 60 * MINUTE;
/** A session in use is written down once a minute, not at every request. */
const SEEN_AGAIN_MS = MINUTE;
const TOKEN_BYTES = 32;

export type SessionStart = { readonly person: PersonId; readonly means: Means; readonly secondFactor: boolean; readonly address: string; readonly agent: string; readonly at: Date };

/** Begins a session with its audit entry; answers with the token, which is stored nowhere. */
export async function beginSession(tx: DatabaseTransaction, { person, means, secondFactor, address, agent, at }: SessionStart): Promise<{ token: string; session: StoredSession }> {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const session: StoredSession = {
    id: randomUUID(), person, means, secondFactor, formToken: randomBytes(TOKEN_BYTES).toString("base64url"), beganAt: at, seenAt: at,
    expiresAt: new Date(at.getTime() + LONGEST_MS), endedAt: null, address: address.slice(0, 100), agent: agent.slice(0, 300),
  };
  await insertSession(tx, { ...session, tokenHash: hashOf(token) });
  await appendAudit(tx, `person:${person}`, accountEvents.event("session.begun", person, { session: session.id, means, secondFactor }));
  return { token, session };
}

/** The open session of a token; `undefined` for one that is unknown, ended, idle for too long or past its latest hour. */
export async function findSession(db: Database, token: string, at: Date): Promise<StoredSession | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const session = await findSessionByHash(db, hashOf(token));
  if (session === undefined || session.endedAt !== null) return undefined;
  const idle = at.getTime() - session.seenAt.getTime();
  if (idle >= IDLE_MS || at >= session.expiresAt) {
    await endSession(db, session, at >= session.expiresAt ? "latest-hour" : "idle", at);
    return undefined;
  }
  if (idle >= SEEN_AGAIN_MS) await touchSession(db, session.id, at);
  return session;
}

export type EndOfSession = "signed-out" | "idle" | "latest-hour" | "ended-by-administrator" | "ended-from-another-session" | "account-closed";

/** Ends it, with its audit entry, if it is still open. */
export async function endSession(db: Database, session: StoredSession, because: EndOfSession, at: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (!(await closeSession(tx, session.id, because, at))) return;
    await appendAudit(tx, `person:${session.person}`, accountEvents.event("session.ended", session.person, { session: session.id, because }));
  });
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
