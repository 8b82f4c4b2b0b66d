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
  readonly address: string;
  readonly agent: string;
};

export async function insertSession(tx: Reader, session: StoredSession & { readonly tokenHash: string }): Promise<void> {
  await tx
    .insertInto("sessions")
    .values({
      id: session.id, token_hash: session.tokenHash, person_id: session.person, means: session.means, second_factor: session.secondFactor,
      form_token: session.formToken, began_at: session.beganAt, seen_at: session.seenAt, expires_at: session.expiresAt,
      address: session.address, agent: session.agent,
    })
    .execute();
}

const COLUMNS = ["id", "person_id", "means", "second_factor", "form_token", "began_at", "seen_at", "expires_at", "ended_at", "address", "agent"] as const;

/** By the hash of its token, whether or not it has ended. */
export async function findSessionByHash(db: Reader, tokenHash: string): Promise<StoredSession | undefined> {
  const row = await db.selectFrom("sessions").select(COLUMNS).where("token_hash", "=", tokenHash).executeTakeFirst();
  return row === undefined ? undefined : asSession(row);
}

/** The person's sessions that have not ended, the newest first. */
export async function listOpenSessions(db: Reader, person: PersonId): Promise<readonly StoredSession[]> {
  const rows = await db.selectFrom("sessions").select(COLUMNS).where("person_id", "=", person).where("ended_at", "is", null).orderBy("began_at", "desc").execute();
  return rows.map(asSession);
}

type SessionRow = {
  id: string; person_id: string; means: string; second_factor: boolean; form_token: string; began_at: Date; seen_at: Date; expires_at: Date; ended_at: Date | null;
  address: string; agent: string;
};

function asSession(row: SessionRow): StoredSession {
  return {
    id: row.id, person: row.person_id as PersonId, means: row.means as Means, secondFactor: row.second_factor, formToken: row.form_token,
    beganAt: row.began_at, seenAt: row.seen_at, expiresAt: row.expires_at, endedAt: row.ended_at, address: row.address, agent: row.agent,
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
