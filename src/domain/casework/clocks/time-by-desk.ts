// Whose desk has a file lain on, and how long? Read off its events: time here against time abroad, never typed.
import { daysBetween, type CalendarDate } from "../../kernel/index.ts";
import type { DeskOf } from "../lanes/lane.ts";

/** The file entered a state on a day; the last event's state is the present one. */
export type StateEntered = { readonly state: string; readonly on: CalendarDate };

export type TimeByDesk = {
  readonly days: ReadonlyMap<DeskOf, number>;
  readonly here: number;
  readonly abroad: number;
  /** Where it lies now, and since when. */
  readonly now: { readonly desk: DeskOf; readonly since: CalendarDate; readonly days: number };
};

/**
 * Events as they were written down in, each on a day no later than those that follow out. What is noted beside the steps bears the day of
 * writing; the next step may have happened before, and then the note counts from that day. The SQL of statistics says the same (migration 0080).
 */
export function inOrderOfDays<Event extends { readonly on: CalendarDate }>(events: readonly Event[]): readonly Event[] {
  return events.reduceRight<readonly Event[]>((later, event) => {
    const next = later[0]?.on ?? event.on;
    return [event.on > next ? { ...event, on: next } : event, ...later];
  }, []);
}

/** Events in their order, with the desk of each state. Whole days: what comes and goes on one day has lain nowhere. @throws RangeError without events, or where they go back in time. */
export function timeByDesk(events: readonly StateEntered[], desks: Readonly<Record<string, DeskOf>>, today: CalendarDate): TimeByDesk {
  const [first] = events;
  if (first === undefined) throw new RangeError("a file begins with an event");
  const days = new Map<DeskOf, number>();
  let since = first.on;
  let desk: DeskOf = deskOf(first.state, desks);
  for (const [index, { state, on }] of events.entries()) {
    const next = events[index + 1]?.on ?? today;
    const spent = daysBetween(on, next);
    if (spent < 0) throw new RangeError(`the events of a file go forward in time: ${on}, then ${next}`);
    const here = deskOf(state, desks);
    if (here !== desk) [desk, since] = [here, on];
    if (here !== "none") days.set(here, (days.get(here) ?? 0) + spent);
  }
  const total = [...days.values()].reduce((sum, one) => sum + one, 0);
  const abroad = days.get("abroad") ?? 0;
  return { days, here: total - abroad, abroad, now: { desk, since, days: daysBetween(since, today) } };
}

function deskOf(state: string, desks: Readonly<Record<string, DeskOf>>): DeskOf {
  const desk = desks[state];
  if (desk === undefined) throw new RangeError(`no lane has the state ${state}`);
  return desk;
}
