// Instants as people in the office read them off their clocks, with the zone named.
import { writtenDate, type Language } from "../../platform/web/index.ts";

/** "22 November 2026, 14:35 (Asia/Kolkata)". */
export function officeTime(at: Date, timeZone: string, language: Pick<Language, "locale">): string {
  return `${officeMoment(at, timeZone, language)} (${timeZone})`;
}

/** The same where the zone is said once for all: "22 November 2026, 14:35". */
export function officeMoment(at: Date, timeZone: string, language: Pick<Language, "locale">): string {
  const moment = at.toTemporalInstant().toZonedDateTimeISO(timeZone);
  return `${writtenDate(moment.toPlainDate().toString(), language)}, ${moment.toPlainTime().toString({ smallestUnit: "minute" })}`;
}

/** The day at the office on which it was: late in the evening of Greenwich it is the next one. */
export function officeDay(at: Date, timeZone: string): string {
  return at.toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** "14:35:20 (Asia/Kolkata)", of today or nearly: to the second, and never earlier than it is. */
export function officeClock(at: Date, timeZone: string): string {
  const moment = at.toTemporalInstant().toZonedDateTimeISO(timeZone);
  return `${moment.toPlainTime().round({ smallestUnit: "second", roundingMode: "ceil" }).toString({ smallestUnit: "second" })} (${timeZone})`;
}
