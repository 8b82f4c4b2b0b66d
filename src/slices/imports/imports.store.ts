// All the SQL that names this slice's tables.
import { sql } from "kysely";
import type { Database, DatabaseTransaction } from "../../platform/db/index.ts";

type Reader = Database | DatabaseTransaction;

/** A record as it was last taken. */
export type TakenRecord = { readonly recordId: string; readonly slug: string; readonly fingerprint: string };
export type ImportedRecord = TakenRecord & { /** What it said, as a document's instrument. */ readonly instrument: unknown };
export type Question = "same-title-on-record" | "twice-in-file" | "name-not-resolved" | "corrected-here";
export type Review = { readonly recordId: string; readonly question: Question; readonly details: Readonly<Record<string, unknown>> };
export type Decision = "same" | "different" | "noted";
export type StoredReview = Review & { readonly id: number; readonly register: string; readonly decision: Decision | null };

/** Every record taken from a register, by its own number there. */
export async function listTaken(db: Reader, register: string): Promise<Map<string, TakenRecord>> {
  const rows = await db.selectFrom("import_records").select(["record_id", "slug", "fingerprint"]).where("register", "=", register).execute();
  return new Map(rows.map((row) => [row.record_id, { recordId: row.record_id, slug: row.slug, fingerprint: row.fingerprint }]));
}

/** What these records said when they were last taken. */
export async function listForms(db: Reader, register: string, recordIds: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  if (recordIds.length === 0) return new Map();
  const rows = await db.selectFrom("import_records").select(["record_id", "instrument"]).where("register", "=", register).where("record_id", "in", recordIds).execute();
  return new Map(rows.map((row) => [row.record_id, row.instrument]));
}

/** Adds the records that are new and brings the changed ones up to date. */
export async function saveImported(tx: DatabaseTransaction, register: string, records: readonly ImportedRecord[], at: Date): Promise<void> {
  if (records.length === 0) return;
  const rows = records.map(({ recordId, slug, fingerprint, instrument }) => ({ record_id: recordId, slug, fingerprint, instrument }));
  await sql`
    insert into import_records (register, record_id, slug, fingerprint, instrument, imported_at)
    select ${register}, record_id, slug, fingerprint, instrument, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as record (record_id text, slug text, fingerprint text, instrument jsonb)
    on conflict (register, record_id) do update set fingerprint = excluded.fingerprint, instrument = excluded.instrument, imported_at = excluded.imported_at
  `.execute(tx);
}

/** What the mapping spoke of with which the register was last taken; empty where it never was. */
export async function findSpoken(db: Reader, register: string): Promise<readonly string[]> {
  const row = await db.selectFrom("import_mappings").select("spoken").where("register", "=", register).executeTakeFirst();
  return row?.spoken ?? [];
}

export type UsedMapping = { readonly register: string; readonly mapping: object; readonly spoken: readonly string[]; readonly sha256: string };

/** Keeps the mapping that a register was taken with, in the place of the one before. */
export async function saveMapping(tx: DatabaseTransaction, { register, mapping, spoken, sha256 }: UsedMapping, at: Date): Promise<void> {
  await sql`
    insert into import_mappings (register, mapping, spoken, file_sha256, imported_at)
    values (${register}, ${JSON.stringify(mapping)}::jsonb, ${sql.val(spoken)}::text[], ${sha256}, ${at})
    on conflict (register) do update
      set mapping = excluded.mapping, spoken = excluded.spoken, file_sha256 = excluded.file_sha256, imported_at = excluded.imported_at
  `.execute(tx);
}

/** Raises questions that were not raised before; one already decided stays decided. */
export async function raiseReviews(tx: DatabaseTransaction, register: string, reviews: readonly Review[], at: Date): Promise<void> {
  if (reviews.length === 0) return;
  const rows = reviews.map(({ recordId, question, details }) => ({ record_id: recordId, question, details }));
  await sql`
    insert into import_reviews (register, record_id, question, details, raised_at)
    select ${register}, record_id, question, details, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as review (record_id text, question text, details jsonb)
    on conflict (register, record_id, question) do nothing
  `.execute(tx);
}

export async function listReviews(db: Reader): Promise<StoredReview[]> {
  const rows = await db.selectFrom("import_reviews").select(["id", "register", "record_id", "question", "details", "decision"]).orderBy("id").execute();
  return rows.map((row) => ({ id: row.id, register: row.register, recordId: row.record_id, question: row.question as Question, details: row.details as Readonly<Record<string, unknown>>, decision: row.decision as Decision | null }));
}

/** Records what a person decided; says whether there was such an open question. */
export async function decideReview(tx: DatabaseTransaction, id: number, decision: Decision, by: string, at: Date): Promise<boolean> {
  const done = await tx.updateTable("import_reviews").set({ decision, decided_by: by, decided_at: at }).where("id", "=", id).where("decision", "is", null).executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
