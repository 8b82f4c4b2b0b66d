// A stretch of days, `[from, until)`: the first day is in it, the last is not.
import type { CalendarDate } from "./calendar-date.ts";

/** `from: null` means since before any record; `until: null` means with no known end. */
export type Interval = { readonly from: CalendarDate | null; readonly until: CalendarDate | null };

/** Is the day in the interval? */
export function contains(interval: Interval, day: CalendarDate): boolean {
  return (interval.from === null || interval.from <= day) && (interval.until === null || day < interval.until);
}

/** Do the two share a day? */
export function overlaps(a: Interval, b: Interval): boolean {
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

/** An interval with no day in it, as `[x, x)` is. */
export function isEmpty(interval: Interval): boolean {
  return interval.from !== null && interval.until !== null && interval.until <= interval.from;
}

function startsBeforeEnd(a: Interval, b: Interval): boolean {
  return a.from === null || b.until === null || a.from < b.until;
}
