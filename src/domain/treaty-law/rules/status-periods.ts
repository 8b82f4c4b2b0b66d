// Turns "what is the status on this day?" into stretches that partition time without gap or overlap.
import type { CalendarDate } from "../../kernel/index.ts";
import type { Basis, Conflict, Reason, StatusPeriod, UnknownReason } from "../answer.ts";

/** A status with its proof, before it is known for how long it lasts. */
export type Standing<S> = { readonly status: S; readonly basis: Basis; readonly why: Reason; readonly unknown: readonly UnknownReason[] };

const NO_CONFLICTS: readonly Conflict[] = [];

/** The start of all record: a day before any that is asked about. */
const BEFORE_ALL = "0001-01-01" as CalendarDate;

/**
 * @param days every day on which the status can change, in any order, doubles allowed
 * @param standing the status on a day; it may only change on one of `days`
 */
export function partition<S>(days: readonly CalendarDate[], standing: (day: CalendarDate) => Standing<S>): StatusPeriod<S>[] {
  const starts = [...days].sort();
  const periods: StatusPeriod<S>[] = [];
  let from: CalendarDate | null = null;
  let current = standing(BEFORE_ALL);
  let last: CalendarDate | null = null;
  for (const day of starts) {
    if (day === last) continue;
    last = day;
    const next = standing(day);
    if (sameStanding(current, next)) continue;
    periods.push(stretch(from, day, current));
    from = day;
    current = next;
  }
  periods.push(stretch(from, null, current));
  return periods;
}

function stretch<S>(from: CalendarDate | null, until: CalendarDate | null, { status, basis, why, unknown }: Standing<S>): StatusPeriod<S> {
  return { from, until, status, basis, why, unknown, conflicts: NO_CONFLICTS };
}

function sameStanding<S>(a: Standing<S>, b: Standing<S>): boolean {
  return a.status === b.status && a.basis === b.basis && a.why.rule === b.why.rule && a.unknown[0]?.code === b.unknown[0]?.code;
}
