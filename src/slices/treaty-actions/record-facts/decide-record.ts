// May these statements be recorded of this instrument, and as which facts? Pure: what is known in, facts or input errors out.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { PartyIndex } from "../../../domain/parties/index.ts";
import {
  FACT_BODIES, faultsOfFact, holding, isPublishable, newId, ofKind, SINGLE_KINDS,
  type FactFault, type FactKind, type InstrumentNames, type Marking, type NewFact, type RecordedFact,
} from "../../treaties/index.ts";

/** A statement as somebody typed it: its shape is not checked yet. */
export type Statement = { readonly kind: FactKind; readonly says: unknown };

/** The source of a statement: one the register knows by its id, or a new one described with a title. */
export type SourceChoice = {
  readonly id: string;
  readonly title?: string;
  readonly address?: string;
  readonly publisher?: string;
  readonly datedOn?: string;
};

export type RecordRequest = {
  /** Any name of the instrument. */
  readonly treaty: string;
  readonly statements: readonly Statement[];
  /** `null`: nobody has a source; then it can only be a draft. */
  readonly source: SourceChoice | null;
  readonly marking?: Marking;
  /** The fact that the one statement corrects. */
  readonly supersedes?: RecordedFact;
  readonly publish: boolean;
};

/** What the decision is made from: the instrument asked for, and what there is beside it. */
export type KnownToRecord = {
  readonly instrument: InstrumentNames;
  readonly facts: readonly RecordedFact[];
  readonly parties: PartyIndex;
  readonly today: CalendarDate;
  readonly slugs: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
};

export type RecordDecision = { readonly ok: true; readonly facts: readonly NewFact[] } | { readonly ok: false; readonly faults: readonly FactFault[] };

export function decideRecord(request: RecordRequest, known: KnownToRecord): RecordDecision {
  const faults = [...sourceFaults(request, known.sources)];
  const facts: NewFact[] = [];
  for (const statement of request.statements) {
    const read = FACT_BODIES[statement.kind].safeParse(statement.says);
    if (!read.success) {
      faults.push(...read.error.issues.map((issue) => ({ field: issue.path.join(".") || statement.kind, message: issue.message })));
      continue;
    }
    const fact = factOf(statement.kind, read.data, request, known.instrument.id);
    faults.push(...contentFaults(fact, facts, request, known));
    facts.push(fact);
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, facts };
}

function factOf(kind: FactKind, says: unknown, request: RecordRequest, instrumentId: string): NewFact {
  const { source, marking = "public", supersedes } = request;
  const provenance = source === null ? "recalled" : "sourced";
  const publish = request.publish && isPublishable(kind, provenance);
  // The schema of its kind has read what it says.
  return { id: newId(), instrumentId, kind, says, sourceId: source?.id ?? null, alsoIn: [], provenance, marking, supersedes: supersedes?.id ?? null, publish } as NewFact;
}

function sourceFaults({ source, publish }: RecordRequest, sources: ReadonlySet<string>): FactFault[] {
  if (source === null) return publish ? [{ field: "source", message: "what has no source is not published; name its source, or record a draft" }] : [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(source.id)) return [{ field: "source", message: "a source's id is written in small letters, digits and hyphens" }];
  if (sources.has(source.id) || source.title !== undefined) return [];
  const near = [...sources].filter((id) => id.startsWith(source.id.slice(0, 5))).slice(0, 3);
  const meant = near.length === 0 ? "" : ` (or is ${near.join(" or ")} meant?)`;
  return [{ field: "source", message: `the register knows no source ${source.id}; give its title to describe it${meant}` }];
}

function contentFaults(fact: NewFact, sameTime: readonly NewFact[], request: RecordRequest, known: KnownToRecord): FactFault[] {
  const current = holding(known.facts);
  const checking = {
    parties: known.parties,
    today: known.today,
    hasInstrument: (slug: string) => known.slugs.has(slug),
    description: ofKind(current, "description").at(-1)?.says,
    clause: ofKind(current, "clause").at(-1)?.says,
    others: [...current, ...sameTime],
  };
  return [...faultsOfFact(fact, checking), ...secondOfItsKind(fact, current, request), ...referenceFaults(fact, known.facts)];
}

/** There is one description, one clause, one coverage: a second is a correction of the first. */
function secondOfItsKind(fact: NewFact, current: readonly RecordedFact[], { supersedes }: RecordRequest): FactFault[] {
  if (!SINGLE_KINDS.has(fact.kind)) return [];
  const held = current.find((other) => other.kind === fact.kind && other.id !== supersedes?.id);
  return held === undefined ? [] : [{ field: fact.kind, message: `the instrument has a ${fact.kind} already (${held.id}); correct that one` }];
}

/** An act that speaks of another names one of the same instrument. */
function referenceFaults(fact: NewFact, facts: readonly RecordedFact[]): FactFault[] {
  const named = fact.kind === "action" ? fact.says.refersTo : fact.kind === "retraction" ? fact.says.retracts : undefined;
  if (named === undefined || facts.some(({ id }) => id === named)) return [];
  return [{ field: fact.kind === "action" ? "refersTo" : "retracts", message: `the instrument has no fact ${named}` }];
}
