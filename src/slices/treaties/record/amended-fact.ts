// What a document says later than it said before: the same statement in another's place, and a statement taken back. Like
// every statement of a document each has the id of what it says, so that told twice it is recorded once.
import type { NewFact, RecordedFact } from "../recorded-fact.ts";
import { statementId } from "./fact-identity.ts";

/** The fact as the correction of another of its kind. @param slug its instrument's permanent name @param supersedes the other's id */
export function correcting(fact: NewFact, slug: string, supersedes: string): NewFact {
  const { kind, says, sourceId, alsoIn, provenance, marking } = fact;
  return { ...fact, supersedes, id: statementId(slug, kind, says, { sourceId, alsoIn, provenance, marking, supersedes }) };
}

/** Takes a fact out of what holds with nothing in its place, on the word of a source. It stays on record, and so does the reason. */
export function retracting(fact: RecordedFact, slug: string, on: { readonly reason: string; readonly sourceId: string; readonly publish: boolean }): NewFact {
  const { sourceId, reason, publish } = on;
  const says = { retracts: fact.id, reason };
  const grounds = { sourceId, alsoIn: [], provenance: "sourced", marking: fact.marking, supersedes: null } as const;
  return { id: statementId(slug, "retraction", says, grounds), instrumentId: fact.instrumentId, kind: "retraction", says, ...grounds, publish };
}
