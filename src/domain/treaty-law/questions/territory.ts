// Does a treaty apply to a territory of a State on a day? By extension, by the rule that a treaty covers a State's entire
// territory (VCLT 29), or not: where the notices about territories were not recorded, the answer is unknown.
import { addDays, exactDay, firstPossibleDay, lastPossibleDay, type CalendarDate } from "../../kernel/index.ts";
import { periodOn, reason, type Basis, type Reason, type StatusPeriod, type TreatyHistory, type UnknownReason } from "../answer.ts";
import type { Action, PartyCode, TreatyFacts } from "../facts/index.ts";
import { isEffective } from "../rules/known-facts.ts";
import { boundOn } from "../rules/pairs/bound.ts";
import { readings } from "../rules/readings.ts";
import { partition, type Standing } from "../rules/status-periods.ts";
import { answersForNoLonger, findChangeOfStatus } from "../rules/territories/changes-of-status.ts";
import { territorialEffects, type TerritorialEffect } from "../rules/territories/territorial-act.ts";

/** `does-not-apply` is a "no". */
export const TERRITORY_STATUSES = ["applies", "does-not-apply", "unknown"] as const;
export type TerritoryStatus = (typeof TERRITORY_STATUSES)[number];

type Ground = {
  readonly facts: TreatyFacts;
  readonly history: TreatyHistory;
  readonly territory: PartyCode;
  readonly state: PartyCode;
  readonly effects: readonly TerritorialEffect[];
};

/** The stretch that holds on a day: whether the treaty applies to the territory through that State, since when, and why. */
export function territoryApplication(facts: TreatyFacts, history: TreatyHistory, territory: PartyCode, state: PartyCode, on: CalendarDate): StatusPeriod<TerritoryStatus> {
  return periodOn(territoryPeriods(facts, history, territory, state), on);
}

/** The same through all time: periods without gap or overlap. */
export function territoryPeriods(facts: TreatyFacts, history: TreatyHistory, territory: PartyCode, state: PartyCode): StatusPeriod<TerritoryStatus>[] {
  const notices = facts.actions.filter((act) => isAbout(act, territory, state) && isEffective(act, facts.actions));
  const ways = readings(notices).map((acts): Ground => ({ facts, history, territory, state, effects: territorialEffects(facts, history, acts, territory, state) }));
  return partition(changeDays(ways, notices), (day) => agreed(ways.map((ground) => standing(ground, day))));
}

/** Recorded under the State with `territory`, or under the territory itself. */
function isAbout({ type, territory: about, state: by }: Action, territory: PartyCode, state: PartyCode): boolean {
  if (type !== "territorialApplication") return false;
  return about === undefined ? by === territory : about === territory && (by === state || by === territory);
}

function standing(ground: Ground, day: CalendarDate): Standing<TerritoryStatus> {
  const { facts, history, territory, state } = ground;
  const asParty = history.parties.get(territory);
  if (asParty !== undefined && asParty.memberships.length > 0) {
    const own = boundOn(territory, day, facts, history);
    if (own.bound === "yes") return say("applies", reason("territory.own-party", { params: { territory }, because: [own.why] }), own.basis);
  }
  const moved = answersForNoLonger(state, territory, day);
  if (moved !== undefined) return say("does-not-apply", reason("territory.of-another-state", { params: { territory, state, on: moved.on, responsible: day < moved.on ? moved.from : moved.to } }));
  const last = ground.effects.findLast(({ on }) => on <= day);
  // China continued treaties for Hong Kong and Macao to which it is no party itself.
  if (last?.continues === true && last.effect === "extend") return say("applies", reason("territory.applies", { params: { territory, since: last.on }, because: [last.why] }));
  const bound = boundOn(state, day, facts, history);
  if (bound.bound === "no") return say("does-not-apply", reason("territory.state-not-bound", { params: { state }, because: [bound.why] }), bound.basis);
  if (bound.bound === "unknown") return unknown(reason("territory.state-unknown", { params: { state }, because: [bound.why] }), bound.unknown);
  if (last === undefined) return byDefault(ground, day, bound.why, bound.basis);
  const why = reason(last.effect === "extend" ? "territory.applies" : "territory.taken-out", { params: { territory, since: last.on }, because: [last.why, bound.why] });
  return say(last.effect === "extend" ? "applies" : "does-not-apply", why, bound.basis);
}

/** No notice about the territory is in effect yet. */
function byDefault({ facts, history, territory, state, effects }: Ground, day: CalendarDate, bound: Reason, basis: Basis): Standing<TerritoryStatus> {
  const coming = effects.find(({ effect, on }) => effect === "extend" && on > day);
  const changed = findChangeOfStatus(territory);
  if (coming !== undefined && !coming.continues && (changed === undefined || day >= changed.on)) {
    // Who extends a treaty to a territory shows that it did not cover it before.
    return say("does-not-apply", reason("territory.not-yet-extended", { params: { territory, from: coming.on }, because: [coming.why] }), basis);
  }
  const rule = facts.clause?.territories?.rule;
  const allListed = facts.coverage.alsoComplete?.includes("territories") === true && (history.recordEnds === null || day <= history.recordEnds);
  if (!allListed) {
    const missing = [{ kind: "fact", what: "territorial-notices", params: { territory, state } }] as const;
    const why = reason("territory.notices-not-recorded", { article: "VCLT 29", params: { territory, presumed: rule === "by-declaration" ? "no" : "yes" }, missing, because: [bound] });
    return unknown(why, [{ code: "territorial-notices-not-recorded", params: { territory, state } }]);
  }
  if (rule === "by-declaration") return say("does-not-apply", reason("territory.never-extended", { params: { territory }, because: [bound] }), basis);
  return say("applies", reason("territory.entire-territory", { article: "VCLT 29", params: { territory, state }, because: [bound] }), basis);
}

function changeDays(ways: readonly Ground[], notices: readonly Action[]): CalendarDate[] {
  const days = ways.flatMap(({ facts, history, territory, state, effects }) => {
    const ends = [history.parties.get(state)?.periods ?? [], history.parties.get(territory)?.periods ?? []].flat();
    const changed = findChangeOfStatus(territory)?.on;
    const adopted = facts.adoptedOn === undefined ? undefined : firstPossibleDay(facts.adoptedOn);
    const after = history.recordEnds === null ? undefined : addDays(history.recordEnds, 1);
    return [...effects.map(({ on }) => on), ...ends.flatMap(({ from, until }) => [from, until]), changed, adopted, after];
  });
  const vague = notices.flatMap((act) => (exactDay(act.date) === undefined ? [firstPossibleDay(act.date), lastPossibleDay(act.date)] : []));
  return [...days, ...vague].filter((day) => day !== null && day !== undefined);
}

function agreed(each: readonly Standing<TerritoryStatus>[]): Standing<TerritoryStatus> {
  const [one, ...others] = each;
  if (one === undefined) throw new Error("notices can always be read in some way");
  if (others.every(({ status }) => status === one.status)) return one;
  const why = reason("record.imprecise-date", { because: each.map((each_) => each_.why) });
  return unknown(why, [{ code: "imprecise-date", params: {} }]);
}

function say(status: TerritoryStatus, why: Reason, basis: Basis = "derived"): Standing<TerritoryStatus> {
  return { status, basis, why, unknown: [] };
}

function unknown(why: Reason, open: readonly UnknownReason[]): Standing<TerritoryStatus> {
  return { status: "unknown", basis: "derived", why, unknown: open };
}

