// VCLT 20(5): a State that has not objected twelve months after it was notified, or by its own consent if later, has accepted.
// Late reservations by the practice of the UN Secretary-General: twelve months since the note of 4 April 2000, before it 90 days.
import { addDays, addMonths, calendarDateOf, latest, type CalendarDate } from "../../../kernel/index.ts";
import type { Clause, Delay } from "../../facts/index.ts";
import { applyDelay } from "../delay.ts";

/** The depositary informs the others without delay (VCLT 78(1)(e)); in practice within a year. */
const MONTHS_TO_NOTIFY = 12;
const TWELVE_MONTHS: Delay = { n: 12, unit: "month" };
const NINETY_DAYS: Delay = { n: 90, unit: "day" };
/** Note verbale of the Legal Counsel LA 41 TR/221, 4 April 2000, on modifications of and late reservations. */
const TWELVE_MONTHS_SINCE = calendarDateOf("2000-04-04");

/** The last day on which an objection is in time for those already bound, and the day from which silence counts. */
export type Period = {
  readonly start: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly accepted: CalendarDate;
  /** Where the day of notification is not recorded, the true last day may be later: at most this. */
  readonly latestLastDay: CalendarDate;
};

/** The day the others were told, and whether it is recorded or only taken from the act itself. */
export type Told = { readonly day: CalendarDate; readonly recorded: boolean };

/** The period for objections to a reservation made in time, for a State that had already consented. */
export function ordinaryPeriod(told: Told, clause: Clause | undefined): Period {
  return period(told, clause?.reservations?.objectionPeriod ?? TWELVE_MONTHS);
}

/** The same for one State: by its own consent, if that is later. */
export function periodFor(general: Period, consent: CalendarDate | undefined): Period {
  if (consent === undefined || consent <= general.lastDay) return general;
  return { start: general.start, lastDay: consent, accepted: consent, latestLastDay: latest(consent, general.latestLastDay) };
}

/** The depositary's period for a late reservation. */
export function latePeriod(told: Told): Period {
  return period(told, told.day < TWELVE_MONTHS_SINCE ? NINETY_DAYS : TWELVE_MONTHS);
}

function period({ day, recorded }: Told, length: Delay): Period {
  const lastDay = applyDelay(day, length);
  return { start: day, lastDay, accepted: addDays(lastDay, 1), latestLastDay: recorded ? lastDay : addMonths(lastDay, MONTHS_TO_NOTIFY) };
}
