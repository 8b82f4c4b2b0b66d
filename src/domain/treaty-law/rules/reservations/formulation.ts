// VCLT 19, opening words, and 23(2): a reservation is made when signing or when consenting to be bound; made at a
// signature that needs ratification, it must be confirmed with the consent and counts from then. After consent it is late.
import type { CalendarDate } from "../../../kernel/index.ts";
import { reason, type Reason } from "../../answer.ts";
import type { ReadAct } from "../readings.ts";
import type { Told } from "./objection-period.ts";
import { notified, type ReservationActs } from "./reservation-acts.ts";

export type Formulation = {
  /** `announced`: at signature, consent still to come. `unconfirmed`: consent came without it. `made`: with consent. */
  readonly kind: "announced" | "unconfirmed" | "made" | "late";
  /** The day from which it counts. */
  readonly day: CalendarDate;
  /** The day the others were told; where that is not recorded, the day from which it counts. */
  readonly told: Told;
  readonly why: Reason;
};

/** When the reservation was made, measured against the consents of its author. */
export function formulationOf(acts: ReservationActs): Formulation {
  const { reservation, by } = acts;
  const own = acts.consents.filter(({ act }) => act.state === by);
  const together = own.find(({ day }) => day === reservation.day);
  if (together !== undefined) return made("reservation.made-with-consent", "VCLT 19", reservation.day, reservation, [reservation, together]);
  const before = own.filter(({ day }) => day < reservation.day).at(-1);
  // A State that left and comes back may make it with the new consent; only where no consent follows is it late.
  const after = own.find(({ day }) => day > reservation.day);
  if (before !== undefined && after === undefined) {
    const params = { consent: before.day, made: reservation.day };
    return { kind: "late", day: reservation.day, told: notified(reservation), why: reason("reservation.late", { article: "VCLT 19", params, facts: ids(reservation, before) }) };
  }
  return atSignature(acts, after);
}

function atSignature({ reservation, confirmations }: ReservationActs, consent: ReadAct | undefined): Formulation {
  const params = { made: reservation.day, consent: consent?.day ?? null };
  if (consent === undefined) {
    const why = reason("reservation.awaits-confirmation", { article: "VCLT 23(2)", params, facts: ids(reservation) });
    return { kind: "announced", day: reservation.day, told: notified(reservation), why };
  }
  const confirmed = confirmations.find(({ day }) => day <= consent.day);
  if (confirmed !== undefined) return made("reservation.confirmed", "VCLT 23(2)", consent.day, confirmed, [reservation, confirmed, consent]);
  const missing = [{ kind: "fact", what: "confirmation-of-reservation", params: { consent: consent.day } }] as const;
  const why = reason("reservation.not-confirmed", { article: "VCLT 23(2)", params, facts: ids(reservation, consent), missing });
  return { kind: "unconfirmed", day: consent.day, told: notified(reservation), why };
}

function made(rule: string, article: string, day: CalendarDate, announced: ReadAct, acts: readonly ReadAct[]): Formulation {
  const told = { day: announced.act.notifiedOn ?? day, recorded: announced.act.notifiedOn !== undefined };
  return { kind: "made", day, told, why: reason(rule, { article, params: { date: day, told: told.day }, facts: ids(...acts) }) };
}

function ids(...acts: readonly ReadAct[]): string[] {
  return acts.map(({ act }) => act.id);
}
