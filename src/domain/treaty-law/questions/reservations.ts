// What is reserved to, by whom, towards whom, on a day (VCLT 19-23).
import type { CalendarDate } from "../../kernel/index.ts";
import { reason, type TreatyHistory, type UnknownReason } from "../answer.ts";
import type { FactId, PartyCode, TreatyFacts } from "../facts/index.ts";
import { readings } from "../rules/readings.ts";
import { currentConsent } from "../rules/pairs/current-consent.ts";
import { effectTowards, type ReservationEffect } from "../rules/reservations/effect.ts";
import { reservationsHeld } from "../rules/reservations/maintained.ts";
import { relevantActs, reservationActs, type ReservationActs, type Successor } from "../rules/reservations/reservation-acts.ts";
import { standingOf, type ReservationStanding } from "../rules/reservations/standing.ts";

/** The reservations of a State made by the day asked for, or maintained as a successor, whatever became of them. */
export function reservationsBy(facts: TreatyFacts, state: PartyCode, on: CalendarDate): FactId[] {
  return reservationsHeld(facts, state, on).map(({ id }) => id);
}

/** How a reservation stands on a day; `undefined` where it is not made by then. `facts` are those known on the record date. */
export function reservationStanding(facts: TreatyFacts, history: TreatyHistory, reservation: FactId, on: CalendarDate, successor?: Successor): ReservationStanding | undefined {
  const each = read(facts, reservation, on, { successor }).map((acts) => acts && standingOf(acts, { facts, history }));
  return agreed(each, (standing) => ({ ...standing, kind: "unknown", since: null, changesOn: null, unknown: [imprecise(reservation)] }));
}

/** What a reservation does between its author and one other State on a day; `undefined` where it is not made by then. */
export function reservationEffect(facts: TreatyFacts, history: TreatyHistory, reservation: FactId, towards: PartyCode, on: CalendarDate, successor?: Successor): ReservationEffect | undefined {
  const each = read(facts, reservation, on, { towards, successor }).map((acts) => acts && effectTowards(towards, currentConsent(acts.consents, history, towards, on)?.day, acts, { facts, history }));
  return agreed(each, (effect) => {
    const why = reason("reservation-effect.unknown", { params: { by: effect.by, towards, on }, facts: [reservation], because: [effect.why] });
    return { ...effect, kind: "unknown", since: null, changesOn: null, why, unknown: [imprecise(reservation)] };
  });
}

/** The reservations of each towards the other, with their effect between the two on a day. */
export function reservationsBetween(facts: TreatyFacts, history: TreatyHistory, a: PartyCode, b: PartyCode, on: CalendarDate): ReservationEffect[] {
  const effects = (by: PartyCode, towards: PartyCode) =>
    reservationsHeld(facts, by, on).flatMap(({ id, successor }) => reservationEffect(facts, history, id, towards, on, successor) ?? []);
  return [...effects(a, b), ...effects(b, a)];
}

type Concerned = { readonly towards?: PartyCode; readonly successor: Successor | undefined };

/** One sorted set of acts for each way to read imprecise dates; `undefined` where by that reading it is not made yet. */
function read(facts: TreatyFacts, reservation: FactId, on: CalendarDate, { towards, successor }: Concerned): (ReservationActs | undefined)[] {
  return readings(relevantActs(facts, reservation, towards)).map((acts) => reservationActs(acts, reservation, on, successor));
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
