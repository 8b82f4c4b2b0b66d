// A legal date: a day of the calendar, without time of day and without time zone.
// Written YYYY-MM-DD, so that comparing two dates is comparing two strings.

declare const calendarDate: unique symbol;

/** A day of the proleptic Gregorian calendar, years 0001 to 9999, as `YYYY-MM-DD`. Compare with `<` and `===`. */
export type CalendarDate = string & { readonly [calendarDate]: true };

const BEYOND = "beyond the calendar";

/** Was it thrown because dates that are fine one by one led before the year 0001 or after 9999? */
export function isBeyondCalendar(error: unknown): boolean {
  return error instanceof RangeError && error.cause === BEYOND;
}

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Text in; the date it names, or `undefined` when it names none (`2013-02-30`, `1/2/2013`). */
export function findCalendarDate(text: string): CalendarDate | undefined {
  const parts = SHAPE.exec(text);
  if (parts === null) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1) return undefined;
  return day <= daysInMonth(year, month) ? (text as CalendarDate) : undefined;
}

/** Text in, date out. @throws RangeError where the text names no day: a fault of the caller, who should have checked. */
export function calendarDateOf(text: string): CalendarDate {
  const date = findCalendarDate(text);
  if (date === undefined) throw new RangeError(`not a date (YYYY-MM-DD): ${JSON.stringify(text)}`);
  return date;
}

/**
 * The day `days` days after (negative: before) `date`. @throws RangeError beyond the year 9999 or before 0001.
 * Delays are weeks or months and a history asks for thousands of them: walking the months beats asking a calendar.
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  if (!Number.isInteger(days)) throw new RangeError(`not a number of days: ${days}`);
  let { year, month, day } = fields(date);
  day += days;
  while (day < 1 && year > 0) {
    if (--month < 1) [year, month] = [year - 1, 12];
    day += daysInMonth(year, month);
  }
  for (let length = daysInMonth(year, month); day > length && year <= 9999; length = daysInMonth(year, month)) {
    day -= length;
    if (++month > 12) [year, month] = [year + 1, 1];
  }
  return written(year, month, day);
}

/** The same day number `months` months later; where that month is too short, its last day (treaty practice, UN and others). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  if (!Number.isInteger(months)) throw new RangeError(`not a number of months: ${months}`);
  const start = fields(date);
  const since = start.year * 12 + start.month - 1 + months;
  const [year, month] = [Math.floor(since / 12), (((since % 12) + 12) % 12) + 1];
  return written(year, month, Math.min(start.day, daysInMonth(year, month)));
}

/** The same day `years` years later; 29 February becomes 28 February. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  return addMonths(date, years * 12);
}

/** The first day of the month that follows the month of `date`; always moves on, also from a first. */
export function firstOfNextMonth(date: CalendarDate): CalendarDate {
  return addMonths(`${date.slice(0, 8)}01` as CalendarDate, 1);
}

/** The first day of the month of `date`. */
export function firstOfMonth(date: CalendarDate): CalendarDate {
  return `${date.slice(0, 8)}01` as CalendarDate;
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return plain(from).until(plain(to), { largestUnit: "day" }).days;
}

/** The later of the dates given; at least one is needed. */
export function latest(first: CalendarDate, ...others: readonly CalendarDate[]): CalendarDate {
  return others.reduce((best, date) => (date > best ? date : best), first);
}

/** The earlier of the dates given; at least one is needed. */
export function earliest(first: CalendarDate, ...others: readonly CalendarDate[]): CalendarDate {
  return others.reduce((best, date) => (date < best ? date : best), first);
}

function plain(date: CalendarDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(date);
}

function fields(date: CalendarDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

function written(year: number, month: number, day: number): CalendarDate {
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`a date outside the years 0001 to 9999: ${year}-${month}-${day}`, { cause: BEYOND });
  return `${year > 999 ? year : String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}` as CalendarDate;
}

function twoDigits(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
