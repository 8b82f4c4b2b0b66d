// The record clock: only what was known on the record date is used, and what a known correction replaced is left out.
// Nothing is deleted: an earlier record date brings the superseded fact back.
import type { CalendarDate } from "../../kernel/index.ts";
import type { Action, Fact, FactId, TreatyFacts } from "../facts/index.ts";

/** The treaty's facts as known at the end of `knownOn` (absent: all there are). */
export function factsKnownOn(facts: TreatyFacts, knownOn: CalendarDate | undefined): TreatyFacts {
  const known = <F extends Fact>(fact: F) => knownOn === undefined || fact.recordedOn === undefined || fact.recordedOn <= knownOn;
  const retractions = facts.retractions.filter(known);
  const gone = new Set<FactId>(retractions.map((retraction) => retraction.retracts));
  for (const list of [facts.actions, facts.attestations, facts.publishedDates]) {
    for (const fact of list) if (fact.supersedes !== undefined && known(fact)) gone.add(fact.supersedes);
  }
  const current = <F extends Fact>(fact: F) => known(fact) && !gone.has(fact.id);
  return {
    ...facts,
    retractions,
    actions: facts.actions.filter(current),
    attestations: facts.attestations.filter(current),
    publishedDates: facts.publishedDates.filter(current),
  };
}

/** VCLT 8: an act done without authority has no effect unless afterwards confirmed; then it counts as of its own date. */
export function isEffective(action: Action, all: readonly Action[]): boolean {
  if (action.unauthorised !== true) return true;
  return all.some(({ type, state, refersTo }) => type === "confirmation" && state === action.state && (refersTo ?? action.id) === action.id);
}
