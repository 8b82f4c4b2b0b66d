// All the SQL that names sessions.
import type { PersonId } from "../../domain/access/index.ts";
import type { Database, DatabaseTransaction } from "../../platform/db/index.ts";

type Reader = Database | DatabaseTransaction;

export type Means = "password" | "passkey" | "openid" | "demonstration";

export type StoredSession = {
  readonly id: string;
  readonly person: PersonId;
  readonly means: Means;
  readonly secondFactor: boolean;
  readonly formToken: string;
  readonly beganAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
  readonly endedBecause: string | null;
  readonly address: string;
  readonly agent: string;
  /** Failed attempts in the person's name between the sign-in before and this one, and when that was; null: the first. */
  readonly failedBefore: number;
  readonly signedInBeforeAt: Date | null;
};

export async function insertSession(tx: Reader, session: StoredSession & { readonly tokenHash: string }): Promise<void> {
  await tx
    .insertInto("sessions")
    .values({
      id: session.id, token_hash: session.tokenHash, person_id: session.person, means: session.means, second_factor: session.secondFactor,
      form_token: session.formToken, began_at: session.beganAt, seen_at: session.seenAt, expires_at: session.expiresAt,
      address: session.address, agent: session.agent, failed_before: session.failedBefore, signed_in_before_at: session.signedInBeforeAt,
    })
    .execute();
}

const COLUMNS = ["id", "person_id", "means", "second_factor", "form_token", "began_at", "seen_at", "expires_at", "ended_at", "ended_because", "address", "agent", "failed_before", "signed_in_before_at"] as const;

/** By the hash of its token, whether or not it has ended. */
export async function findSessionByHash(db: Reader, tokenHash: string): Promise<StoredSession | undefined> {
  const row = await db.selectFrom("sessions").select(COLUMNS).where("token_hash", "=", tokenHash).executeTakeFirst();
  return row === undefined ? undefined : asSession(row);
}

/** By the token of its forms, whether or not it has ended. */
export async function findSessionByFormToken(db: Reader, formToken: string): Promise<StoredSession | undefined> {
  const row = await db.selectFrom("sessions").select(COLUMNS).where("form_token", "=", formToken).executeTakeFirst();
  return row === undefined ? undefined : asSession(row);
}

/** The person's sessions that have not ended, the newest first. */
export async function listOpenSessions(db: Reader, person: PersonId): Promise<readonly StoredSession[]> {
  const rows = await db.selectFrom("sessions").select(COLUMNS).where("person_id", "=", person).where("ended_at", "is", null).orderBy("began_at", "desc").execute();
  return rows.map(asSession);
}

/** Of everybody. */
export async function listAliveSessions(db: Reader): Promise<readonly StoredSession[]> {
  return (await db.selectFrom("sessions").select(COLUMNS).where("ended_at", "is", null).execute()).map(asSession);
}

type SessionRow = {
  id: string; person_id: string; means: string; second_factor: boolean; form_token: string; began_at: Date; seen_at: Date; expires_at: Date; ended_at: Date | null;
  ended_because: string | null; address: string; agent: string; failed_before: number; signed_in_before_at: Date | null;
};

function asSession(row: SessionRow): StoredSession {
  return {
    id: row.id, person: row.person_id as PersonId, means: row.means as Means, secondFactor: row.second_factor, formToken: row.form_token,
    beganAt: row.began_at, seenAt: row.seen_at, expiresAt: row.expires_at, endedAt: row.ended_at, endedBecause: row.ended_because, address: row.address, agent: row.agent,
    failedBefore: row.failed_before, signedInBeforeAt: row.signed_in_before_at,
  };
}

export async function touchSession(db: Reader, id: string, at: Date): Promise<void> {
  await db.updateTable("sessions").set({ seen_at: at }).where("id", "=", id).where("ended_at", "is", null).execute();
}

/** Ends a session for good; says whether it was open. */
export async function closeSession(db: Reader, id: string, because: string, at: Date): Promise<boolean> {
  const done = await db.updateTable("sessions").set({ ended_at: at, ended_because: because }).where("id", "=", id).where("ended_at", "is", null).executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Has the person signed in from this address lately? */
export async function hasSignedInFrom(db: Reader, person: PersonId, address: string, at: Date): Promise<boolean> {
  const since = new Date(at.getTime() - 90 * 86_400_000);
  return (await db.selectFrom("sessions").select("id").where("person_id", "=", person).where("address", "=", address).where("began_at", ">", since).limit(1).executeTakeFirst()) !== undefined;
}
