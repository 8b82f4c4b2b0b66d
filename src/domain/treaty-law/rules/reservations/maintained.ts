// VCSST 20: a successor State is considered to maintain the reservations that applied on the day of succession, unless it says
// otherwise or makes its own on the same subject. Objections to them are maintained likewise (ILC Guide to Practice 5.2.3).
import { firstPossibleDay, lastPossibleDay, type CalendarDate } from "../../../kernel/index.ts";
import type { Action, FactId, PartyCode, TreatyFacts } from "../../facts/index.ts";
import { isReservation } from "./characterisation.ts";
import { covers } from "./provisions.ts";
import type { Successor } from "./reservation-acts.ts";

/** A reservation and whose it is: without `successor`, its author's. */
export type HeldReservation = { readonly id: FactId; readonly successor?: Successor };

/** The reservations of a State made or maintained by the day asked for, whatever became of them. */
export function reservationsHeld(facts: TreatyFacts, state: PartyCode, on: CalendarDate): HeldReservation[] {
  const own = madeBy(facts, state, on).map((act): HeldReservation => ({ id: act.id }));
  return [...own, ...successions(facts, state, on).flatMap(({ predecessor, since, notified }) => maintained(facts, state, predecessor, since, notified))];
}

function maintained(facts: TreatyFacts, state: PartyCode, predecessor: PartyCode, since: CalendarDate, notified: CalendarDate): HeldReservation[] {
  const own = madeBy(facts, state, notified);
  return madeBy(facts, predecessor, since)
    .filter((inherited) => !own.some((act) => sameSubject(act, inherited)))
    .map(({ id }) => ({ id, successor: { state, since } }));
}

function madeBy(facts: TreatyFacts, state: PartyCode, on: CalendarDate): Action[] {
  const repeats = (refersTo: FactId | undefined) => facts.actions.some((other) => other.id === refersTo && other.type === "reservation" && other.state === state);
  return facts.actions
    .filter((act) => isReservation(act) && act.state === state && firstPossibleDay(act.date) <= on && !repeats(act.refersTo))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

type Succession = { readonly predecessor: PartyCode; readonly since: CalendarDate; readonly notified: CalendarDate };

function successions(facts: TreatyFacts, state: PartyCode, on: CalendarDate): Succession[] {
  return facts.actions.flatMap((act) => {
    if (act.type !== "succession" || act.state !== state || act.predecessor === undefined || firstPossibleDay(act.date) > on) return [];
    return [{ predecessor: act.predecessor, since: act.successionOn ?? firstPossibleDay(act.date), notified: lastPossibleDay(act.date) }];
  });
}

/** The successor's own reservation refers to the inherited one, or to a provision of it. */
function sameSubject(own: Action, inherited: Action): boolean {
  if (own.refersTo === inherited.id) return true;
  const provisions = inherited.provisions ?? [];
  return (own.provisions ?? []).some((one) => provisions.some((other) => covers(one, other) || covers(other, one)));
}
