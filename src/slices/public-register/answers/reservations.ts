// The reservations of a State under an instrument on a day: its own, and those it keeps as a successor (VCSST 20).
import { firstPossibleDay, type CalendarDate } from "../../../domain/kernel/index.ts";
import { reservationEffect, reservationsBy, reservationStanding, type Action, type PartyCode, type ReservationEffect, type ReservationStanding, type TreatyFacts } from "../../../domain/treaty-law/index.ts";
import type { Treaty } from "../public-view.ts";

export type HeldReservation = {
  /** The act by which it was made, by the State itself or by its predecessor. */
  readonly act: Action;
  readonly standing: ReservationStanding | undefined;
  /** States that objected to it by the day. */
  readonly objections: readonly PartyCode[];
  /** What it does towards another State on the day. */
  readonly towards: (other: PartyCode) => ReservationEffect | undefined;
};

export function heldReservations(facts: TreatyFacts, { history }: Pick<Treaty, "history">, code: PartyCode, on: CalendarDate): HeldReservation[] {
  return reservationsBy(facts, code, on).flatMap((id): HeldReservation[] => {
    const act = facts.actions.find((one) => one.id === id);
    if (act === undefined) return [];
    const successor = successorOf(facts, act, code);
    const objections = facts.actions.flatMap(({ type, refersTo, state, date }) => (type === "objection" && refersTo === id && state !== null && firstPossibleDay(date) <= on ? [state] : []));
    return [{ act, standing: reservationStanding(facts, history, id, on, successor), objections: [...new Set(objections)], towards: (other) => reservationEffect(facts, history, id, other, on, successor) }];
  });
}

function successorOf(facts: TreatyFacts, { state }: Action, code: PartyCode): { readonly state: PartyCode; readonly since: CalendarDate } | undefined {
  if (state === code) return undefined;
  const succession = facts.actions.find((act) => act.type === "succession" && act.state === code && act.predecessor === state);
  return succession === undefined ? undefined : { state: code, since: succession.successionOn ?? firstPossibleDay(succession.date) };
}
