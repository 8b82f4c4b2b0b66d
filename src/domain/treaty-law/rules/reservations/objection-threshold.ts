// 1961 Convention art. 50(3), ICERD art. 20(2): a reservation is permitted unless a stated share of the parties objects within
// the period; the parties are counted on its last day, the author left out.
import type { CalendarDate } from "../../../kernel/index.ts";
import { periodOn, reason, type Reason, type TreatyHistory, type UnknownReason } from "../../answer.ts";
import type { Fraction, PartyCode, TreatyFacts } from "../../facts/index.ts";
import type { Period } from "./objection-period.ts";
import type { ReservationActs } from "./reservation-acts.ts";
import { withdrawalDay } from "./withdrawal-of-reservation.ts";

export type ThresholdOutcome = {
  readonly outcome: "running" | "permitted" | "refused" | "unknown";
  readonly why: Reason;
  readonly unknown: readonly UnknownReason[];
};

/** Did enough parties object in time? */
export function thresholdOutcome(share: Fraction, acts: ReservationActs, period: Period, facts: TreatyFacts, history: TreatyHistory): ThresholdOutcome {
  const objectors = objectorsInTime(acts, period);
  const { parties, uncertain } = partiesOn(history, period.lastDay, acts.by);
  const needed = Math.ceil((parties * share.of) / share.in - 1e-9);
  const params = { objections: objectors.length, parties, needed, lastDay: period.lastDay, of: share.of, in: share.in };
  const ids = acts.objections.filter(({ act }) => act.state !== null && objectors.includes(act.state)).map(({ act }) => act.id);
  const cite = facts.clause?.reservations?.article === undefined ? {} : { article: facts.clause.reservations.article };
  const say = (rule: string) => reason(rule, { ...cite, params, facts: ids });
  if (acts.on <= period.lastDay) return { outcome: "running", why: say("reservation.threshold-period-runs"), unknown: [] };
  const unknown: UnknownReason[] = [
    ...(uncertain ? [{ code: "parties-not-all-listed", params: { on: period.lastDay, atLeast: parties } }] : []),
    ...(facts.coverage.alsoComplete?.includes("reservations") === true ? [] : [{ code: "objections-not-recorded", params: { until: period.lastDay } }]),
  ];
  // More parties than are listed only raise what is needed; more objections than are recorded only raise what there is.
  const surelyRefused = objectors.length >= needed && !uncertain;
  const surelyPermitted = objectors.length < needed && !unknown.some(({ code }) => code === "objections-not-recorded");
  if (surelyRefused) return { outcome: "refused", why: say("reservation.threshold-reached"), unknown: [] };
  if (surelyPermitted) return { outcome: "permitted", why: say("reservation.threshold-not-reached"), unknown: [] };
  return { outcome: "unknown", why: say("reservation.threshold-unknown"), unknown };
}

function objectorsInTime(acts: ReservationActs, period: Period): PartyCode[] {
  // The count is taken when the period ends: what is withdrawn afterwards no longer changes it.
  const withdrawnInTime = (id: string) => acts.objectionWithdrawals.some((act) => act.act.refersTo === id && withdrawalDay(act) <= period.lastDay);
  const inTime = acts.objections.filter(({ act, day }) => day <= period.lastDay && !withdrawnInTime(act.id));
  return [...new Set(inTime.flatMap(({ act }) => (act.state === null || act.state === acts.by ? [] : [act.state])))].sort();
}

/** How many States and organisations are contracting parties on a day, and whether there may be more. */
function partiesOn(history: TreatyHistory, day: CalendarDate, except: PartyCode): { parties: number; uncertain: boolean } {
  let parties = 0;
  let uncertain = history.extent !== "complete" || (history.recordEnds !== null && day > history.recordEnds);
  for (const [code, party] of history.parties) {
    if (code === except) continue;
    const { status } = periodOn(party.periods, day);
    if (status === "party" || status === "consented" || status === "withdrawal-notified") parties += 1;
    if (status === "unknown") uncertain = true;
  }
  return { parties, uncertain };
}
