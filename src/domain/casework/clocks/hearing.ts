// Service of process for a hearing: until when must the papers be with the other State? The ministry's page: a hearing at least three
// months off, or most countries will not entertain it; two to three weeks for the ministry's own examination; plan four to five months.
import { addDays, addMonths, type CalendarDate } from "../../kernel/index.ts";
import { law, type RuleSource } from "../evidence.ts";

/** Per country where its profile says otherwise; these are the ministry's own figures. */
export type LeadTime = { readonly monthsAbroad: number; readonly daysHere: number; readonly monthsComfortable: number; readonly source: RuleSource };

export const MINISTRYS_LEAD_TIME: LeadTime = { monthsAbroad: 3, daysHere: 21, monthsComfortable: 5, source: law("Ministry of External Affairs, page on service of summons abroad") };

export type HearingJudgement = {
  /** Received by the authority later than this, the papers are unlikely to be served in time. */
  readonly latestReceipt: CalendarDate;
  /** `block`: three months and the examination cannot be kept; `warn`: they can, with nothing to spare. */
  readonly verdict: "fits" | "warn" | "block";
};

/** @param receivedOn the day the authority has, or would have, the papers */
export function judgeHearing(hearingOn: CalendarDate, receivedOn: CalendarDate, lead: LeadTime = MINISTRYS_LEAD_TIME): HearingJudgement {
  const latestReceipt = addDays(addMonths(hearingOn, -lead.monthsAbroad), -lead.daysHere);
  const blocked = addDays(addMonths(hearingOn, -lead.monthsAbroad), -14);
  if (receivedOn > blocked) return { latestReceipt, verdict: "block" };
  return { latestReceipt, verdict: receivedOn > addMonths(hearingOn, -lead.monthsComfortable) ? "warn" : "fits" };
}
