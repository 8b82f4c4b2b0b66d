// Takes a register's file: read row by row, held against what was taken before, stored in one transaction with its audit entry.
// One door for every register; the mapping says what its columns mean.
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { listSources, loadReference } from "../../reference-data/index.ts";
import { documentSource, listTitles, loadNames, lockRegister, publishDraftsOf, type DocumentSource } from "../../treaties/index.ts";
import { importEvents } from "../import-events.ts";
import { findSpoken, listTaken, saveMapping } from "../imports.store.ts";
import { placeColumns, type Places } from "../mapping/columns.ts";
import type { Mapping } from "../mapping/mapping.ts";
import { silentOn, spokenOf } from "../mapping/read-mapping.ts";
import type { SourceRow, SourceTable } from "../reading/cell.ts";
import { recordReader } from "../records/printed-record.ts";
import { importWords } from "../words/index.ts";
import { foldedTitle } from "./duplicates.ts";
import type { ImportOutcome, ImportResult, ImportTerms, RegisterFile } from "./import-terms.ts";
import { takeBatch, type ImportRun } from "./take-batch.ts";

const words = importWords("en");

/** So many rows are in memory at once. */
const BATCH = 500;

/**
 * The file, opened, in; what was done with each row, or would be, out. Refused as a whole: a mapping whose columns are not
 * there or that falls silent on what was taken before, and a file in which no row can be read.
 */
export async function importRegister(db: Database, { mapping, table }: RegisterFile, terms: ImportTerms): Promise<ImportOutcome> {
  const placed = placeColumns(mapping, table.headings);
  if (!placed.ok) return placed;
  terms.progress(words.reading(table.rowCount));
  return await db.transaction().execute(async (tx): Promise<ImportOutcome> => {
    if (!terms.dryRun) await lockRegister(tx);
    const silent = silentOn(await findSpoken(tx, mapping.register.id), mapping);
    if (silent.length > 0) return { ok: false, message: words.silent(silent.join(", ")) };
    const run = await beginRun(tx, mapping, placed.places, terms);
    const sourceDiffers = await differingSource(tx, run.source);
    let done = 0;
    for await (const batch of batchesOf(table.rows())) {
      await takeBatch(tx, run, batch);
      done += batch.length;
      if (done % (4 * BATCH) === 0) terms.progress(words.readSoFar(done, table.rowCount));
    }
    // Nothing readable: nothing was written either.
    if (run.rows.length === 0) return { ok: false, message: words.nothingReadable(run.unreadable.slice(0, 5).map(({ row, id, field, message }) => words.unreadable(row, id, field, message)).join("\n")) };
    const result = resultOf(run, table, [...placed.untouched, ...untakenFields(mapping, table)], sourceDiffers);
    if (!terms.dryRun) await finish(tx, run, { mapping, table }, result);
    return { ok: true, result };
  });
}

async function beginRun(tx: DatabaseTransaction, mapping: Mapping, places: Places, terms: ImportTerms): Promise<ImportRun> {
  const { register } = mapping;
  const taken = await listTaken(tx, register.id);
  const own = new Set([...taken.values()].map(({ slug }) => slug));
  const titles = (await listTitles(tx)).filter(({ slug }) => !own.has(slug));
  return {
    terms,
    register: register.id,
    slugBeginning: register.slug ?? register.id,
    source: sourceOf(register),
    reason: words.noLongerPrinted(register.title),
    read: recordReader(mapping, places),
    parties: (await loadReference(tx)).parties,
    titles: { onRecord: new Map(titles.map(({ slug, text }): [string, string] => [foldedTitle(text), slug])), inFile: new Map() },
    taken,
    names: await loadNames(tx),
    met: new Map(),
    rows: [],
    unreadable: [],
    inReview: new Set(),
    withdrawn: 0,
    saved: 0,
  };
}

/** An edition of a register is a source of its own: what was read in one is not said to stand in the next. */
function sourceOf({ id, title, publisher, address, asOf, note }: Mapping["register"]): DocumentSource {
  return documentSource.parse({ id: asOf === undefined ? id : `${id}-${asOf}`, title, ...(publisher && { publisher }), ...(address && { address }), ...(asOf && { datedOn: asOf }), ...(note && { note }) });
}

async function differingSource(tx: DatabaseTransaction, source: DocumentSource): Promise<string | null> {
  const known = (await listSources(tx)).find(({ id }) => id === source.id);
  const differs = known !== undefined && (known.title !== source.title || known.publisher !== (source.publisher ?? null) || known.address !== (source.address ?? null));
  return differs ? source.id : null;
}

function untakenFields(mapping: Mapping, table: SourceTable): readonly string[] {
  const ignored = new Set(mapping.ignore.map(String));
  return [...table.unknownFields].filter((name) => !ignored.has(name)).sort();
}

function resultOf(run: ImportRun, table: SourceTable, untouched: readonly string[], sourceDiffers: string | null): ImportResult {
  const count = (wanted: string) => run.rows.filter(({ outcome }) => outcome === wanted).length;
  const unreadable = new Set(run.unreadable.map(({ row }) => row)).size;
  const gone = [...run.taken.keys()].filter((id) => !run.met.has(`number ${id}`));
  const counts = { new: count("new"), changed: count("changed"), unchanged: count("unchanged"), unreadable, review: run.inReview.size };
  return { read: table.rowCount, counts, rows: run.rows, unreadable: run.unreadable.toSorted((a, b) => a.row - b.row), gone, untouched, withdrawn: run.withdrawn, sourceDiffers };
}

/** The mapping and the audit entry; and what an earlier run took without showing it goes before the public with the rest. */
async function finish(tx: DatabaseTransaction, run: ImportRun, { mapping, table }: RegisterFile, { counts, withdrawn, rows }: ImportResult): Promise<void> {
  const { actor, at, publish } = run.terms;
  if (run.saved > 0) {
    await saveMapping(tx, { register: run.register, mapping, spoken: spokenOf(mapping), sha256: table.sha256 }, at);
    await appendAudit(tx, actor, importEvents.event("register.imported", run.register, { ...counts, withdrawn, published: publish, file: table.sha256 }));
  }
  const shown = publish ? await publishDraftsOf(tx, rows.map(({ slug }) => slug)) : 0;
  if (shown > 0) await appendAudit(tx, actor, importEvents.event("import.published", run.register, { facts: shown }));
}

async function* batchesOf(rows: AsyncIterable<SourceRow>): AsyncGenerator<readonly SourceRow[]> {
  let batch: SourceRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
