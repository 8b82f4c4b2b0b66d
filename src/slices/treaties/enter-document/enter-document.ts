// Brings a document into the register: sources, instruments, facts and the audit entry in one transaction.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { inTransaction, type Database, type DatabaseTransaction, type Principals } from "../../../platform/db/index.ts";
import { appendAudit, type AuditActor, type AuditEvent } from "../../audit/index.ts";
import { insertSources, listSources, loadReference, type StoredSource } from "../../reference-data/index.ts";
import { factsOfDocument } from "../record/document-facts.ts";
import type { DocumentFault, DocumentSource, InstrumentDocument } from "../record/instrument-document.ts";
import { insertFacts, insertInstruments, listInstruments, lockRegister, recordedIds } from "../treaties.store.ts";
import { treatyEvents } from "../treaty-events.ts";
import { decideEntry, type EntryDecision, type IfKnown } from "./decide-entry.ts";
import { readInstrumentSeeds } from "./read-seeds.ts";

export type EntryTerms = {
  readonly actor: AuditActor;
  readonly at: Date;
  /** The office's day: nothing of a later one is a fact. */
  readonly today: CalendarDate;
  /** Before the public at once, or as drafts. */
  readonly publish: boolean;
  /** Whose eyes it is done with; absent: the operator's of the machine. */
  readonly scope?: Principals;
  /** Say what would be added, and add nothing. */
  readonly dryRun?: boolean;
};

export type EntryCounts = { readonly instruments: number; readonly facts: number; readonly drafts: number; readonly unchanged: number };

export type EntryOutcome =
  | ({ readonly ok: true; readonly slugs: readonly string[] } & EntryCounts)
  | { readonly ok: false; readonly faults: readonly DocumentFault[] };

/** The audit entries of an entry, by what was decided; none where nothing is added. */
export type EntryEvents = (decision: EntryDecision, counts: EntryCounts) => readonly AuditEvent[];

/** Adds the document's instruments. An instrument that is in the register already is a fault, and then nothing is added. */
export async function addTreaties(db: Database, document: InstrumentDocument, terms: EntryTerms): Promise<EntryOutcome> {
  return await enterDocument(db, document, terms, "refuse", ({ instruments, facts }) => [
    ...instruments.map(({ id, slug }) => treatyEvents.event("treaty.added", slug, { facts: facts.filter((fact) => fact.instrumentId === id).length, published: terms.publish })),
    ...facts.flatMap((fact) => (fact.kind === "claim" ? [treatyEvents.event("claim.recorded", fact.id, { subject: fact.says.subject, by: fact.says.by })] : [])),
  ]);
}

/** Brings in the instruments that come with Comity, published; what is there already is left alone. @throws where the seeds are broken. */
export async function loadInstrumentSeeds(db: Database, terms: Omit<EntryTerms, "publish">, document = readInstrumentSeeds()): Promise<EntryCounts> {
  const outcome = await enterDocument(db, document, { ...terms, publish: true }, "skip", (_, counts) => [treatyEvents.event("register.seeded", "register", { ...counts })]);
  if (outcome.ok) return { instruments: outcome.instruments, facts: outcome.facts, drafts: outcome.drafts, unchanged: outcome.unchanged };
  throw new Error(`the seeds contradict the register: ${outcome.faults.map(({ at, message }) => `${at}: ${message}`).join("; ")}`);
}

async function enterDocument(db: Database, document: InstrumentDocument, terms: EntryTerms, ifKnown: IfKnown, events: EntryEvents): Promise<EntryOutcome> {
  const facts = factsOfDocument(document, terms.publish);
  return await inTransaction(db, terms.scope, async (tx): Promise<EntryOutcome> => {
    await lockRegister(tx);
    const { parties } = await loadReference(tx);
    const names = await loadNames(tx);
    const recorded = await recordedIds(tx, facts.facts.flatMap(({ fact }) => (fact.supersedes === null ? [fact.id] : [fact.id, fact.supersedes])));
    const decision = decideEntry(facts, { parties, names, recorded, today: terms.today }, ifKnown);
    if (decision.faults.length > 0) return { ok: false, faults: decision.faults };
    const counts = countsOf(decision);
    if (terms.dryRun !== true && decision.facts.length > 0) {
      await writeEntry(tx, document.sources, decision, terms);
      for (const event of events(decision, counts)) await appendAudit(tx, terms.actor, event);
    }
    return { ok: true, slugs: decision.instruments.map(({ slug }) => slug), ...counts };
  });
}

function countsOf({ instruments, facts, unchanged }: EntryDecision): EntryCounts {
  return { instruments: instruments.length, facts: facts.length, drafts: facts.filter((fact) => !fact.publish).length, unchanged };
}

/** Every name of an instrument on record, to its id. */
export async function loadNames(tx: DatabaseTransaction): Promise<Map<string, string>> {
  return new Map((await listInstruments(tx)).flatMap(({ id, slug, aliases }) => [slug, ...aliases].map((name): [string, string] => [name, id])));
}

/** Writes what was decided; the audit entry, in the same transaction, is for whoever brings it. */
export async function writeEntry(
  tx: DatabaseTransaction,
  sources: readonly DocumentSource[],
  { instruments, facts }: Pick<EntryDecision, "instruments" | "facts">,
  { actor, at }: Pick<EntryTerms, "actor" | "at">,
): Promise<void> {
  await insertMissingSources(tx, sources, { at, by: actor });
  await insertInstruments(tx, instruments);
  await insertFacts(tx, facts, actor);
}

/** A source once described is corrected where the reference data is, not by a document that names it again. */
export async function insertMissingSources(tx: DatabaseTransaction, sources: readonly DocumentSource[], recording: { at: Date; by: string }): Promise<void> {
  const known = new Set((await listSources(tx)).map(({ id }) => id));
  await insertSources(tx, sources.filter(({ id }) => !known.has(id)).map(storedSource), recording);
}

function storedSource({ id, title, address, publisher, datedOn, note }: DocumentSource): StoredSource {
  return { id, title, address: address ?? null, publisher: publisher ?? null, dated_on: datedOn ?? null, provenance: "sourced", note: note ?? null };
}
