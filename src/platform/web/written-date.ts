// How dates and numbers are written in a language. Dates as exact as they are recorded: a day, a month or a year.
import type { Language } from "./language.ts";

type Precision = "year" | "month" | "day";

const OPTIONS: Readonly<Record<Precision, Intl.DateTimeFormatOptions>> = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "long" },
  day: { year: "numeric", month: "long", day: "numeric" },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** `2013-04-04` → "4 April 2013", `2013-04` → "April 2013", `2013` → "2013". @throws RangeError where it names none. */
export function writtenDate(date: string, language: Pick<Language, "locale">): string {
  const precision = precisionOf(date);
  if (precision === "year") return String(Number(date));
  return format(language.locale, precision).format(noon(precision === "month" ? `${date}-01` : date));
}

/** An instant as "22 November 2026, 18:05 UTC". */
export function writtenInstant(instant: Temporal.Instant, language: Pick<Language, "locale">): string {
  const { date, time } = splitInstant(instant);
  return `${writtenDate(date, language)}, ${time} UTC`;
}

/** 22260192 → "22,260,192". */
export function writtenNumber(count: number, language: Pick<Language, "locale">): string {
  return new Intl.NumberFormat(language.locale, { numberingSystem: "latn" }).format(count);
}

function splitInstant(instant: Temporal.Instant): { date: string; time: string } {
  const moment = instant.toZonedDateTimeISO("UTC");
  return { date: moment.toPlainDate().toString(), time: moment.toPlainTime().toString({ smallestUnit: "minute" }) };
}

function precisionOf(date: string): Precision {
  if (/^\d{4}$/.test(date)) return "year";
  if (/^\d{4}-\d{2}$/.test(date)) return "month";
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return "day";
  throw new RangeError(`not a year, month or day: ${JSON.stringify(date)}`);
}

function format(locale: string, precision: Precision): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  let found = formats.get(key);
  if (found === undefined) {
    found = new Intl.DateTimeFormat(locale, { ...OPTIONS[precision], timeZone: "UTC", calendar: "gregory", numberingSystem: "latn" });
    formats.set(key, found);
  }
  return found;
}

/** Noon UTC of the day, which is that day wherever UTC is the formatter's zone. @throws RangeError for a day that is none. */
function noon(date: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: "UTC", plainTime: "12:00" }).epochMilliseconds;
}
