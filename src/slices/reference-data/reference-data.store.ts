// All the SQL that names the tables of reference data.
import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Database, DatabaseTransaction } from "../../platform/db/index.ts";
import type { JsonObject } from "../../platform/db/schema.ts";

/** Any connection: what it may see, its role decides. */
export type Reader = Database | DatabaseTransaction;

/** Tables of facts: rows are added and superseded, never changed. */
export const FACT_TABLES = ["party_descriptions", "party_names", "party_successions", "body_descriptions", "body_memberships"] as const;
export type FactTable = (typeof FACT_TABLES)[number];

/** What a row says, without when and by whom it was recorded. Every column of the table's own is present. */
export type FactContent = JsonObject & { readonly source_id: string };
export type StoredFact = { readonly id: string; readonly content: FactContent };
export type NewFact = StoredFact & { readonly published: boolean };

/** When, by whom and how a row is recorded. */
export type Recording = { readonly at: Date; readonly by: string };

const RECORDING_COLUMNS = ["id", "from_seed", "marking", "recorded_at", "recorded_by", "published_at", "superseded_at"];

/** One load of the seeds at a time, whoever runs it. */
export async function lockSeeds(tx: DatabaseTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(7305801222)`.execute(tx);
}

/** The facts of a table that came from the seeds and stand. */
export async function listSeededFacts(tx: DatabaseTransaction, table: FactTable): Promise<readonly StoredFact[]> {
  const { rows } = await sql<StoredFact>`
    select id, to_jsonb(fact) - ${sql.val(RECORDING_COLUMNS)}::text[] as content
    from ${sql.table(table)} as fact where superseded_at is null and from_seed
  `.execute(tx);
  return rows;
}

/** Adds rows with the ids given. What the public may see from now on is published at once. */
export async function insertFacts(tx: DatabaseTransaction, table: FactTable, facts: readonly NewFact[], { at, by }: Recording): Promise<void> {
  if (facts.length === 0) return;
  const recorded = { from_seed: true, marking: "public", recorded_at: at, recorded_by: by, superseded_at: null };
  const rows = facts.map(({ id, content, published }) => ({ ...content, ...recorded, id, published_at: published ? at : null }));
  await sql`insert into ${sql.table(table)} select * from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(tx);
}

export async function supersedeFacts(tx: DatabaseTransaction, table: FactTable, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await sql`update ${sql.table(table)} set superseded_at = ${at.toISOString()} where id = any(${sql.val(ids)}::uuid[])`.execute(tx);
}

/** Makes sure that the codes exist; a code once given stays. */
export async function insertMissingCodes(tx: DatabaseTransaction, parties: readonly string[], bodies: readonly BodyCodeAndSlug[], { at, by }: Recording): Promise<void> {
  const stamp = { recorded_at: at, recorded_by: by };
  await tx.insertInto("parties").values(parties.map((code) => ({ code, ...stamp }))).onConflict((conflict) => conflict.doNothing()).execute();
  await tx.insertInto("bodies").values(bodies.map((body) => ({ ...body, ...stamp }))).onConflict((conflict) => conflict.column("code").doNothing()).execute();
}

export type BodyCodeAndSlug = { readonly code: string; readonly slug: string };

export type StoredSource = {
  readonly id: string; readonly title: string; readonly address: string | null; readonly publisher: string | null;
  readonly dated_on: string | null; readonly provenance: string; readonly note: string | null;
};

export async function listSources(db: Reader): Promise<readonly StoredSource[]> {
  return await db.selectFrom("sources").select(["id", "title", "address", "publisher", "dated_on", "provenance", "note"]).orderBy("id").execute();
}

export async function insertSources(tx: DatabaseTransaction, sources: readonly StoredSource[], { at, by }: Recording): Promise<void> {
  if (sources.length === 0) return;
  await tx.insertInto("sources").values(sources.map((source) => ({ ...source, recorded_at: at, recorded_by: by, published_at: at }))).execute();
}

export async function correctSource(tx: DatabaseTransaction, { id, ...now }: StoredSource): Promise<void> {
  await tx.updateTable("sources").set(now).where("id", "=", id).execute();
}

/** The facts that stand, or stood at that instant. */
function standing(knownAt: Date | undefined, table?: FactTable): RawBuilder<SqlBool> {
  const [recorded, superseded] = ["recorded_at", "superseded_at"].map((column) => sql.ref(table === undefined ? column : `${table}.${column}`));
  if (knownAt === undefined) return sql<SqlBool>`${superseded} is null`;
  return sql<SqlBool>`${recorded} <= ${knownAt} and (${superseded} is null or ${superseded} > ${knownAt})`;
}

export async function listPartyDescriptions(db: Reader, knownAt?: Date) {
  return await db.selectFrom("party_descriptions").selectAll().where(standing(knownAt)).orderBy("party_code").execute();
}

export async function listPartyNames(db: Reader, knownAt?: Date) {
  return await db.selectFrom("party_names").selectAll().where(standing(knownAt)).orderBy("party_code").orderBy("position").execute();
}

export async function listSuccessions(db: Reader, knownAt?: Date) {
  return await db.selectFrom("party_successions").selectAll().where(standing(knownAt)).orderBy("from_code").orderBy("to_code").execute();
}

export async function listBodyDescriptions(db: Reader, knownAt?: Date) {
  return await db.selectFrom("body_descriptions").innerJoin("bodies", "bodies.code", "body_descriptions.body_code")
    .selectAll("body_descriptions").select("bodies.slug").where(standing(knownAt, "body_descriptions")).orderBy("body_code").execute();
}

export async function listMemberships(db: Reader, knownAt?: Date) {
  return await db.selectFrom("body_memberships").selectAll().where(standing(knownAt)).orderBy("body_code").orderBy("position").execute();
}
