// All the SQL that names accounts, passwords, totp_secrets, used_time_steps and recovery_codes.
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { PersonId } from "../../domain/access/index.ts";
import type { Database, DatabaseTransaction } from "../../platform/db/index.ts";

type Reader = Database | DatabaseTransaction;

export async function findPasswordHash(db: Reader, person: PersonId): Promise<string | undefined> {
  return (await db.selectFrom("passwords").select("hash").where("person_id", "=", person).executeTakeFirst())?.hash;
}

export async function savePasswordHash(tx: DatabaseTransaction, person: PersonId, hash: string, at: Date): Promise<void> {
  await tx.insertInto("passwords").values({ person_id: person, hash, set_at: at }).onConflict((clash) => clash.column("person_id").doUpdateSet({ hash, set_at: at })).execute();
}

export type TotpSecret = { readonly id: string; readonly sealed: string; readonly madeAt: Date; readonly confirmedAt: Date | null };

/** The secret in use. */
export async function findTotpSecret(db: Reader, person: PersonId): Promise<TotpSecret | undefined> {
  return (await listTotpSecrets(db, person)).find(({ confirmedAt }) => confirmedAt !== null);
}

/** The secret that waits for its first code. */
export async function findWaitingSecret(db: Reader, person: PersonId): Promise<TotpSecret | undefined> {
  return (await listTotpSecrets(db, person)).find(({ confirmedAt }) => confirmedAt === null);
}

async function listTotpSecrets(db: Reader, person: PersonId): Promise<readonly TotpSecret[]> {
  const rows = await db.selectFrom("totp_secrets").select(["id", "sealed_secret", "made_at", "confirmed_at"]).where("person_id", "=", person).execute();
  return rows.map((row) => ({ id: row.id, sealed: row.sealed_secret, madeAt: row.made_at, confirmedAt: row.confirmed_at }));
}

/** One at a time for each person: two pages that begin at once must not leave two secrets, or twenty codes. */
async function lockProofs(tx: DatabaseTransaction, person: PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`proofs ${person}`}, 0))`.execute(tx);
}

/** In place of one that waited already. */
export async function saveWaitingSecret(tx: DatabaseTransaction, person: PersonId, sealed: string, at: Date): Promise<void> {
  await lockProofs(tx, person);
  await tx.deleteFrom("totp_secrets").where("person_id", "=", person).where("confirmed_at", "is", null).execute();
  await tx.insertInto("totp_secrets").values({ id: randomUUID(), person_id: person, sealed_secret: sealed, made_at: at }).execute();
}

/** From now on this one is in use, and the one before is gone. */
export async function confirmSecret(tx: DatabaseTransaction, person: PersonId, id: string, at: Date): Promise<void> {
  await lockProofs(tx, person);
  await tx.deleteFrom("totp_secrets").where("person_id", "=", person).where("id", "<>", id).execute();
  await tx.deleteFrom("used_time_steps").where("person_id", "=", person).execute();
  await tx.updateTable("totp_secrets").set({ confirmed_at: at }).where("id", "=", id).execute();
}

export async function deleteSecondFactor(tx: DatabaseTransaction, person: PersonId): Promise<void> {
  await tx.deleteFrom("totp_secrets").where("person_id", "=", person).execute();
  await tx.deleteFrom("used_time_steps").where("person_id", "=", person).execute();
  await tx.deleteFrom("recovery_codes").where("person_id", "=", person).execute();
}

export async function deletePassword(tx: DatabaseTransaction, person: PersonId): Promise<void> {
  await tx.deleteFrom("passwords").where("person_id", "=", person).execute();
}

/** A half minute is used up once: says whether it was still free. */
export async function useTimeStep(tx: DatabaseTransaction, person: PersonId, step: number, at: Date): Promise<boolean> {
  const done = await tx.insertInto("used_time_steps").values({ person_id: person, step, used_at: at }).onConflict((clash) => clash.columns(["person_id", "step"]).doNothing()).executeTakeFirst();
  await tx.deleteFrom("used_time_steps").where("person_id", "=", person).where("used_at", "<", new Date(at.getTime() - 4 * 3_600_000)).execute();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export type RecoveryCode = { readonly id: string; readonly hash: string; readonly madeAt: Date; readonly usedAt: Date | null };

export async function listRecoveryCodes(db: Reader, person: PersonId): Promise<readonly RecoveryCode[]> {
  const rows = await db.selectFrom("recovery_codes").select(["id", "hash", "made_at", "used_at"]).where("person_id", "=", person).orderBy("id").execute();
  return rows.map((row) => ({ id: row.id, hash: row.hash, madeAt: row.made_at, usedAt: row.used_at }));
}

/** In place of all that there were. */
export async function saveRecoveryCodes(tx: DatabaseTransaction, person: PersonId, hashes: readonly string[], at: Date): Promise<void> {
  await lockProofs(tx, person);
  await tx.deleteFrom("recovery_codes").where("person_id", "=", person).execute();
  await tx.insertInto("recovery_codes").values(hashes.map((hash) => ({ id: randomUUID(), person_id: person, hash, made_at: at }))).execute();
}

/** Says whether it was still good. */
export async function useRecoveryCode(tx: DatabaseTransaction, id: string, at: Date): Promise<boolean> {
  const done = await tx.updateTable("recovery_codes").set({ used_at: at }).where("id", "=", id).where("used_at", "is", null).executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export type Failures = { readonly failedSince: number; readonly lastFailedAt: Date | null; readonly signedInAt: Date | null };

/** One more attempt in the person's name that did not succeed; how many there are now. */
export async function countFailedAttempt(db: Reader, person: PersonId, at: Date): Promise<number> {
  const row = await db
    .insertInto("accounts")
    .values({ person_id: person, failed_since: 1, last_failed_at: at })
    .onConflict((clash) => clash.column("person_id").doUpdateSet((eb) => ({ failed_since: eb("accounts.failed_since", "+", 1), last_failed_at: at })))
    .returning("failed_since")
    .executeTakeFirstOrThrow();
  return row.failed_since;
}

/** The attempt was a right one after all. */
export async function takeBackFailedAttempt(tx: DatabaseTransaction, person: PersonId): Promise<void> {
  await tx.updateTable("accounts").set((eb) => ({ failed_since: eb("failed_since", "-", 1) })).where("person_id", "=", person).where("failed_since", ">", 0).execute();
}

/** What there was since the sign-in before; from now on it is counted anew. */
export async function takeFailures(tx: DatabaseTransaction, person: PersonId, at: Date): Promise<Failures> {
  const before = await tx.selectFrom("accounts").select(["failed_since", "last_failed_at", "signed_in_at"]).where("person_id", "=", person).forUpdate().executeTakeFirst();
  await tx.insertInto("accounts").values({ person_id: person, signed_in_at: at }).onConflict((clash) => clash.column("person_id").doUpdateSet({ failed_since: 0, signed_in_at: at })).execute();
  return { failedSince: before?.failed_since ?? 0, lastFailedAt: before?.last_failed_at ?? null, signedInAt: before?.signed_in_at ?? null };
}

export type Proofs = { readonly hasPassword: boolean; readonly hasDevice: boolean; readonly recoveryCodes: number; readonly signedInAt: Date | null; readonly failedSince: number };

/** What each person has to sign in with, and when that last happened. */
export async function listProofs(db: Reader): Promise<ReadonlyMap<PersonId, Proofs>> {
  const accounts = await db.selectFrom("accounts").select(["person_id", "failed_since", "signed_in_at"]).execute();
  const passwords = await db.selectFrom("passwords").select("person_id").execute();
  const devices = await db.selectFrom("totp_secrets").select("person_id").where("confirmed_at", "is not", null).execute();
  const codes = await db.selectFrom("recovery_codes").select((eb) => ["person_id", eb.fn.countAll<number>().as("left")]).where("used_at", "is", null).groupBy("person_id").execute();
  const ids = new Set([...accounts, ...passwords, ...devices].map((row) => row.person_id as PersonId));
  const has = (rows: readonly { readonly person_id: string }[], id: PersonId) => rows.some((row) => row.person_id === id);
  return new Map(
    [...ids].map((id) => {
      const account = accounts.find((row) => row.person_id === id);
      const left = codes.find((row) => row.person_id === id)?.left ?? 0;
      return [id, { hasPassword: has(passwords, id), hasDevice: has(devices, id), recoveryCodes: left, signedInAt: account?.signed_in_at ?? null, failedSince: account?.failed_since ?? 0 }];
    }),
  );
}
