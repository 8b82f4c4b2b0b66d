// Working days of an office: its weekly days off and its holidays, both data with a name. Nothing here knows a country.
import { addDays, type CalendarDate } from "../../kernel/index.ts";

export type HolidayCalendar = {
  readonly name: string;
  /** 1 Monday … 7 Sunday (ISO 8601). */
  readonly daysOff: ReadonlySet<number>;
  readonly holidays: ReadonlySet<CalendarDate>;
  /** Holidays are recorded for these days, `[from, until)`; outside them only the weekly days off are known. */
  readonly recorded: { readonly from: CalendarDate; readonly until: CalendarDate };
};

export function isWorkingDay(day: CalendarDate, { daysOff, holidays }: HolidayCalendar): boolean {
  return !daysOff.has(weekday(day)) && !holidays.has(day);
}

export type WorkingDayFound = { readonly day: CalendarDate; /** The count crossed days whose holidays nobody recorded: the true day may be later. */ readonly sure: boolean };

/** The n-th working day after `from`, which itself does not count; n ≥ 1. @throws RangeError for less, or where no day ever works. */
export function addWorkingDays(from: CalendarDate, n: number, calendar: HolidayCalendar): WorkingDayFound {
  if (n < 1 || calendar.daysOff.size >= 7) throw new RangeError("a count of working days needs one day at least, and a week with one");
  let day = from;
  let sure = true;
  for (let left = n; left > 0; ) {
    day = addDays(day, 1);
    if (day < calendar.recorded.from || day >= calendar.recorded.until) sure = false;
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return { day, sure };
}

function weekday(day: CalendarDate): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}
