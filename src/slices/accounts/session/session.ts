// A session: begun at sign-in with a fresh token, found by it at every request, ended for good.
// Limits: OWASP ASVS 5.0 ch. 7 asks for an idle and an absolute limit, decided and written down (docs/decisions/0026-sessions.md).
import { randomUUID } from "node:crypto";
import type { PersonId } from "../../../domain/access/index.ts";
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";
import { appendAudit, type AuditWho } from "../../audit/index.ts";
import { accountEvents } from "../account-events.ts";
import { closeSession, findSessionByHash, insertSession, listOpenSessions, touchSession, type Means, type StoredSession } from "../accounts.store.ts";
import { takeFailures } from "../credentials.store.ts";
import { hashOf, isToken, newToken } from "./token.ts";

const MINUTE = 60_000;
/** Not seen for so long: over. */
export const IDLE_MS = 30 * MINUTE;
/** Over in any case: a working day. */
export const LONGEST_MS = 10 * 60 * MINUTE;
/** How many a person has at once: desk, telephone, meeting room, and some forgotten ones. One more ends the one seen longest ago. */
export const MOST_SESSIONS = 10;
/** A session in use is written down once a minute, not at every request. */
const SEEN_AGAIN_MS = MINUTE;

export type SessionStart = { readonly person: PersonId; readonly means: Means; readonly secondFactor: boolean; readonly address: string; readonly agent: string; readonly at: Date };

/** Begins a session with its audit entry; answers with the token, which is stored nowhere. */
export async function beginSession(tx: DatabaseTransaction, { person, means, secondFactor, address, agent, at }: SessionStart): Promise<{ token: string; session: StoredSession }> {
  const token = newToken();
  const { failedSince, signedInAt } = await takeFailures(tx, person, at);
  const session: StoredSession = {
    id: randomUUID(), person, means, secondFactor, formToken: newToken(), beganAt: at, seenAt: at,
    expiresAt: new Date(at.getTime() + LONGEST_MS), endedAt: null, endedBecause: null, address: address.slice(0, 100), agent: agent.slice(0, 300),
    failedBefore: failedSince, signedInBeforeAt: signedInAt,
  };
  // Whoever is invented is many visitors at once; none of them puts another out.
  if (means !== "demonstration") await makeRoom(tx, person, session.address, at);
  await insertSession(tx, { ...session, tokenHash: hashOf(token) });
  await appendAudit(tx, { actor: `person:${person}`, from: { address: session.address, session: session.id } }, accountEvents.event("session.begun", person, { means, secondFactor, failedBefore: failedSince }));
  return { token, session };
}

/** Ends those of the person's sessions that would be too many beside a new one, the ones seen longest ago first. */
async function makeRoom(tx: DatabaseTransaction, person: PersonId, address: string, at: Date): Promise<void> {
  const alive = (await listOpenSessions(tx, person)).filter((one) => isAlive(one, at));
  const over = alive.toSorted((one, other) => other.seenAt.getTime() - one.seenAt.getTime()).slice(MOST_SESSIONS - 1);
  for (const { id } of over) await endSessionsOf(tx, person, "too-many", at, { only: id, by: { actor: `person:${person}`, from: { address } } });
}

/** The open session of a token; `undefined` for one that is unknown, ended, idle for too long or past its latest hour. */
export async function findSession(db: Database, token: string, at: Date): Promise<StoredSession | undefined> {
  if (!isToken(token)) return undefined;
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

export type EndOfSession = "signed-out" | "idle" | "latest-hour" | "signed-in-anew" | "too-many" | "ended-by-administrator" | "ended-from-another-session" | "password-changed" | "account-reset" | "account-closed";

/** Ends it, with its audit entry, if it is still open. */
export async function endSession(db: Database, session: StoredSession, because: EndOfSession, at: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (!(await closeSession(tx, session.id, because, at))) return;
    await appendAudit(tx, `person:${session.person}`, accountEvents.event("session.ended", session.person, { session: session.id, because }));
  });
}

/** Is it still good at the instant? One that ran out is marked as ended only when somebody comes with it. */
export function isAlive({ endedAt, seenAt, expiresAt }: StoredSession, at: Date): boolean {
  return endedAt === null && at < expiresAt && at.getTime() - seenAt.getTime() < IDLE_MS;
}

/** Ends the open sessions of a person, all, all but one or only one, in the transaction of what makes that necessary; how many there were. */
export async function endSessionsOf(tx: DatabaseTransaction, person: PersonId, because: EndOfSession, at: Date, { except, only, by }: { readonly except?: string; readonly only?: string; readonly by: AuditWho }): Promise<number> {
  let ended = 0;
  for (const session of await listOpenSessions(tx, person)) {
    if (session.id === except || (only !== undefined && session.id !== only) || !(await closeSession(tx, session.id, because, at))) continue;
    await appendAudit(tx, by, accountEvents.event("session.ended", person, { session: session.id, because }));
    ended += 1;
  }
  return ended;
}
