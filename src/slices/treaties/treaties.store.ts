// All the SQL that names the register's tables: instruments, instrument_slugs, facts, register_versions.
import { sql } from "kysely";
import type { Database, DatabaseTransaction } from "../../platform/db/index.ts";
import type { JsonObject } from "../../platform/db/schema.ts";
import type { NewFact, RecordedFact } from "./recorded-fact.ts";

/** Any connection: what it may see, its role decides. */
export type Reader = Database | DatabaseTransaction;

export type InstrumentNames = { readonly id: string; readonly slug: string; readonly aliases: readonly string[] };

/** One writer of the register at a time, from here to the end of its transaction: what it checks stays so while it writes. */
export async function lockRegister(tx: DatabaseTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(7305801223)`.execute(tx);
}

/** The version of the register as this reader may see it; 0 where nothing is in it. */
export async function registerVersion(db: Reader, published: boolean): Promise<number> {
  const query = db.selectFrom("register_versions").select((eb) => eb.fn.max("version").as("version"));
  const row = await (published ? query.where("published", "=", true) : query).executeTakeFirst();
  return row?.version ?? 0;
}

/** Has nothing ever been recorded here? */
export async function isRegisterEmpty(db: Reader): Promise<boolean> {
  return (await registerVersion(db, false)) === 0;
}

/** Every instrument with all its permanent names. */
export async function listInstruments(db: Reader): Promise<readonly InstrumentNames[]> {
  const rows = await db.selectFrom("instrument_slugs").select(["instrument_id", "slug", "is_alias"]).orderBy("slug").execute();
  const byInstrument = Map.groupBy(rows, (row) => row.instrument_id);
  return [...byInstrument].flatMap(([id, names]) => {
    const own = names.find((name) => !name.is_alias);
    return own === undefined ? [] : [{ id, slug: own.slug, aliases: names.flatMap((name) => (name.is_alias ? [name.slug] : [])) }];
  });
}

/** The instrument that goes by the name, if there is one. */
export async function findInstrumentNames(db: Reader, name: string): Promise<InstrumentNames | undefined> {
  const found = await db.selectFrom("instrument_slugs").select("instrument_id").where("slug", "=", name).executeTakeFirst();
  if (found === undefined) return undefined;
  const rows = await db.selectFrom("instrument_slugs").select(["slug", "is_alias"]).where("instrument_id", "=", found.instrument_id).orderBy("slug").execute();
  const own = rows.find((row) => !row.is_alias);
  return { id: found.instrument_id, slug: own?.slug ?? name, aliases: rows.flatMap((row) => (row.is_alias ? [row.slug] : [])) };
}

/** The facts this reader may see, in the order they were recorded. @param of only those of this instrument, or of these */
export async function listFacts(db: Reader, of?: string | readonly string[]): Promise<readonly RecordedFact[]> {
  const all = db
    .selectFrom("facts")
    .select(["id", "instrument_id", "kind", "says", "source_id", "also_in", "provenance", "marking", "recorded_at", "recorded_by", "published_at", "supersedes"])
    .orderBy("recorded_at")
    .orderBy("id");
  const rows = await (of === undefined ? all : all.where("instrument_id", "in", typeof of === "string" ? [of] : of)).execute();
  return rows.map((row) => {
    // The shape was checked by the schema of its kind before the row was written, and rows never change.
    const { id, kind, says, marking, provenance, supersedes } = row;
    const times = { recordedAt: row.recorded_at, recordedBy: row.recorded_by, publishedAt: row.published_at };
    return { id, instrumentId: row.instrument_id, kind, says, sourceId: row.source_id, alsoIn: row.also_in, provenance, marking, supersedes, ...times } as unknown as RecordedFact;
  });
}

/** Instruments of which the reader may see a fact that is not published. */
export async function listDraftedInstruments(db: Reader): Promise<readonly { readonly id: string; readonly slug: string }[]> {
  return await db
    .selectFrom("instrument_slugs")
    .select(["instrument_id as id", "slug"])
    .where("is_alias", "=", false)
    .where((eb) => eb("instrument_id", "in", eb.selectFrom("facts").select("facts.instrument_id").where("published_at", "is", null).where("facts.instrument_id", "is not", null).$castTo<{ instrument_id: string }>()))
    .orderBy("slug")
    .execute();
}

/** Every title that an instrument has or had, with the instrument's name: where a possible duplicate is looked for. */
export async function listTitles(db: Reader): Promise<readonly { readonly slug: string; readonly text: string }[]> {
  const { rows } = await sql<{ slug: string; text: string }>`
    select slug, says ->> 'text' as text from facts join instrument_slugs using (instrument_id)
    where kind = 'title' and not is_alias order by slug, facts.id
  `.execute(db);
  return rows;
}

/** Of these ids, the ones that are recorded already. */
export async function recordedIds(db: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const possible = ids.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id));
  if (possible.length === 0) return new Set();
  const rows = await sql<{ id: string }>`select id from facts where id = any(${sql.val(possible)}::uuid[])`.execute(db);
  return new Set(rows.rows.map((row) => row.id));
}

/** Adds instruments with their names. @throws where a name is taken: ask before. */
export async function insertInstruments(tx: DatabaseTransaction, instruments: readonly InstrumentNames[]): Promise<void> {
  if (instruments.length === 0) return;
  await tx.insertInto("instruments").values(instruments.map(({ id }) => ({ id }))).execute();
  const names = instruments.flatMap(({ id, slug, aliases }) => [
    { slug, instrument_id: id, is_alias: false },
    ...aliases.map((alias) => ({ slug: alias, instrument_id: id, is_alias: true })),
  ]);
  await tx.insertInto("instrument_slugs").values(names).execute();
}

/** Adds facts in the order given; those marked `publish` are before the public from the end of the transaction. */
export async function insertFacts(tx: DatabaseTransaction, facts: readonly NewFact[], recordedBy: string): Promise<void> {
  if (facts.length === 0) return;
  const rows = facts.map((fact): JsonObject => ({
    id: fact.id,
    instrument_id: fact.instrumentId,
    kind: fact.kind,
    says: JSON.parse(JSON.stringify(fact.says)) as JsonObject,
    source_id: fact.sourceId,
    also_in: [...fact.alsoIn],
    provenance: fact.provenance,
    marking: fact.marking,
    published: fact.publish,
    supersedes: fact.supersedes,
  }));
  await sql`
    insert into facts (id, instrument_id, kind, says, source_id, also_in, provenance, marking, recorded_by, published_at, supersedes)
    select id, instrument_id, kind, says, source_id, also_in, provenance, marking, ${recordedBy}, case when published then now() end, supersedes
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as fact (
      id uuid, instrument_id uuid, kind text, says jsonb, source_id text, also_in text[], provenance text, marking text, published boolean, supersedes uuid
    )
  `.execute(tx);
}

/** Puts drafts before the public, from now on. */
export async function publishFacts(tx: DatabaseTransaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`update facts set published_at = now() where id = any(${sql.val(ids)}::uuid[]) and published_at is null`.execute(tx);
}

/** Puts every publishable draft of these instruments before the public; how many facts that were. */
export async function publishDraftsOf(tx: DatabaseTransaction, slugs: readonly string[]): Promise<number> {
  const { numAffectedRows } = await sql`
    update facts set published_at = now()
    where published_at is null and (provenance = 'sourced' or kind = 'published-date')
      and instrument_id in (select instrument_id from instrument_slugs where slug = any(${sql.val(slugs)}::text[]))
  `.execute(tx);
  return Number(numAffectedRows ?? 0n);
}
