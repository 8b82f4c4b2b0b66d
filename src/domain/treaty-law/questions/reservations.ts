// What is reserved to, by whom, towards whom, on a day (VCLT 19-23).
import { firstPossibleDay, type CalendarDate } from "../../kernel/index.ts";
import { reason, type TreatyHistory, type UnknownReason } from "../answer.ts";
import type { FactId, PartyCode, TreatyFacts } from "../facts/index.ts";
import { readings } from "../rules/readings.ts";
import { currentConsent } from "../rules/pairs/current-consent.ts";
import { effectTowards, type ReservationEffect } from "../rules/reservations/effect.ts";
import { relevantActs, reservationActs, type ReservationActs } from "../rules/reservations/reservation-acts.ts";
import { standingOf, type ReservationStanding } from "../rules/reservations/standing.ts";

/** The reservations of a State that are made by the day asked for, whatever became of them, in order of id. */
export function reservationsBy(facts: TreatyFacts, state: PartyCode, on: CalendarDate): FactId[] {
  const repeats = (refersTo: FactId | undefined) => facts.actions.some((other) => other.id === refersTo && other.type === "reservation");
  return facts.actions
    .filter((act) => act.type === "reservation" && act.state === state && firstPossibleDay(act.date) <= on && !repeats(act.refersTo))
    .map((act) => act.id)
    .sort();
}

/** How a reservation stands on a day; `undefined` where it is not made by then. `facts` are those known on the record date. */
export function reservationStanding(facts: TreatyFacts, history: TreatyHistory, reservation: FactId, on: CalendarDate): ReservationStanding | undefined {
  const each = read(facts, reservation, on).map((acts) => acts && standingOf(acts, { facts, history }));
  return agreed(each, (standing) => ({ ...standing, kind: "unknown", since: null, changesOn: null, unknown: [imprecise(reservation)] }));
}

/** What a reservation does between its author and one other State on a day; `undefined` where it is not made by then. */
export function reservationEffect(facts: TreatyFacts, history: TreatyHistory, reservation: FactId, towards: PartyCode, on: CalendarDate): ReservationEffect | undefined {
  const each = read(facts, reservation, on, towards).map((acts) => acts && effectTowards(towards, currentConsent(acts.consents, history, towards, on)?.day, acts, { facts, history }));
  return agreed(each, (effect) => {
    const why = reason("reservation-effect.unknown", { params: { by: effect.by, towards, on }, facts: [reservation], because: [effect.why] });
    return { ...effect, kind: "unknown", since: null, changesOn: null, why, unknown: [imprecise(reservation)] };
  });
}

/** The reservations of each towards the other, with their effect between the two on a day. */
export function reservationsBetween(facts: TreatyFacts, history: TreatyHistory, a: PartyCode, b: PartyCode, on: CalendarDate): ReservationEffect[] {
  const effects = (by: PartyCode, towards: PartyCode) =>
    reservationsBy(facts, by, on).flatMap((id) => reservationEffect(facts, history, id, towards, on) ?? []);
  return [...effects(a, b), ...effects(b, a)];
}

/** One sorted set of acts for each way to read imprecise dates; `undefined` where by that reading it is not made yet. */
function read(facts: TreatyFacts, reservation: FactId, on: CalendarDate, towards?: PartyCode): (ReservationActs | undefined)[] {
  return readings(relevantActs(facts, reservation, towards)).map((acts) => reservationActs(acts, reservation, on));
}

/** The one answer of all readings, or what `otherwise` makes of it. */
function agreed<A extends { readonly kind: string; readonly provisions: readonly string[] }>(each: readonly (A | undefined)[], otherwise: (one: A) => A): A | undefined {
  const one = each.find((answer) => answer !== undefined);
  if (one === undefined) return undefined;
  const same = each.every((other) => other?.kind === one.kind && other.provisions.join() === one.provisions.join());
  return same ? one : otherwise(one);
}

function imprecise(reservation: FactId): UnknownReason {
  return { code: "date-imprecise", params: { reservation } };
}
