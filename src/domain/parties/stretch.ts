// Whether a day lies in a stretch of time whose ends may be printed as a year or a month only.
import { firstPossibleDay, lastPossibleDay, type CalendarDate } from "../kernel/index.ts";
import type { Stretch } from "./party.ts";

export type Within = "yes" | "no" | "unknown";

/** `[from, until)`. `unknown` on the days that an imprecise end leaves open. */
export function within(stretch: Stretch, day: CalendarDate): Within {
  const { from, until } = stretch;
  if (from !== undefined && day < firstPossibleDay(from)) return "no";
  if (until !== undefined && day >= lastPossibleDay(until)) return "no";
  if (from !== undefined && day < lastPossibleDay(from)) return "unknown";
  if (until !== undefined && day >= firstPossibleDay(until)) return "unknown";
  return "yes";
}

/** Was it so on that day, as far as anyone can say? Days left open count: for reading a text, not for counting members. */
export function mayBeWithin(stretch: Stretch, day: CalendarDate): boolean {
  return within(stretch, day) !== "no";
}

/** Has it no known end? */
export function isOpen(stretch: Stretch): boolean {
  return stretch.until === undefined;
}
