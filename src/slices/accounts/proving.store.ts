// All the SQL that names pending_sign_ins, known_browsers and carried_forms: what hangs on a browser rather than on a session.
import { randomUUID } from "node:crypto";
import type { PersonId } from "../../domain/access/index.ts";
import type { Database, DatabaseTransaction } from "../../platform/db/index.ts";

type Reader = Database | DatabaseTransaction;

export type PendingSignIn = {
  readonly id: string;
  readonly person: PersonId;
  readonly means: "password" | "openid";
  readonly back: string;
  readonly carried: string | null;
  readonly failures: number;
};

/** The first factor was right, in this browser; what was begun in it before is given up, and what ran out goes. */
export async function savePendingSignIn(tx: DatabaseTransaction, browserHash: string, pending: Omit<PendingSignIn, "id" | "failures">, at: Date, expiresAt: Date): Promise<void> {
  await tx.deleteFrom("pending_sign_ins").where((eb) => eb.or([eb("browser_hash", "=", browserHash), eb("expires_at", "<=", at)])).execute();
  await tx
    .insertInto("pending_sign_ins")
    .values({ id: randomUUID(), browser_hash: browserHash, person_id: pending.person, means: pending.means, back: pending.back, carried_id: pending.carried, began_at: at, expires_at: expiresAt })
    .execute();
}

export async function findPendingSignIn(db: Reader, browserHash: string, at: Date): Promise<PendingSignIn | undefined> {
  const row = await db.selectFrom("pending_sign_ins").select(["id", "person_id", "means", "back", "carried_id", "failures"]).where("browser_hash", "=", browserHash).where("expires_at", ">", at).executeTakeFirst();
  if (row === undefined) return undefined;
  return { id: row.id, person: row.person_id as PersonId, means: row.means as PendingSignIn["means"], back: row.back, carried: row.carried_id, failures: row.failures };
}

export async function countPendingFailure(tx: DatabaseTransaction, id: string): Promise<void> {
  await tx.updateTable("pending_sign_ins").set((eb) => ({ failures: eb("failures", "+", 1) })).where("id", "=", id).execute();
}

/** Says whether it was still open: of two that come with the second factor, one enters. */
export async function deletePendingSignIn(tx: Reader, id: string): Promise<boolean> {
  return (await tx.deleteFrom("pending_sign_ins").where("id", "=", id).executeTakeFirst()).numDeletedRows > 0n;
}

export async function deletePendingOf(tx: DatabaseTransaction, person: PersonId): Promise<void> {
  await tx.deleteFrom("pending_sign_ins").where("person_id", "=", person).execute();
}

/** The id under which this browser is known for this person. */
export async function findKnownBrowser(db: Reader, tokenHash: string, person: PersonId, at: Date): Promise<string | undefined> {
  return (await db.selectFrom("known_browsers").select("id").where("token_hash", "=", tokenHash).where("person_id", "=", person).where("expires_at", ">", at).executeTakeFirst())?.id;
}

export async function saveKnownBrowser(tx: DatabaseTransaction, tokenHash: string, person: PersonId, at: Date, expiresAt: Date): Promise<void> {
  await tx.deleteFrom("known_browsers").where("expires_at", "<=", at).execute();
  await tx
    .insertInto("known_browsers")
    .values({ id: randomUUID(), token_hash: tokenHash, person_id: person, made_at: at, used_at: at, expires_at: expiresAt })
    .onConflict((clash) => clash.columns(["token_hash", "person_id"]).doUpdateSet({ used_at: at, expires_at: expiresAt }))
    .execute();
}

/** After a reset, and when the person says that others may know the password: nobody's browser is known any more. */
export async function forgetBrowsersOf(tx: DatabaseTransaction, person: PersonId): Promise<void> {
  await tx.deleteFrom("known_browsers").where("person_id", "=", person).execute();
}

export type CarriedForm = {
  readonly id: string;
  readonly person: PersonId;
  readonly browserHash: string;
  readonly path: string;
  readonly page: string;
  readonly sealedFields: string;
  readonly leftOut: readonly string[];
  readonly expiresAt: Date;
};

/** Keeps the newest few of a person; what ran out goes. */
export async function saveCarriedForm(tx: DatabaseTransaction, form: CarriedForm, at: Date, most: number): Promise<void> {
  const older = tx.selectFrom("carried_forms").select("id").where("person_id", "=", form.person).orderBy("made_at", "desc").offset(most - 1);
  await tx.deleteFrom("carried_forms").where((eb) => eb.or([eb("expires_at", "<=", at), eb("id", "in", older)])).execute();
  await tx
    .insertInto("carried_forms")
    .values({ id: form.id, person_id: form.person, browser_hash: form.browserHash, path: form.path, page: form.page, sealed_fields: form.sealedFields, left_out: [...form.leftOut], made_at: at, expires_at: form.expiresAt })
    .execute();
}

/** In this browser, and not yet run out. */
export async function findCarriedForm(db: Reader, id: string, browserHash: string, at: Date): Promise<CarriedForm | undefined> {
  const row = await db.selectFrom("carried_forms").selectAll().where("id", "=", id).where("browser_hash", "=", browserHash).where("expires_at", ">", at).executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    id: row.id, person: row.person_id as PersonId, browserHash: row.browser_hash, path: row.path, page: row.page,
    sealedFields: row.sealed_fields, leftOut: row.left_out, expiresAt: row.expires_at,
  };
}

/** Says whether it was there. */
export async function deleteCarriedForm(db: Reader, id: string, person: PersonId): Promise<boolean> {
  return (await db.deleteFrom("carried_forms").where("id", "=", id).where("person_id", "=", person).executeTakeFirst()).numDeletedRows > 0n;
}
