// Some rows of a register's file: read, held against what was taken before, and stored. The same steps with and without storing.
import { createHash } from "node:crypto";
import type { PartyIndex } from "../../../domain/parties/index.ts";
import type { DatabaseTransaction } from "../../../platform/db/index.ts";
import {
  decideEntry, documentInstrument, factsOfDocument, instrumentIdOf, listFacts, writeEntry,
  type DocumentInstrument, type DocumentSource, type NewFact, type PlacedFact,
} from "../../treaties/index.ts";
import { listForms, raiseReviews, saveImported, type ImportedRecord, type Review, type TakenRecord } from "../imports.store.ts";
import { withWesternDigits } from "../mapping/western-digits.ts";
import type { SourceRow } from "../reading/cell.ts";
import type { PrintedRecord, RecordRead, Unreadable } from "../records/printed-record.ts";
import { instrumentOf } from "../records/record-instrument.ts";
import { questionsOf, type TitlesKnown } from "./duplicates.ts";
import type { ImportTerms, RowOutcome } from "./import-terms.ts";
import { changesOf, type RecordChange } from "./record-changes.ts";

/** What an import knows when it begins, and what it has found so far. */
export type ImportRun = {
  readonly terms: ImportTerms;
  readonly register: string;
  readonly slugBeginning: string;
  readonly source: DocumentSource;
  readonly reason: string;
  readonly read: (row: SourceRow) => RecordRead;
  readonly parties: PartyIndex;
  readonly titles: TitlesKnown;
  readonly taken: ReadonlyMap<string, TakenRecord>;
  /** Every name of an instrument on record, to its id; grows with the import. */
  readonly names: Map<string, string>;
  /** Numbers and names met in the file, to the row that has them. */
  readonly met: Map<string, number>;
  readonly rows: RowOutcome[];
  readonly unreadable: Unreadable[];
  readonly inReview: Set<string>;
  withdrawn: number;
  saved: number;
};

type Candidate = { readonly record: PrintedRecord; readonly slug: string; readonly instrument: DocumentInstrument; readonly printed: object; readonly fingerprint: string; readonly unresolved: readonly string[]; readonly before: TakenRecord | undefined };

/** Takes the rows in their order; what they say is in the run when it is done. */
export async function takeBatch(tx: DatabaseTransaction, run: ImportRun, batch: readonly SourceRow[]): Promise<void> {
  const candidates = batch.flatMap((row) => candidateOf(run, row) ?? []);
  const fresh = candidates.filter(({ before, fingerprint }) => before?.fingerprint !== fingerprint);
  const facts = await factsOf(tx, run, fresh);
  const all = fresh.flatMap(({ slug }) => facts.get(slug)?.facts ?? []);
  const instruments = fresh.filter(({ slug }) => !run.names.has(slug)).map(({ slug }) => ({ id: instrumentIdOf(slug), slug, aliases: [] }));
  const recorded = new Set(fresh.flatMap(({ slug }) => facts.get(slug)?.standing ?? []));
  const decision = decideEntry({ instruments, facts: all, faults: [] }, { parties: run.parties, today: run.terms.today, names: run.names, recorded }, "skip");
  const faulty = Map.groupBy(decision.faults, ({ at }) => fresh[Number(/^instruments\[(\d+)\]/.exec(at)?.[1])]);
  const save: ImportedRecord[] = [];
  const reviews: Review[] = [];
  for (const candidate of candidates) {
    const { record, slug, fingerprint, printed, before } = candidate;
    const faults = faulty.get(candidate);
    if (faults !== undefined) {
      run.unreadable.push(...faults.map(({ at, message }) => ({ row: record.row, id: record.number, field: at.replace(/^instruments\[\d+\]\./, ""), message })));
      continue;
    }
    const changes = facts.get(slug)?.changes ?? [];
    const outcome = before === undefined ? "new" : changes.length > 0 ? "changed" : "unchanged";
    run.rows.push({ row: record.row, id: record.number, slug, outcome, title: record.titles[0]?.text ?? "", changes });
    reviews.push(...questionsOf(record, candidate.unresolved, run.titles), ...contested(record, changes));
    if (before?.fingerprint !== fingerprint) save.push({ recordId: record.number, slug, fingerprint, instrument: printed });
  }
  for (const { recordId } of reviews) run.inReview.add(recordId);
  const kept = new Set(save.map(({ slug }) => instrumentIdOf(slug)));
  const added = decision.facts.filter(({ instrumentId }) => kept.has(instrumentId ?? ""));
  run.withdrawn += added.filter(({ kind }) => kind === "retraction").length;
  for (const { id, slug } of decision.instruments) if (kept.has(id)) run.names.set(slug, id);
  if (run.terms.dryRun) return;
  await writeEntry(tx, run.saved === 0 ? [run.source] : [], { instruments: decision.instruments.filter(({ id }) => kept.has(id)), facts: added }, run.terms);
  await saveImported(tx, run.register, save, run.terms.at);
  await raiseReviews(tx, run.register, reviews, run.terms.at);
  run.saved += save.length;
}

/** The row as an instrument that may be stored; where it cannot be one, the reasons are told. */
function candidateOf(run: ImportRun, source: SourceRow): Candidate | undefined {
  const refuse = (id: string | null, problems: readonly { readonly field: string; readonly message: string }[]): undefined => {
    run.unreadable.push(...problems.map((problem) => ({ row: source.row, id, ...problem })));
    return undefined;
  };
  const read = run.read(source);
  const number = read.ok ? read.record.number : read.id;
  const earlier = number === null ? undefined : run.met.get(`number ${number}`);
  if (number !== null && earlier === undefined) run.met.set(`number ${number}`, source.row);
  if (!read.ok) return refuse(read.id, read.problems);
  const { record } = read;
  if (earlier !== undefined) return refuse(number, [{ field: "number", message: `is the number of row ${earlier}; each record has its own` }]);
  const before = run.taken.get(record.number);
  const slug = before?.slug ?? slugOf(run.slugBeginning, record.number);
  if (slug === undefined) return refuse(number, [{ field: "number", message: `"${record.number}" gives no address: it has neither a letter of the Latin alphabet nor a digit` }]);
  const sameName = run.met.get(slug);
  if (sameName !== undefined) return refuse(number, [{ field: "number", message: `gives the address ${slug}, as the number of row ${sameName} does; each record needs its own` }]);
  run.met.set(slug, source.row);
  if (before === undefined && run.names.has(slug)) return refuse(number, [{ field: "number", message: `gives the address ${slug}, which is on record and not of this register; choose another register.slug in the mapping` }]);
  const { printed, unresolved } = instrumentOf(record, run.parties);
  const parsed = documentInstrument.safeParse({ slug, source: run.source.id, ...printed });
  if (!parsed.success) return refuse(number, parsed.error.issues.map((issue) => ({ field: issue.path.join("."), message: issue.message })));
  const fingerprint = createHash("sha256").update(JSON.stringify(printed)).digest("hex");
  return { record, slug, instrument: parsed.data, printed, fingerprint, unresolved, before };
}

/** Numbers are permanent and say nothing else, so the address is the register's name and the number. */
function slugOf(beginning: string, number: string): string | undefined {
  const end = withWesternDigits(number).normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
  return end === "" ? undefined : `${beginning}-${end}`;
}

type CandidateFacts = { readonly facts: readonly PlacedFact[]; /** Ids of those that stand on record already. */ readonly standing: readonly string[]; readonly changes: readonly RecordChange[] };

/** By slug: of a new record all that it states, of a changed one what takes whose place, beside what stays. */
async function factsOf(tx: DatabaseTransaction, run: ImportRun, fresh: readonly Candidate[]): Promise<ReadonlyMap<string, CandidateFacts>> {
  const changed = fresh.flatMap(({ before }) => before ?? []);
  const forms = await listForms(tx, run.register, changed.map(({ recordId }) => recordId));
  const recorded = Map.groupBy(changed.length === 0 ? [] : await listFacts(tx, changed.map(({ slug }) => run.names.get(slug) ?? instrumentIdOf(slug))), ({ instrumentId }) => instrumentId);
  const placed = (instruments: readonly DocumentInstrument[]) => Map.groupBy(factsOfDocument({ sources: [], instruments: [...instruments], claims: [] }, run.terms.publish).facts, ({ fact }) => fact.instrumentId);
  const after = placed(fresh.map(({ instrument }) => instrument));
  const earlier = placed(fresh.flatMap(({ slug, before }) => (before === undefined ? [] : formOf(run, slug, forms.get(before.recordId)))));
  return new Map(fresh.map(({ slug, before }): [string, CandidateFacts] => {
    const id = instrumentIdOf(slug);
    const now = after.get(id) ?? [];
    if (before === undefined) return [slug, { facts: now, standing: [], changes: [] }];
    const own = recorded.get(id) ?? [];
    const isOurs = (sourceId: string | null) => sourceId !== null && (sourceId === run.register || sourceId.startsWith(`${run.register}-`));
    const { facts, changes } = changesOf({ slug, before: earlier.get(id) ?? [], after: now, recorded: own, isOurs, withdrawal: { reason: run.reason, sourceId: run.source.id, publish: run.terms.publish } });
    const at = now[0]?.at.replace(/\..*/, "") ?? "";
    const here = (fact: PlacedFact): PlacedFact => ({ fact: fact.fact, at: `${at}.${fact.at.replace(/^[^.]*\./, "")}` });
    return [slug, { facts: [...own.map((fact) => ({ fact: { ...fact, publish: false } as NewFact, at })), ...facts.map(here)], standing: own.map((fact) => fact.id), changes }];
  }));
}

function formOf(run: ImportRun, slug: string, form: unknown): readonly DocumentInstrument[] {
  const parsed = documentInstrument.safeParse({ ...(form as object), slug, source: run.source.id });
  return parsed.success ? [parsed.data] : [];
}

/** What the register says now and the office has corrected: a person looks at both. */
function contested({ number: recordId, titles }: PrintedRecord, changes: readonly RecordChange[]): readonly Review[] {
  const kept = changes.filter(({ done, now }) => done === "kept" && now !== null);
  return kept.length === 0 ? [] : [{ recordId, question: "corrected-here", details: { title: titles[0]?.text ?? "", printed: kept.map(({ kind, was, now }) => ({ kind, was, now })) } }];
}
