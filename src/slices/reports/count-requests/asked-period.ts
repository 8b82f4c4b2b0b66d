// The period that statistics are asked for: from the first of January of a year up to a day, which may not lie ahead.
import { findCalendarDate, type CalendarDate } from "../../../domain/kernel/index.ts";
import type { ReportWords } from "../words/index.ts";

export type AskedPeriod = { readonly fromYear: number; readonly cut: CalendarDate };
export type PeriodRead = { readonly period: AskedPeriod; readonly problems: Readonly<Partial<Record<"from" | "cut", string>>> };

const YEARS_SHOWN = 4;
const FIRST_YEAR = 1900;

/** What cannot be read is said beside its field, and the usual stands in for it. Empty: the year of today and the four before it, up to today. */
export function readPeriod(from: string, cut: string, today: CalendarDate, words: ReportWords): PeriodRead {
  const day = cut === "" ? today : findCalendarDate(cut);
  const cutProblem = day === undefined ? words.noDay(cut) : day > today ? words.dayAhead : undefined;
  const until = day === undefined || day > today ? today : day;
  const lastYear = Number(until.slice(0, 4));
  const year = from === "" ? lastYear - YEARS_SHOWN : /^\d{4}$/v.test(from) ? Number(from) : undefined;
  const fromProblem = year === undefined || year < FIRST_YEAR || year > lastYear ? words.noYear(from, lastYear) : undefined;
  return {
    period: { fromYear: fromProblem === undefined && year !== undefined ? year : lastYear - YEARS_SHOWN, cut: until },
    problems: { ...(fromProblem === undefined ? {} : { from: fromProblem }), ...(cutProblem === undefined ? {} : { cut: cutProblem }) },
  };
}
