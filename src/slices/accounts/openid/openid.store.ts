// All the SQL that names openid_subjects and openid_sessions.
import type { PersonId } from "../../../domain/access/index.ts";
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";

type Reader = Database | DatabaseTransaction;

/** Somebody as one provider knows them. */
export type OpenidSubject = { readonly issuer: string; readonly subject: string };
export type LinkedSubject = OpenidSubject & { readonly person: PersonId; readonly linkedAt: Date; readonly linkedBy: string };

const COLUMNS = ["issuer", "subject", "person_id", "linked_at", "linked_by"] as const;
type SubjectRow = { issuer: string; subject: string; person_id: string; linked_at: Date; linked_by: string };

export async function findLinkedSubject(db: Reader, { issuer, subject }: OpenidSubject): Promise<LinkedSubject | undefined> {
  const row = await db.selectFrom("openid_subjects").select(COLUMNS).where("issuer", "=", issuer).where("subject", "=", subject).executeTakeFirst();
  return row === undefined ? undefined : asLinked(row);
}

export async function listLinkedSubjects(db: Reader, person: PersonId): Promise<readonly LinkedSubject[]> {
  const rows = await db.selectFrom("openid_subjects").select(COLUMNS).where("person_id", "=", person).orderBy("linked_at").execute();
  return rows.map(asLinked);
}

export async function listSubjectsOf(db: Reader, issuer: string): Promise<readonly LinkedSubject[]> {
  const rows = await db.selectFrom("openid_subjects").select(COLUMNS).where("issuer", "=", issuer).execute();
  return rows.map(asLinked);
}

function asLinked(row: SubjectRow): LinkedSubject {
  return { issuer: row.issuer, subject: row.subject, person: row.person_id as PersonId, linkedAt: row.linked_at, linkedBy: row.linked_by };
}

/** Says whether it was linked: neither the subject nor the person may be linked at that provider already. */
export async function insertLinkedSubject(tx: DatabaseTransaction, { issuer, subject, person, linkedAt, linkedBy }: LinkedSubject): Promise<boolean> {
  const done = await tx
    .insertInto("openid_subjects")
    .values({ issuer, subject, person_id: person, linked_at: linkedAt, linked_by: linkedBy })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Says whether there was one. */
export async function deleteLinkedSubject(tx: DatabaseTransaction, { issuer, subject }: OpenidSubject, person: PersonId): Promise<boolean> {
  const done = await tx.deleteFrom("openid_subjects").where("issuer", "=", issuer).where("subject", "=", subject).where("person_id", "=", person).executeTakeFirst();
  return done.numDeletedRows > 0n;
}

export type OpenidSession = {
  readonly session: string;
  readonly issuer: string;
  /** Sealed with the keyring for its session. */
  readonly sealedIdToken: string;
};

/** Those of sessions that are over go on the way. */
export async function insertOpenidSession(tx: DatabaseTransaction, { session, issuer, sealedIdToken }: OpenidSession, at: Date): Promise<void> {
  const over = tx.selectFrom("sessions").select("id").where((or) => or.or([or("ended_at", "is not", null), or("expires_at", "<=", at)]));
  await tx.deleteFrom("openid_sessions").where("session_id", "in", over).execute();
  await tx.insertInto("openid_sessions").values({ session_id: session, issuer, sealed_id_token: sealedIdToken }).execute();
}

/** Takes it away: it is shown to the provider once, at sign-out. */
export async function deleteOpenidSession(db: Reader, session: string): Promise<Omit<OpenidSession, "session"> | undefined> {
  const row = await db.deleteFrom("openid_sessions").where("session_id", "=", session).returning(["issuer", "sealed_id_token"]).executeTakeFirst();
  return row === undefined ? undefined : { issuer: row.issuer, sealedIdToken: row.sealed_id_token };
}

/** Nothing at any provider is this person any more. */
export async function deleteSubjectsOf(tx: DatabaseTransaction, person: PersonId): Promise<void> {
  await tx.deleteFrom("openid_subjects").where("person_id", "=", person).execute();
}
