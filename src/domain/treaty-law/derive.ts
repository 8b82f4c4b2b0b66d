// From recorded facts to the whole history of a treaty, with the proof of every stretch of it.
import type { CalendarDate } from "../kernel/index.ts";
import { reason, type Conflict, type EntryIntoForce, type PartyHistory, type Reason, type TreatyHistory } from "./answer.ts";
import type { Action, PartyCode, TreatyFacts } from "./facts/index.ts";
import { orderActs } from "./rules/acts.ts";
import { agree, DISPUTED, IMPRECISE, narrow } from "./rules/agree.ts";
import { withAttestations } from "./rules/attestation/with-attestations.ts";
import type { ConditionContext } from "./rules/condition.ts";
import { endOfTreaty } from "./rules/end-of-treaty.ts";
import { generalDate } from "./rules/entry-into-force.ts";
import { factsKnownOn } from "./rules/known-facts.ts";
import { otherTreaties, type World } from "./rules/other-treaties.ts";
import { isTerritory, NO_ACTS, partyHistory, takePart, type Common, type TakenPart } from "./rules/party-history.ts";
import { furtherReadings, hasImpreciseDates, type Reading } from "./rules/imprecise-days.ts";
import { withInheritedStarts } from "./rules/inherited-start.ts";
import { listGround, unlistedPeriods } from "./rules/party-periods.ts";
import { recordedLate } from "./rules/recorded-late.ts";
import { tacitCondition, tacitMemberships } from "./rules/tacit-acceptance.ts";
import { treatyPeriods } from "./rules/treaty-periods.ts";

export type { World };

/** Nothing known beyond the treaty itself. */
export const ALONE: World = { history: () => undefined, ceased: new Map() };

/**
 * The history of a treaty from its facts.
 * @param knownOn the record date: facts recorded later, and corrections made later, are not used; absent: all are
 * @returns every status through all time; ask `periodOn` for a day
 */
export function deriveTreaty(facts: TreatyFacts, world: World = ALONE, knownOn?: CalendarDate): TreatyHistory {
  const known = factsKnownOn(facts, knownOn);
  const derived = readAllWays(known, world);
  const disputed = known.actions.filter((act) => act.disputed === true);
  if (disputed.length === 0) return withAttestations(derived, known);
  const without = readAllWays({ ...known, actions: known.actions.filter((act) => act.disputed !== true) }, world);
  const settled = agree(derived, without, DISPUTED);
  return withAttestations({ ...settled, conflicts: [...settled.conflicts, ...disputed.map(contested)] }, known);
}

/** What is so whichever days the imprecise dates mean. */
function readAllWays(facts: TreatyFacts, world: World): TreatyHistory {
  const first = read(facts, world, "first");
  if (!hasImpreciseDates(facts)) return first;
  const agreed = agree(first, read(facts, world, "last"), IMPRECISE);
  return furtherReadings(facts).reduce((sofar, reading) => narrow(sofar, read(facts, world, reading), IMPRECISE), agreed);
}

function contested({ id, type, state, date }: Action): Conflict {
  return { code: "act-disputed", params: { act: type, party: state, date }, facts: [id] };
}

/** The context in which a treaty's condition is evaluated: its facts as known, its acts, the treaties it depends on. */
export function conditionContext(facts: TreatyFacts, world: World, reading: Reading = "first"): ConditionContext {
  return { facts, acts: orderActs(facts, reading), others: otherTreaties(world) };
}

function read(facts: TreatyFacts, world: World, reading: Reading): TreatyHistory {
  const context = conditionContext(facts, world, reading);
  const { acts, others } = context;
  const general = generalDate(context);
  const recordEnds = facts.coverage.until ?? acts.lastDay;
  const { entryIntoForce } = general;
  const taken = new Map<PartyCode, TakenPart>();
  for (const [code, own] of acts.byState) {
    // A territory is bound through its State and never a party of its own (VCLT 29).
    if (!isTerritory(code, own)) taken.set(code, takePart(withInheritedStarts(own, acts, facts.clause, entryIntoForce), { acts, clause: facts.clause, general: entryIntoForce, ceased: world.ceased.get(code) }));
  }
  const tacit = tacitCondition(facts);
  if (tacit !== undefined) {
    for (const code of others.everParties(tacit.treaty)) {
      const part = taken.get(code) ?? NO_ACTS;
      // Who acted expressly is bound by that.
      if (part.memberships.length === 0) taken.set(code, { ...part, memberships: tacitMemberships(code, part.own, tacit, entryIntoForce, others) });
    }
  }
  const end = endOfTreaty(facts, acts, entryIntoForce, taken);
  const common: Common = { facts, list: listGround(facts), general: entryIntoForce, listEnds: recordEnds, end };
  const parties = new Map<PartyCode, PartyHistory>();
  for (const [code, part] of taken) parties.set(code, partyHistory(code, part, common));
  return {
    id: facts.id,
    entryIntoForce,
    periods: treatyPeriods(facts, acts, entryIntoForce, end, laterRecord(recordEnds, facts, entryIntoForce)),
    parties,
    unlisted: unlistedPeriods(facts, recordEnds),
    recordEnds,
    extent: facts.coverage.extent,
    caveats: caveats(facts),
    conflicts: [...general.conflicts, ...parentConflicts(facts, parties, world), ...recordedLate(facts)],
  };
}

/** A published general date may speak for a later day than the list of acts does, unless the acts say otherwise. */
function laterRecord(recordEnds: CalendarDate | null, facts: TreatyFacts, general: EntryIntoForce): CalendarDate | null {
  const asOf = facts.publishedDates.flatMap((date) => (general.known && general.date === null && date.date !== null ? [] : (date.asOf ?? date.date ?? [])));
  return [recordEnds, ...asOf].reduce((best, day) => (day !== null && (best === null || day > best) ? day : best), null);
}

/** Parts of the clause for which nothing is held: the rest is applied, and every answer carries this. */
function caveats(facts: TreatyFacts): Reason[] {
  const notes: Reason[] = [];
  const visit = (condition: unknown): void => {
    if (typeof condition !== "object" || condition === null) return;
    if ("note" in condition && typeof condition.note === "string") notes.push(reason("caveat.clause-part-not-held", { params: { note: condition.note } }));
    if ("of" in condition && Array.isArray(condition.of)) condition.of.forEach(visit);
  };
  visit(facts.clause?.entryIntoForce?.when);
  return notes;
}

/** A protocol binds only parties to its parent treaty; an act without that is shown, not judged. */
function parentConflicts(facts: TreatyFacts, parties: ReadonlyMap<PartyCode, PartyHistory>, world: World): Conflict[] {
  return facts.relations.flatMap(({ kind, treaty }) => {
    const parent = kind === "protocol-to" ? world.history(treaty) : undefined;
    if (parent === undefined || parent.extent !== "complete") return [];
    const outside = [...parties.values()].filter(({ code, memberships: own }) => own.length > 0 && (parent.parties.get(code)?.memberships.length ?? 0) === 0);
    return outside.length === 0 ? [] : [{ code: "not-party-to-parent", params: { treaty, parties: outside.map(({ code }) => code) }, facts: [] }];
  });
}

