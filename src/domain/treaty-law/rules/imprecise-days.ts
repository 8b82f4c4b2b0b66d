// "2012" or "2012-12" is no day. Such acts are read at the first and at the last day they can mean, and where a notice is among
// the State's acts, also so that each order in which they can have come is tried: what all readings say is claimed, no more.
import { addDays, exactDay, firstPossibleDay, lastPossibleDay, type CalendarDate } from "../../kernel/index.ts";
import type { Action, TreatyFacts } from "../facts/index.ts";
import { isNotice } from "./consent-kinds.ts";

/**
 * `consents-first`: consents as early, notices as late as they can be. `notices-first`: the other way round. `just-after`: each as
 * early as it can be after the State's other acts of that time. `just-before`: as late as it can be before them.
 */
export type Reading = "first" | "last" | "consents-first" | "notices-first" | "just-after" | "just-before";

/** Is any date of the treaty's acts only a year or a month? */
export function hasImpreciseDates(facts: TreatyFacts): boolean {
  return facts.actions.some(isImprecise);
}

/** The readings beside the first and the last: only where somebody gave a notice does the order of acts matter. */
export function furtherReadings(facts: TreatyFacts): readonly Reading[] {
  return facts.actions.some(endsOrRestores) ? ["consents-first", "notices-first", "just-after", "just-before"] : [];
}

/** The day of each act in a reading. */
export function daysIn(reading: Reading, acts: readonly Action[]): (act: Action) => CalendarDate {
  if (reading !== "just-after" && reading !== "just-before") return (act) => (act.date.length === 10 ? (act.date as string as CalendarDate) : bound(reading, act));
  const days = besideOthers(reading, acts);
  return (act) => exactDay(act.date) ?? days.get(act.id) ?? lastPossibleDay(act.date);
}

function bound(reading: "first" | "last" | "consents-first" | "notices-first", act: Action): CalendarDate {
  const early = reading === "first" || (reading === "consents-first" && !endsOrRestores(act)) || (reading === "notices-first" && endsOrRestores(act));
  return early ? firstPossibleDay(act.date) : lastPossibleDay(act.date);
}

/** Consents, then notices, then what revokes them, or backwards: each a day from the last act of its State that falls into its time. */
function besideOthers(reading: "just-after" | "just-before", acts: readonly Action[]): ReadonlyMap<string, CalendarDate> {
  const step = reading === "just-after" ? 1 : -1;
  const settled = new Map<string, { readonly state: string | null; readonly day: CalendarDate }>();
  for (const act of acts) if (!isImprecise(act)) settled.set(act.id, { state: act.state, day: act.date as string as CalendarDate });
  for (const act of acts.filter(isImprecise).sort((a, b) => step * (turn(a) - turn(b)) || (a.id < b.id ? -1 : 1))) {
    const [start, end] = step === 1 ? [firstPossibleDay(act.date), lastPossibleDay(act.date)] : [lastPossibleDay(act.date), firstPossibleDay(act.date)];
    const beside = [...settled.values()].filter(({ state, day }) => state === act.state && isWithin(day, start, end) && day !== end).map(({ day }) => addDays(day, step));
    settled.set(act.id, { state: act.state, day: beside.reduce((furthest, day) => ((step === 1 ? day > furthest : day < furthest) ? day : furthest), start) });
  }
  return new Map([...settled].map(([id, { day }]) => [id, day]));
}

function isWithin(day: CalendarDate, one: CalendarDate, other: CalendarDate): boolean {
  return one < other ? one <= day && day <= other : other <= day && day <= one;
}

function turn({ type }: Action): number {
  return isNotice(type) ? 1 : type === "revocation" ? 2 : 0;
}

function endsOrRestores({ type }: Action): boolean {
  return isNotice(type) || type === "revocation";
}

function isImprecise({ date }: Action): boolean {
  return date.length !== 10;
}
