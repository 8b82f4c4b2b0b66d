// The SQL of files on their way: each officer's own.
import { sql } from "kysely";
import type { Database, ScopedTransaction } from "../../platform/db/index.ts";

export type StoredUpload = { readonly id: string; readonly name: string; readonly size: number; readonly stamp: string; readonly at: Date };

export async function insertUpload(tx: ScopedTransaction, person: string, { id, name, size, stamp }: Omit<StoredUpload, "at">): Promise<void> {
  await tx.insertInto("uploads").values({ id, person_id: person, name_sent: name, size, stamp }).execute();
}

export async function listUploads(tx: ScopedTransaction): Promise<readonly StoredUpload[]> {
  const rows = await tx.selectFrom("uploads").select(["id", "name_sent", "size", "stamp", "begun_at"]).where("ended_at", "is", null).orderBy("begun_at").orderBy("id").execute();
  return rows.map((row) => ({ id: row.id, name: row.name_sent, size: row.size, stamp: row.stamp, at: row.begun_at }));
}

/** The upload, held until the transaction ends, so that parts of it are written one after the other. */
export async function holdUpload(tx: ScopedTransaction, id: string): Promise<StoredUpload | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`upload ${id}`}, 0))`.execute(tx);
  return (await listUploads(tx)).find((upload) => upload.id === id);
}

/** It was added, or thrown away. */
export async function endUpload(tx: ScopedTransaction, id: string): Promise<void> {
  await tx.updateTable("uploads").set({ ended_at: sql<Date>`now()` }).where("id", "=", id).execute();
}

/** Forgets uploads that ended, and those that were begun before then; their bytes are swept apart. */
export async function deleteUploadsBefore(db: Database, before: Date): Promise<void> {
  await db.deleteFrom("uploads").where((row) => row.or([row("begun_at", "<", before), row("ended_at", "is not", null)])).execute();
}
