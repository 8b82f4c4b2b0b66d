// Everything that bears on one reservation, as it stood on a day: later acts are not looked at.
import type { CalendarDate } from "../../../kernel/index.ts";
import type { TreatyHistory } from "../../answer.ts";
import { isConsent, type Action, type FactId, type PartyCode, type TreatyFacts } from "../../facts/index.ts";
import { isEffective } from "../known-facts.ts";
import type { ReadAct } from "../readings.ts";
import type { Told } from "./objection-period.ts";

/** What the rules measure a reservation by: the treaty's facts, and who was a party when. */
export type ReservationContext = { readonly facts: TreatyFacts; readonly history: TreatyHistory };

/** The acts about one reservation and the consents they are measured by, done by the day asked for, in order of day. */
export type ReservationActs = {
  readonly reservation: ReadAct;
  /** Its author. */
  readonly by: PartyCode;
  /** The State whose reservation it is now: the author, or the successor that maintains it. */
  readonly holder: PartyCode;
  readonly on: CalendarDate;
  readonly confirmations: readonly ReadAct[];
  readonly objections: readonly ReadAct[];
  readonly acceptances: readonly ReadAct[];
  readonly withdrawals: readonly ReadAct[];
  readonly objectionWithdrawals: readonly ReadAct[];
  readonly consents: readonly ReadAct[];
};

/** The acts of the treaty that can matter: what refers to the reservation, and the consents of those concerned. */
export function relevantActs(facts: TreatyFacts, reservation: FactId, towards?: PartyCode): Action[] {
  const effective = facts.actions.filter((act) => isEffective(act, facts.actions));
  const about = new Set<FactId>([reservation]);
  for (const act of effective) if (act.refersTo === reservation) about.add(act.id);
  const by = effective.find((act) => act.id === reservation)?.state;
  const concerned = (state: PartyCode | null) => facts.clause?.reservations?.acceptance === "all" || state === by || state === towards;
  return effective.filter((act) => (isConsent(act.type) && concerned(act.state)) || about.has(act.id) || (act.refersTo !== undefined && about.has(act.refersTo)));
}

/** A State that maintains its predecessor's reservation, and since when. */
export type Successor = { readonly state: PartyCode; readonly since: CalendarDate };

/** Sorts one reading of the acts; `undefined` where the reservation itself is not yet made on that day. */
export function reservationActs(acts: readonly ReadAct[], reservation: FactId, on: CalendarDate, successor?: Successor): ReservationActs | undefined {
  const done = acts.filter(({ day }) => day <= on);
  const own = done.find(({ act }) => act.id === reservation);
  if (own === undefined || own.act.state === null) return undefined;
  const of = (...types: readonly Action["type"][]) => done.filter(({ act }) => act.id !== reservation && types.includes(act.type));
  return {
    reservation: own,
    by: own.act.state,
    holder: successor?.state ?? own.act.state,
    on,
    confirmations: of("confirmation", "reservation"),
    objections: of("objection"),
    acceptances: of("acceptanceOfReservation"),
    // After a succession each of the two withdraws for itself.
    withdrawals: of("withdrawalOfReservation").filter(({ act, day }) => act.state === (successor?.state ?? own.act.state) || (successor !== undefined && day < successor.since)),
    objectionWithdrawals: of("withdrawalOfObjection"),
    consents: done.filter(({ act }) => isConsent(act.type)),
  };
}

/** The day the others were told of an act: as recorded, otherwise the day of the act itself. */
export function notified({ act, day }: ReadAct): Told {
  return { day: act.notifiedOn ?? day, recorded: act.notifiedOn !== undefined };
}

/** The State's first expression of consent, if any by the day asked for. */
export function firstConsent(acts: ReservationActs, state: PartyCode): ReadAct | undefined {
  return acts.consents.find(({ act }) => act.state === state);
}
