// The one place that reads the time. Everything else is given a clock, or better: the instant or the day itself.
import { type CalendarDate, calendarDateOf } from "../../domain/kernel/index.ts";

export type Clock = Readonly<{
  /** The instant, as UTC. */
  now(): Date;
  /** The calendar day that this instant has in a time zone: the office's day is a legal date, the instant is none. */
  today(timeZone: string): CalendarDate;
}>;

/** The machine's clock. */
export const systemClock: Clock = clockOf(() => new Date());

/** A clock that stands still, for tests and for reproducing an answer. @throws RangeError where `at` is no instant. */
export function stoppedClock(at: string): Clock {
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime())) throw new RangeError(`not an instant: ${at}`);
  return clockOf(() => new Date(instant));
}

function clockOf(now: () => Date): Clock {
  return {
    now,
    today: (timeZone) => calendarDateOf(now().toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDate().toString()),
  };
}
