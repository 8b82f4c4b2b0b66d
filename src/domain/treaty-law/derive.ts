// From recorded facts to the whole history of a treaty, with the proof of every stretch of it.
import type { CalendarDate } from "../kernel/index.ts";
import { reason, type Conflict, type PartyHistory, type Reason, type TreatyHistory } from "./answer.ts";
import type { Action, PartyCode, TreatyFacts, TreatyId } from "./facts/index.ts";
import { bearsNotOnBeingBound, hasAct, hasImpreciseDates, orderActs, reach, type Acts, type DatedAct, type Reading } from "./rules/acts.ts";
import { agree } from "./rules/agree.ts";
import { withAttestations } from "./rules/attestation/with-attestations.ts";
import type { ConditionContext, OtherTreaties } from "./rules/condition.ts";
import { generalDate, type GeneralDate } from "./rules/entry-into-force.ts";
import { factsKnownOn } from "./rules/known-facts.ts";
import { recordedLate } from "./rules/recorded-late.ts";
import { memberships, participations } from "./rules/memberships.ts";
import { listGround, partyPeriods, unlistedPeriods, type ListGround } from "./rules/party-periods.ts";
import { provisionalSpans } from "./rules/provisional-application.ts";
import type { PartyRecord } from "./rules/rungs.ts";
import { treatyPeriods } from "./rules/treaty-periods.ts";

/** What a treaty's own facts do not hold: other treaties' histories, and States that ceased to exist. */
export type World = {
  readonly history: (treaty: TreatyId) => TreatyHistory | undefined;
  readonly ceased: ReadonlyMap<PartyCode, CalendarDate>;
};

/** Nothing known beyond the treaty itself. */
export const ALONE: World = { history: () => undefined, ceased: new Map() };

/**
 * The history of a treaty from its facts.
 * @param knownOn the record date: facts recorded later, and corrections made later, are not used; absent: all are
 * @returns every status through all time; ask `periodOn` for a day
 */
export function deriveTreaty(facts: TreatyFacts, world: World = ALONE, knownOn?: CalendarDate): TreatyHistory {
  const known = factsKnownOn(facts, knownOn);
  const first = read(known, world, "first");
  const derived = hasImpreciseDates(known) ? agree(first, read(known, world, "last")) : first;
  return withAttestations(derived, known);
}

/** The context in which a treaty's condition is evaluated: its facts as known, its acts, the treaties it depends on. */
export function conditionContext(facts: TreatyFacts, world: World, reading: Reading = "first"): ConditionContext {
  return { facts, acts: orderActs(facts, reading), others: otherTreaties(world) };
}

function read(facts: TreatyFacts, world: World, reading: Reading): TreatyHistory {
  const context = conditionContext(facts, world, reading);
  const { acts } = context;
  const general = generalDate(context);
  const recordEnds = facts.coverage.until ?? acts.lastDay;
  const parties = new Map<PartyCode, PartyHistory>();
  const list = listGround(facts);
  for (const [code, own] of acts.byState) {
    // A territory is bound through its State and never a party of its own (VCLT 29).
    if (isTerritory(code, own)) continue;
    parties.set(code, partyHistory({ code, own, facts, acts, list, general, listEnds: recordEnds, ceased: ceasedOn(own) ?? world.ceased.get(code) }));
  }
  return {
    id: facts.id,
    entryIntoForce: general.entryIntoForce,
    periods: treatyPeriods(facts, acts, general.entryIntoForce, laterRecord(recordEnds, facts)),
    parties,
    unlisted: unlistedPeriods(facts, recordEnds),
    recordEnds,
    extent: facts.coverage.extent,
    caveats: caveats(facts),
    conflicts: [...general.conflicts, ...parentConflicts(facts, parties, world), ...recordedLate(facts)],
  };
}

/** Listed for an extension to itself and, at most, for what was said beside it. */
function isTerritory(code: PartyCode, own: readonly DatedAct[]): boolean {
  const extended = (act: Action) => act.type === "territorialApplication" && (act.territory ?? code) === code;
  return hasAct(own, "territorialApplication") && own.some(({ act }) => extended(act)) && own.every(({ act }) => extended(act) || bearsNotOnBeingBound(act));
}

/** The end of the State itself, where the list has it as an act. */
function ceasedOn(own: readonly DatedAct[]): CalendarDate | undefined {
  const end = own.find(({ act }) => act.type === "extinction");
  return end === undefined ? undefined : (end.act.effectiveOn ?? end.day);
}

type Listed = {
  readonly code: PartyCode;
  readonly own: readonly DatedAct[];
  readonly facts: TreatyFacts;
  readonly acts: Acts;
  readonly list: ListGround;
  readonly general: GeneralDate;
  readonly listEnds: CalendarDate | null;
  readonly ceased: CalendarDate | undefined;
};

function partyHistory({ code, own, facts, acts, list, general, listEnds, ceased }: Listed): PartyHistory {
  const { list: taken, ignored } = participations(own, acts.expressesConsent, facts.clause, general.entryIntoForce);
  const bound = memberships(taken, ceased);
  const lastOwn = reach(own);
  // Without a stated end, a list that may leave acts out speaks for a State up to its last act on it.
  const listed = facts.coverage.extent === "complete" ? listEnds : (facts.coverage.until ?? null);
  const recordEnds = listed === null || (lastOwn !== null && lastOwn > listed) ? lastOwn : listed;
  const record: PartyRecord = { own, participations: taken, memberships: bound, ceased, recordEnds, generalKnown: general.entryIntoForce.known };
  return {
    code,
    periods: partyPeriods(list, record),
    memberships: bound,
    provisional: provisionalSpans(own, facts.clause, bound),
    suspended: suspendedSpans(own),
    conflicts: ignored.map(withoutEffect),
  };
}

function withoutEffect(why: Reason): Conflict {
  return { code: "act-without-effect", params: { ...why.params, rule: why.rule }, facts: why.facts };
}

const NO_SPANS: PartyHistory["suspended"] = [];

/** VCLT 57-58, 60: operation suspended by or for one State; towards whom is a question of the pair. */
function suspendedSpans(own: readonly DatedAct[]): PartyHistory["suspended"] {
  if (!hasAct(own, "suspension")) return NO_SPANS;
  return own.flatMap(({ act, day }) => {
    if (act.type !== "suspension") return [];
    const from = act.effectiveOn ?? day;
    const resumed = own.find((other) => other.act.type === "endOfSuspension" && other.day >= from)?.day;
    const until = act.until ?? resumed ?? null;
    return [{ from, until, why: reason("party.suspended", { article: "VCLT 57", params: { from, until }, facts: [act.id] }) }];
  });
}

function otherTreaties(world: World): OtherTreaties {
  return {
    entryIntoForce: (treaty) => {
      const general = world.history(treaty)?.entryIntoForce;
      return general === undefined || !general.known ? undefined : general.date;
    },
    partyCount: (treaty, day) => {
      const history = world.history(treaty);
      // A list that stops at the threshold gives a total too small.
      if (history === undefined || history.extent !== "complete" || history.recordEnds === null || day > history.recordEnds) return undefined;
      let parties = 0;
      for (const party of history.parties.values()) {
        if (party.memberships.some(({ from, until }) => from <= day && (until === null || day < until))) parties += 1;
      }
      return parties;
    },
  };
}

/** A published general date may speak for a later day than the list of acts does. */
function laterRecord(recordEnds: CalendarDate | null, facts: TreatyFacts): CalendarDate | null {
  const asOf = facts.publishedDates.flatMap((date) => date.asOf ?? date.date ?? []);
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

