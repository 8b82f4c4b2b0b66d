// Turns "what is the status on this day?" into stretches that partition time without gap or overlap.
import type { CalendarDate } from "../../kernel/index.ts";
import type { Basis, Reason, StatusPeriod, UnknownReason } from "../answer.ts";

/** A status with its proof, before it is known for how long it lasts. */
export type Standing<S> = { readonly status: S; readonly basis: Basis; readonly why: Reason; readonly unknown: readonly UnknownReason[] };

/** The start of all record: a day before any that is asked about. */
const BEFORE_ALL = "0001-01-01" as CalendarDate;

/**
 * @param days every day on which the status can change, in any order, doubles allowed
 * @param standing the status on a day; it may only change on one of `days`
 */
export function partition<S>(days: readonly CalendarDate[], standing: (day: CalendarDate) => Standing<S>): StatusPeriod<S>[] {
  const starts = [...new Set(days)].sort();
  const periods: StatusPeriod<S>[] = [];
  let from: CalendarDate | null = null;
  let current = standing(BEFORE_ALL);
  for (const day of starts) {
    const next = standing(day);
    if (sameStanding(current, next)) continue;
    periods.push({ from, until: day, ...current, conflicts: [] });
    from = day;
    current = next;
  }
  periods.push({ from, until: null, ...current, conflicts: [] });
  return periods;
}

function sameStanding<S>(a: Standing<S>, b: Standing<S>): boolean {
  return a.status === b.status && a.basis === b.basis && a.why.rule === b.why.rule && a.unknown[0]?.code === b.unknown[0]?.code;
}
