// VCLT 20(5): a State that has not objected twelve months after it was notified, or by its own consent if later, has accepted.
// Late reservations by the practice of the UN Secretary-General: twelve months since the note of 4 April 2000, before it 90 days.
import { addDays, calendarDateOf, type CalendarDate } from "../../../kernel/index.ts";
import type { Clause, Delay } from "../../facts/index.ts";
import { applyDelay } from "../delay.ts";

const TWELVE_MONTHS: Delay = { n: 12, unit: "month" };
const NINETY_DAYS: Delay = { n: 90, unit: "day" };
/** Note verbale of the Legal Counsel LA 41 TR/221, 4 April 2000, on modifications of and late reservations. */
const TWELVE_MONTHS_SINCE = calendarDateOf("2000-04-04");

/** The last day on which an objection is in time for those already bound, and the day from which silence counts. */
export type Period = { readonly start: CalendarDate; readonly lastDay: CalendarDate; readonly accepted: CalendarDate };

/** The period for objections to a reservation made in time, for a State that had already consented. */
export function ordinaryPeriod(told: CalendarDate, clause: Clause | undefined): Period {
  return period(told, clause?.reservations?.objectionPeriod ?? TWELVE_MONTHS);
}

/** The same for one State: by its own consent, if that is later. */
export function periodFor(general: Period, consent: CalendarDate | undefined): Period {
  if (consent === undefined || consent <= general.lastDay) return general;
  return { start: general.start, lastDay: consent, accepted: consent };
}

/** The depositary's period for a late reservation. */
export function latePeriod(told: CalendarDate): Period {
  return period(told, told < TWELVE_MONTHS_SINCE ? NINETY_DAYS : TWELVE_MONTHS);
}

function period(start: CalendarDate, length: Delay): Period {
  const lastDay = applyDelay(start, length);
  return { start, lastDay, accepted: addDays(lastDay, 1) };
}
