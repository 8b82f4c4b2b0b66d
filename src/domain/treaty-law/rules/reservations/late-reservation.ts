// A reservation made after consent: VCLT 19 does not provide for it. Depositary practice (UN Secretary-General; ILC Guide to
// Practice 2.3.1-2.3.2) takes it in deposit only if no contracting State objects, to the deposit or to the reservation, in time.
import type { CalendarDate } from "../../../kernel/index.ts";
import { reason, type Reason, type UnknownReason } from "../../answer.ts";
import type { TreatyFacts } from "../../facts/index.ts";
import { latePeriod, type Period, type Told } from "./objection-period.ts";
import type { ReservationActs } from "./reservation-acts.ts";

export type LateOutcome = {
  readonly outcome: "running" | "accepted" | "refused" | "unknown";
  readonly since: CalendarDate;
  readonly period: Period;
  readonly why: Reason;
  readonly unknown: readonly UnknownReason[];
};

/** Was the late reservation accepted in deposit? One objection in time is enough to refuse it. */
export function lateOutcome(acts: ReservationActs, told: Told, facts: TreatyFacts): LateOutcome {
  const period = latePeriod(told);
  const against = acts.objections.find(({ act, day }) => act.state !== acts.by && day <= period.latestLastDay);
  const depositary = facts.depositary ?? null;
  const params = { told: told.day, lastDay: period.lastDay, depositary };
  const say = (rule: string, ids: readonly string[] = []) => reason(rule, { params, facts: ids });
  if (against !== undefined) {
    const why = say("reservation.late-refused", [against.act.id]);
    return { outcome: "refused", since: against.day, period, why, unknown: [] };
  }
  const common = { since: period.accepted, period };
  if (acts.on <= period.lastDay) return { ...common, outcome: "running", why: say("reservation.late-period-runs"), unknown: [] };
  if (facts.coverage.alsoComplete?.includes("reservations") !== true) {
    const unknown = [{ code: "objections-not-recorded", params: { until: period.lastDay } }];
    return { ...common, outcome: "unknown", why: say("reservation.late-objections-unknown"), unknown };
  }
  return { ...common, outcome: "accepted", why: say("reservation.late-accepted"), unknown: [] };
}
