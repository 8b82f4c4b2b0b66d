// All the SQL that names enrolments.
import { randomUUID } from "node:crypto";
import type { PersonId } from "../../domain/access/index.ts";
import type { Database, DatabaseTransaction } from "../../platform/db/index.ts";

export type Enrolment = { readonly id: string; readonly person: PersonId; readonly sealedSecret: string; readonly expiresAt: Date };

/** The one before, if it is still open, is void from now on. */
export async function saveEnrolment(tx: DatabaseTransaction, enrolment: Enrolment & { readonly codeHash: string; readonly by: string }, at: Date): Promise<void> {
  await deleteOpenEnrolments(tx, enrolment.person);
  await tx
    .insertInto("enrolments")
    .values({ id: enrolment.id, person_id: enrolment.person, code_hash: enrolment.codeHash, sealed_secret: enrolment.sealedSecret, made_at: at, made_by: enrolment.by, expires_at: enrolment.expiresAt })
    .execute();
}

export function newEnrolmentId(): string {
  return randomUUID();
}

export async function deleteOpenEnrolments(tx: DatabaseTransaction, person: PersonId): Promise<void> {
  await tx.deleteFrom("enrolments").where("person_id", "=", person).where("used_at", "is", null).execute();
}

/** By the hash of its code, while it is open. */
export async function findOpenEnrolment(db: Database | DatabaseTransaction, codeHash: string, at: Date): Promise<Enrolment | undefined> {
  const row = await db.selectFrom("enrolments").select(["id", "person_id", "sealed_secret", "expires_at"]).where("code_hash", "=", codeHash).where("used_at", "is", null).where("expires_at", ">", at).executeTakeFirst();
  return row === undefined ? undefined : { id: row.id, person: row.person_id as PersonId, sealedSecret: row.sealed_secret, expiresAt: row.expires_at };
}

/** Says whether it was still open: of two that come with the same code, one enters. */
export async function closeEnrolment(tx: DatabaseTransaction, id: string, at: Date): Promise<boolean> {
  const done = await tx.updateTable("enrolments").set({ used_at: at }).where("id", "=", id).where("used_at", "is", null).executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
