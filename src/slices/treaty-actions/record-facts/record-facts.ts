// Records statements about one instrument: decided, then written with their audit entry in one transaction.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { PartyIndex } from "../../../domain/parties/index.ts";
import { inTransaction, type Database, type DatabaseTransaction, type Principals } from "../../../platform/db/index.ts";
import { appendAudit, type AuditActor, type AuditEvent } from "../../audit/index.ts";
import { listSources, loadReference } from "../../reference-data/index.ts";
import {
  documentSource, findInstrumentNames, insertFacts, insertMissingSources, listFacts, listInstruments, lockRegister, nearNames,
  type FactFault, type FactKind, type InstrumentNames, type NewFact, type RecordedFact,
} from "../../treaties/index.ts";
import { decideRecord, type RecordRequest, type SourceChoice } from "./decide-record.ts";

export type RecordTerms = {
  readonly actor: AuditActor;
  readonly at: Date;
  /** The office's day: nothing of a later one is a fact. */
  readonly today: CalendarDate;
  /** Whose eyes it is done with; absent: the operator's of the machine. */
  readonly scope?: Principals;
  /** Say what would be recorded, and record nothing. */
  readonly dryRun?: boolean;
};

/** An act, an attestation or a correction refused, field by field, each with what would be right. */
export type Refused = { readonly ok: false; readonly faults: readonly FactFault[] };

export type RecordOutcome = { readonly ok: true; readonly treaty: string; readonly facts: readonly { readonly id: string; readonly kind: FactKind; readonly published: boolean }[] } | Refused;

/** What a request may be built from: the instrument as it is, and the parties by their names. */
export type Ground = { readonly instrument: InstrumentNames; readonly facts: readonly RecordedFact[]; readonly parties: PartyIndex };

type Plan = {
  readonly treaty: string;
  /** Builds the request once the instrument is known; input errors end it. */
  readonly request: (ground: Ground) => Omit<RecordRequest, "treaty"> | Refused;
  readonly event: (slug: string, facts: readonly NewFact[]) => AuditEvent;
};

export async function recordFacts(db: Database, plan: Plan, terms: RecordTerms): Promise<RecordOutcome> {
  return await inTransaction(db, terms.scope, async (tx): Promise<RecordOutcome> => {
    await lockRegister(tx);
    const instrument = await findInstrumentNames(tx, plan.treaty);
    if (instrument === undefined) return await noInstrument(tx, plan.treaty);
    const facts = await listFacts(tx, instrument.id);
    const { parties } = await loadReference(tx);
    const asked = plan.request({ instrument, facts, parties });
    if ("ok" in asked) return asked;
    const slugs = new Set((await listInstruments(tx)).map(({ slug }) => slug));
    const sources = new Set((await listSources(tx)).map(({ id }) => id));
    const decision = decideRecord({ ...asked, treaty: plan.treaty }, { instrument, facts, parties, slugs, sources, today: terms.today });
    if (!decision.ok) return decision;
    const source = asked.source === null ? undefined : newSource(asked.source, sources);
    if (source !== undefined && !source.ok) return source;
    if (terms.dryRun !== true) {
      await insertMissingSources(tx, source?.sources ?? [], { at: terms.at, by: terms.actor });
      await insertFacts(tx, decision.facts, terms.actor);
      await appendAudit(tx, terms.actor, plan.event(instrument.slug, decision.facts));
    }
    return { ok: true, treaty: instrument.slug, facts: decision.facts.map(({ id, kind, publish }) => ({ id, kind, published: publish })) };
  });
}

/** The refusal for a name that no instrument has, with the names near to it. */
export async function noInstrument(tx: DatabaseTransaction, name: string): Promise<Refused> {
  const near = nearNames(name, (await listInstruments(tx)).flatMap(({ slug, aliases }) => [slug, ...aliases]));
  const meant = near.length === 0 ? "; comity treaty list shows all" : `; is ${near.join(" or ")} meant?`;
  return { ok: false, faults: [{ field: "treaty", message: `the register holds no instrument ${name}${meant}` }] };
}

function newSource(choice: SourceChoice, known: ReadonlySet<string>) {
  if (known.has(choice.id)) return undefined;
  const read = documentSource.safeParse(choice);
  if (read.success) return { ok: true as const, sources: [read.data] };
  return { ok: false as const, faults: read.error.issues.map((issue) => ({ field: `source.${issue.path.join(".")}`, message: issue.message })) };
}
