// VCLT 22: a reservation may be withdrawn at any time, in whole or for some provisions, without anybody's consent; towards
// another State it ends when that State has notice. Depositary practice: on receipt by the depositary, unless the notice
// names a later day. An objection may be withdrawn likewise.
import type { CalendarDate } from "../../../kernel/index.ts";
import { reason, type Reason } from "../../answer.ts";
import type { FactId } from "../../facts/index.ts";
import type { ReadAct } from "../readings.ts";
import { without } from "./provisions.ts";
import type { ReservationActs } from "./reservation-acts.ts";

export type Withdrawn = { readonly remaining: readonly string[]; readonly whole: ReadAct | undefined; readonly since: CalendarDate | null; readonly because: readonly Reason[] };

/** What is left of a reservation after the withdrawals in effect on the day asked for. */
export function afterWithdrawals(acts: ReservationActs): Withdrawn {
  let remaining: readonly string[] = acts.reservation.act.provisions ?? [];
  let whole: ReadAct | undefined;
  const because: Reason[] = [];
  let since: CalendarDate | null = null;
  for (const withdrawal of acts.withdrawals) {
    const effective = withdrawalDay(withdrawal);
    if (withdrawal.act.refersTo !== acts.reservation.act.id || effective > acts.on) continue;
    const part = withdrawal.act.provisions;
    remaining = part === undefined ? [] : without(remaining, part);
    const rule = part === undefined ? "reservation.withdrawn" : "reservation.withdrawn-in-part";
    because.push(reason(rule, { article: "VCLT 22", params: { received: withdrawal.day, date: effective, provisions: part ?? [] }, facts: [withdrawal.act.id] }));
    since = effective;
    const nothingLeft = acts.reservation.act.provisions !== undefined && remaining.length === 0;
    if (part === undefined || nothingLeft) whole = withdrawal;
  }
  return { remaining, whole, since, because };
}

/** Is the objection withdrawn on the day asked for, and by which act? */
export function objectionWithdrawn(acts: ReservationActs, objection: FactId): ReadAct | undefined {
  return acts.objectionWithdrawals.find((withdrawal) => withdrawal.act.refersTo === objection && withdrawalDay(withdrawal) <= acts.on);
}

/** The day a withdrawal operates: the day it names, otherwise the day of notice or receipt. */
export function withdrawalDay({ act, day }: ReadAct): CalendarDate {
  const notice = act.notifiedOn ?? day;
  return act.effectiveOn !== undefined && act.effectiveOn > notice ? act.effectiveOn : notice;
}
