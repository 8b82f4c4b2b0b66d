// Mending the record: a fact that was wrong is superseded by what is right, or retracted with the reason. Both stay.
import type { Database } from "../../../platform/db/index.ts";
import { findFact, holding, ofKind, type Marking, type RecordedFact } from "../../treaties/index.ts";
import { actionEvents } from "../action-events.ts";
import type { SourceChoice } from "../record-facts/decide-record.ts";
import { recordFacts, type RecordOutcome, type RecordTerms, type Refused } from "../record-facts/record-facts.ts";

export type CorrectionRequest = {
  readonly treaty: string;
  /** The beginning of the fact's id: as many letters as tell it from the others. */
  readonly fact: string;
  /** Fields as they should be; `null` takes one away. */
  readonly changes: Readonly<Record<string, unknown>>;
  /** The source of the right version; absent: the one the fact has. */
  readonly source?: SourceChoice;
  readonly marking?: Marking;
  readonly publish: boolean;
};

/** The corrected fact takes the place of the old one from the day it is known; before, the old one stands. */
export async function correctFact(db: Database, request: CorrectionRequest, terms: RecordTerms): Promise<RecordOutcome> {
  return await recordFacts(
    db,
    {
      treaty: request.treaty,
      request: ({ facts }) => {
        const old = standingFact(facts, request.fact);
        if ("ok" in old) return old;
        const says: Record<string, unknown> = { ...old.says, ...request.changes };
        for (const [field, value] of Object.entries(says)) if (value === null && field in request.changes && !mayBeNull(old, field)) delete says[field];
        const source = request.source ?? (old.sourceId === null ? null : { id: old.sourceId });
        if (JSON.stringify(says) === JSON.stringify(old.says) && source?.id === old.sourceId && (request.marking ?? old.marking) === old.marking) {
          return refused("changes", "nothing would be different");
        }
        return { statements: [{ kind: old.kind, says }], source, marking: request.marking ?? old.marking, supersedes: old, publish: request.publish };
      },
      event: (slug, facts) => actionEvents.event("fact.corrected", slug, { fact: facts[0]?.supersedes ?? null, by: facts[0]?.id ?? null, fields: Object.keys(request.changes) }),
    },
    terms,
  );
}

export type RetractionRequest = {
  readonly treaty: string;
  readonly fact: string;
  readonly reason: string;
  readonly source?: SourceChoice;
  readonly publish: boolean;
};

/** Takes a fact out of what holds, with nothing in its place. */
export async function retractFact(db: Database, request: RetractionRequest, terms: RecordTerms): Promise<RecordOutcome> {
  return await recordFacts(
    db,
    {
      treaty: request.treaty,
      request: ({ facts }) => {
        const old = standingFact(facts, request.fact);
        if ("ok" in old) return old;
        if (old.kind === "description") return refused("fact", "an instrument keeps its description: correct it instead");
        const source = request.source ?? (old.sourceId === null ? null : { id: old.sourceId });
        return { statements: [{ kind: "retraction", says: { retracts: old.id, reason: request.reason } }], source, marking: old.marking, publish: request.publish && source !== null };
      },
      event: (slug, facts) => actionEvents.event("fact.retracted", slug, { retraction: facts[0]?.id ?? null, reason: request.reason }),
    },
    terms,
  );
}

/** The fact meant, if it still stands; otherwise what took its place. */
function standingFact(facts: readonly RecordedFact[], prefix: string): RecordedFact | Refused {
  const found = findFact(facts, prefix);
  if (!found.ok) return refused("fact", found.message);
  const { fact } = found;
  if (holding(facts).some(({ id }) => id === fact.id)) return fact;
  const successor = facts.find((other) => other.supersedes === fact.id);
  if (successor !== undefined) return refused("fact", `that fact was corrected already; correct the correction: ${successor.id}`);
  const retraction = ofKind(facts, "retraction").find((other) => other.says.retracts === fact.id);
  return refused("fact", `that fact was retracted already (${retraction?.says.reason ?? ""})`);
}

/** `null` is itself an answer for whose act it was (the treaty's own) and for a date that is not in force. */
function mayBeNull(fact: RecordedFact, field: string): boolean {
  return (fact.kind === "action" && field === "state") || (fact.kind === "published-date" && field === "date") || (fact.kind === "registration" && field === "on") || (fact.kind === "relation" && field === "treaty");
}

function refused(field: string, message: string): Refused {
  return { ok: false, faults: [{ field, message }] };
}
