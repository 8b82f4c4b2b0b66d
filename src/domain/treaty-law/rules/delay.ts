// From the day of an act to the day of its effect: "on the ninetieth day after", "first day of the month following".
// No correction for weekends or holidays; the same words mean different days at different depositaries, so the
// counting is part of the clause (Summary of Practice of the UN Secretary-General; Council of Europe, IAEA, Hague tables).
import { addDays, addMonths, addYears, firstOfMonth, firstOfNextMonth, type CalendarDate } from "../../kernel/index.ts";
import type { Delay } from "../facts/index.ts";

/** The day of the act and the delay in, the day of the effect out. No delay: the same day. */
export function applyDelay(day: CalendarDate, delay: Delay | undefined): CalendarDate {
  if (delay === undefined) return day;
  const end = periodEnd(day, delay);
  return delay.then === "firstOfNextMonth" ? firstOfNextMonth(end) : end;
}

function periodEnd(day: CalendarDate, delay: Delay): CalendarDate {
  switch (delay.counting ?? "sameDay") {
    case "sameDay":
      return plus(day, delay);
    case "nextDay":
      return addDays(plus(day, delay), 1);
    case "inclusive":
      return addDays(plus(day, delay), -1);
    case "calendarMonth":
      return addMonths(firstOfMonth(day), delay.n);
  }
}

function plus(day: CalendarDate, { n, unit }: Delay): CalendarDate {
  if (unit === "day") return addDays(day, n);
  return unit === "month" ? addMonths(day, n) : addYears(day, n);
}
