// VCLT 54, 56, 67, 68, 70: a party leaves as the treaty provides; the period runs from receipt by the depositary, the
// notice may be revoked until it takes effect, and a treaty without a clause is not left unless that was intended.
import { addMonths, addYears, latest, type CalendarDate } from "../../kernel/index.ts";
import { reason, type Reason } from "../answer.ts";
import type { Action, Clause, WithdrawalClause } from "../facts/index.ts";
import type { DatedAct } from "./acts.ts";
import { applyDelay } from "./delay.ts";

export type WithdrawalEffect =
  | { readonly effect: "ends"; readonly on: CalendarDate; readonly why: Reason }
  /** It takes effect only when something ends of which no end is recorded. */
  | { readonly effect: "pending"; readonly why: Reason }
  /** The notice has no effect under the treaty. */
  | { readonly effect: "none"; readonly why: Reason }
  /** No clause is recorded and the notice names no day. */
  | { readonly effect: "unknown"; readonly why: Reason };

export type Notice = {
  readonly act: Action;
  readonly day: CalendarDate;
  /** When the treaty entered into force, and when it did for this State: what the terms and first years run from. */
  readonly generalDate: CalendarDate | null;
  /** `null`: not in force for the State, so far as is known. */
  readonly partySince: CalendarDate | null;
  /** The treaty is known not to bind the State on the day the notice is received. */
  readonly notYetBound: boolean;
  /** The State's armed conflicts, as far as they are recorded. */
  readonly conflicts?: readonly Conflict[];
};

export type Conflict = { readonly fact: string; readonly from: CalendarDate; readonly until: CalendarDate | null };

/** What a notice of withdrawal or denunciation does, and when. */
export function withdrawalEffect(clause: Clause | undefined, notice: Notice): WithdrawalEffect {
  const { act, day } = notice;
  const facts = [act.id];
  const stated = act.effectiveOn;
  const rule = clause?.withdrawal;
  // A clause on denunciation speaks of parties. Who is not bound yet takes its instrument back, and no period runs: the
  // Secretary-General so received the withdrawal of instruments under the Fish Stocks Agreement (Italy, Luxembourg).
  if (notice.notYetBound) {
    const on = latest(stated ?? day, day);
    return ends(on, reason("withdrawal.before-bound", { params: { received: day, on }, facts }));
  }
  if (rule === undefined) {
    if (stated !== undefined) return ends(latest(stated, day), reason("withdrawal.stated-day", { params: { received: day, on: stated }, facts }));
    const missing = [{ kind: "fact", what: "withdrawal-clause", params: {} }] as const;
    return { effect: "unknown", why: reason("withdrawal.clause-not-recorded", { params: { received: day }, facts, missing }) };
  }
  if (rule.rule === "none") {
    if (rule.implied === true) return impliedRight(notice);
    return { effect: "none", why: reason("withdrawal.no-clause", { article: "VCLT 56", params: { received: day }, facts }) };
  }
  const early = tooEarly(rule, notice);
  if (early !== undefined) return { effect: "none", why: reason("withdrawal.too-early", { params: { received: day, notBefore: early }, facts }) };
  const earliestDay = byRule(rule, notice);
  if (earliestDay === null) return { effect: "none", why: reason("withdrawal.outside-window", { params: { received: day }, facts }) };
  const on = stated === undefined ? earliestDay : latest(stated, earliestDay);
  const why = reason(`withdrawal.${rule.rule}`, { article: "VCLT 54", params: { received: day, on, ...describe(rule) }, facts });
  return rule.notDuringConflict === true ? afterConflict(ends(on, why), on, notice) : ends(on, why);
}

/** VCLT 56(2): at least twelve months' notice. */
function impliedRight({ act, day }: Notice): WithdrawalEffect {
  const on = latest(act.effectiveOn ?? day, addMonths(day, 12));
  return ends(on, reason("withdrawal.implied", { article: "VCLT 56", params: { received: day, on }, facts: [act.id] }));
}

/** Mine Ban Convention art. 20(3): not before the end of an armed conflict in which the State is engaged when the period expires. */
function afterConflict(effect: WithdrawalEffect, on: CalendarDate, { act, conflicts = [] }: Notice): WithdrawalEffect {
  const conflict = conflicts.find(({ from, until }) => from <= on && (until === null || on < until));
  if (conflict === undefined) return effect;
  const { until } = conflict;
  const why = reason("withdrawal.held-back-by-conflict", { params: { expired: on, since: conflict.from, on: until }, facts: [act.id, conflict.fact], because: [effect.why] });
  return until === null ? { effect: "pending", why } : afterConflict(ends(until, why), until, { act, day: on, generalDate: null, partySince: null, notYetBound: false, conflicts });
}

function ends(on: CalendarDate, why: Reason): WithdrawalEffect {
  return { effect: "ends", on, why };
}

/** VCLT 68: a revocation counts only before the notice takes effect. It names its notice, or follows it. */
export function findRevocation(acts: readonly DatedAct[], notice: DatedAct, effect: WithdrawalEffect): DatedAct | undefined {
  return acts.find(({ act, day }) => {
    if (act.type !== "revocation" || day < notice.day) return false;
    if (act.refersTo !== undefined && act.refersTo !== notice.act.id) return false;
    return effect.effect !== "ends" || day < effect.on;
  });
}

function byRule(rule: Exclude<WithdrawalClause, { rule: "none" }>, notice: Notice): CalendarDate | null {
  switch (rule.rule) {
    case "delay":
      return rule.delay === null ? notice.day : applyDelay(notice.day, rule.delay);
    case "calendarYearCutoff":
      return yearCutoff(notice.day, rule.cutoff);
    case "windows":
      return inWindow(rule, notice) ? applyDelay(notice.day, rule.delay) : null;
    case "fixedTerms":
      return endOfTerm(rule, notice);
  }
}

/**
 * The day before which a notice may not be given: counted from entry into force for the State, as Paris art. 28 says; under
 * the drug conventions from that of the convention (1961 Convention art. 46(1), 1971 Convention art. 29(1)).
 */
function tooEarly(rule: WithdrawalClause, notice: Notice): CalendarDate | undefined {
  const since = rule.rule === "calendarYearCutoff" ? (notice.generalDate ?? notice.partySince) : notice.partySince;
  if (!("notWithinYears" in rule) || rule.notWithinYears === undefined || since === null) return undefined;
  const limit = addYears(since, rule.notWithinYears);
  return notice.day < limit ? limit : undefined;
}

/** 1961 Convention art. 46: received up to and on the first day of July, in effect on 1 January next; later, the January after. */
function yearCutoff(received: CalendarDate, cutoff: string): CalendarDate {
  const january = `${received.slice(0, 4)}-01-01` as CalendarDate;
  return addYears(january, received.slice(5) <= cutoff ? 1 : 2);
}

/** ILO: after ten years from the first coming into force, within the year that follows; otherwise in the next such year. */
function inWindow(rule: { everyYears: number; windowMonths: number }, { day, generalDate, partySince }: Notice): boolean {
  const start = generalDate ?? partySince;
  if (start === null) return true;
  let opens = addYears(start, rule.everyYears);
  while (addMonths(opens, rule.windowMonths) < day) opens = addYears(opens, rule.everyYears);
  return opens <= day;
}

/** Genocide Convention art. XIV: the current term ends if notice came in time, otherwise the next. */
function endOfTerm(rule: { firstTermYears: number; renewalYears: number; noticeMonths: number }, { day, generalDate, partySince }: Notice): CalendarDate {
  const start = generalDate ?? partySince;
  if (start === null) return day;
  let end = addYears(start, rule.firstTermYears);
  while (addMonths(end, -rule.noticeMonths) < day) end = addYears(end, rule.renewalYears);
  return end;
}

function describe(rule: WithdrawalClause): Record<string, string | number> {
  if (rule.rule === "delay" && rule.delay !== null) {
    const { n, unit, counting, then } = rule.delay;
    return { n, unit, counting: counting ?? "sameDay", then: then ?? "" };
  }
  return rule.rule === "calendarYearCutoff" ? { cutoff: rule.cutoff } : {};
}
