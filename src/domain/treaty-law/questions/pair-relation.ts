// What stands between two States under one treaty on a day: in force or not and since when, what their reservations change,
// what is suspended. Both orders of the two give the same answer.
import { addDays, contains, exactDay, firstPossibleDay, lastPossibleDay, type CalendarDate } from "../../kernel/index.ts";
import { periodOn, reason, type Conflict, type Reason, type StatusPeriod, type TreatyHistory } from "../answer.ts";
import type { Action, FactId, PartyCode, TreatyFacts } from "../facts/index.ts";
import { pairStanding, type PairGround, type PairStatus } from "../rules/pairs/pair-status.ts";
import { accessionChangeDays } from "../rules/pairs/accession-between.ts";
import { suspensionsBetween, type SuspensionBetween } from "../rules/pairs/suspension-between.ts";
import { readings } from "../rules/readings.ts";
import { disputedDeclarations, isReservation } from "../rules/reservations/characterisation.ts";
import type { ReservationEffect } from "../rules/reservations/effect.ts";
import { partition, type Standing } from "../rules/status-periods.ts";
import { reservationsBetween } from "./reservations.ts";

export type PairRelation = {
  readonly between: readonly [PartyCode, PartyCode];
  readonly on: CalendarDate;
  /** The status on the day, with its basis, proof and what is unknown. */
  readonly period: StatusPeriod<PairStatus>;
  /** The first day of the unbroken stretch with this status. */
  readonly since: CalendarDate | null;
  /** The next day known now on which the status changes. */
  readonly next: { readonly on: CalendarDate; readonly status: PairStatus } | null;
  /** What the reservations of each do towards the other; those without effect are left out. */
  readonly reservations: readonly ReservationEffect[];
  /** Suspensions on that day, in whole or in part, contested ones among them. */
  readonly suspensions: readonly SuspensionBetween[];
  /** Interpretative declarations of the two: they change no provision (VCLT 2(1)(d)). */
  readonly declarations: readonly FactId[];
  /** What the answer does not know though it holds. */
  readonly caveats: readonly Reason[];
  readonly conflicts: readonly Conflict[];
};

/** The relation of two States under a treaty on a day. `all` facts are those known on the record date of the history. */
export function pairRelation(all: TreatyFacts, history: TreatyHistory, a: PartyCode, b: PartyCode, on: CalendarDate): PairRelation {
  const [first, second] = a < b ? [a, b] : [b, a];
  const facts = narrowed(all, first, second);
  const periods = periodsOf(facts, history, first, second);
  const period = periodOn(periods, on);
  const at = periods.indexOf(period);
  const following = periods.slice(at + 1).find(({ status }) => status !== period.status);
  const reservations = reservationsBetween(facts, history, first, second, on).filter(({ kind }) => kind !== "none");
  const [acts = []] = readings(concerning(facts, first, second));
  const conflicts = [first, second].flatMap((code) => {
    const party = history.parties.get(code);
    return party === undefined ? [] : [...party.conflicts, ...periodOn(party.periods, on).conflicts];
  });
  return {
    between: [first, second],
    on,
    period,
    since: startOfStretch(periods, at),
    next: following === undefined || following.from === null ? null : { on: following.from, status: following.status },
    reservations,
    suspensions: suspensionsBetween(facts, acts.filter(({ day }) => day <= on), first, second).filter((suspension) => contains(suspension, on)),
    declarations: declarations(facts, [first, second], on),
    caveats: [...caveats(facts, history), ...disputedDeclarations(facts, first, second, on)],
    conflicts: [...history.conflicts, ...conflicts],
  };
}

/** The whole history of two States under a treaty: periods that partition time. @throws RangeError for one State with itself. */
export function pairPeriods(facts: TreatyFacts, history: TreatyHistory, a: PartyCode, b: PartyCode): StatusPeriod<PairStatus>[] {
  return periodsOf(narrowed(facts, a, b), history, a, b);
}

function periodsOf(facts: TreatyFacts, history: TreatyHistory, a: PartyCode, b: PartyCode): StatusPeriod<PairStatus>[] {
  if (a === b) throw new RangeError(`a State has no treaty relation with itself: ${a}`);
  const ways = readings(concerning(facts, a, b)).map((acts): PairGround => ({ facts, history, acts, a, b }));
  const days = [...new Set(ways.flatMap((ground) => changeDays(ground)))].sort();
  return partition(days, (day) => {
    const effects = reservationsBetween(facts, history, a, b, day);
    return agreed(ways.map((ground) => pairStanding(ground, effects, day)));
  });
}

/** The facts without the acts that cannot matter between the two: most lists are long, and most acts are other States' own. */
function narrowed(facts: TreatyFacts, a: PartyCode, b: PartyCode): TreatyFacts {
  // Where all must accept a reservation, everybody's consent matters.
  if (facts.clause?.reservations?.acceptance === "all") return facts;
  const predecessors = facts.actions.flatMap((act) => ((act.state === a || act.state === b) && act.predecessor !== undefined ? [act.predecessor] : []));
  const states = new Set([a, b, ...predecessors]);
  const actions = facts.actions.filter((act) => act.state === null || states.has(act.state) || act.refersTo !== undefined);
  return { ...facts, actions };
}

/** Acts of either of the two or of the treaty as a whole. */
function concerning(facts: TreatyFacts, a: PartyCode, b: PartyCode): Action[] {
  return facts.actions.filter((act) => act.state === a || act.state === b || act.state === null);
}

/** Every day on which the relation can change. */
function changeDays({ facts, history, acts, a, b }: PairGround): CalendarDate[] {
  const ends = [history.periods, history.parties.get(a)?.periods ?? [], history.parties.get(b)?.periods ?? []].flat();
  const provisional = [a, b].flatMap((code) => history.parties.get(code)?.provisional ?? []);
  const adopted = facts.adoptedOn === undefined ? [] : [firstPossibleDay(facts.adoptedOn)];
  const recordEnds = history.recordEnds === null ? [] : [addDays(history.recordEnds, 1)];
  const own = acts.flatMap(({ act, day }) => [day, act.effectiveOn, act.until, act.notifiedOn, ...possibleDays(act)]);
  const days = [...own, ...adopted, ...recordEnds, ...[...ends, ...provisional].flatMap(({ from, until }) => [from, until]), ...accessionChangeDays(facts, acts)];
  const known = [...new Set(days.filter((day) => day !== null && day !== undefined))];
  return [...known, ...known.flatMap((day) => reservationsBetween(facts, history, a, b, day).flatMap(({ changesOn }) => changesOn ?? []))];
}

function possibleDays(act: Action): CalendarDate[] {
  return exactDay(act.date) === undefined ? [firstPossibleDay(act.date), lastPossibleDay(act.date)] : [];
}

function agreed(each: readonly Standing<PairStatus>[]): Standing<PairStatus> {
  const [one, ...others] = each;
  if (one === undefined) throw new Error("acts can always be read in some way");
  if (others.every(({ status }) => status === one.status)) return one;
  const statuses = [...new Set(each.map(({ status }) => status))].sort();
  const why = reason("record.imprecise-date", { params: { statuses }, because: each.map((standing) => standing.why) });
  return { status: "unknown", basis: "derived", why, unknown: [{ code: "imprecise-date", params: { statuses } }] };
}

function startOfStretch(periods: readonly StatusPeriod<PairStatus>[], at: number): CalendarDate | null {
  let start = at;
  while (start > 0 && periods[start - 1]?.status === periods[at]?.status) start -= 1;
  return periods[start]?.from ?? null;
}

function declarations(facts: TreatyFacts, states: readonly PartyCode[], on: CalendarDate): FactId[] {
  return facts.actions.filter((act) => act.type === "declaration" && !isReservation(act) && act.state !== null && states.includes(act.state) && lastPossibleDay(act.date) <= on).map((act) => act.id);
}

function caveats(facts: TreatyFacts, history: TreatyHistory): Reason[] {
  const unlisted = (["reservations", "suspensions"] as const).filter((kind) => facts.coverage.alsoComplete?.includes(kind) !== true);
  return [
    ...history.caveats,
    ...unlisted.map((kind) => reason(`caveat.${kind}-not-all-recorded`, { missing: [{ kind: "fact", what: kind, params: { treaty: facts.id } }] })),
  ];
}
