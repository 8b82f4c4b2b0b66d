// A date as far as a source prints it: a year, a month, or a day.
import { addDays, addMonths, calendarDateOf, findCalendarDate, type CalendarDate } from "./calendar-date.ts";

declare const impreciseDate: unique symbol;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Never compared as text: ask for its first or last possible day. */
export type ImpreciseDate = string & { readonly [impreciseDate]: true };

/** Text in; the year, month or day it names, or `undefined`. */
export function findImpreciseDate(text: string): ImpreciseDate | undefined {
  const whole = /^\d{4}$/.test(text) ? `${text}-01-01` : /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text;
  return findCalendarDate(whole) === undefined ? undefined : (text as ImpreciseDate);
}

/** @throws RangeError where the text names no year, month or day. */
export function impreciseDateOf(text: string): ImpreciseDate {
  const date = findImpreciseDate(text);
  if (date === undefined) throw new RangeError(`not a year, month or day: ${JSON.stringify(text)}`);
  return date;
}

/** The day itself where the date is exact, otherwise `undefined`. */
export function exactDay(date: ImpreciseDate | CalendarDate): CalendarDate | undefined {
  return findCalendarDate(date);
}

/** The earliest day the date can mean. */
export function firstPossibleDay(date: ImpreciseDate | CalendarDate): CalendarDate {
  if (date.length === 4) return calendarDateOf(`${date}-01-01`);
  return date.length === 7 ? calendarDateOf(`${date}-01`) : calendarDateOf(date);
}

/** The latest day the date can mean. */
export function lastPossibleDay(date: ImpreciseDate | CalendarDate): CalendarDate {
  if (date.length === 4) return calendarDateOf(`${date}-12-31`);
  return date.length === 7 ? addDays(addMonths(calendarDateOf(`${date}-01`), 1), -1) : calendarDateOf(date);
}
