// Histories as partitions of time: cutting two of them at the same days, and joining neighbours that say the same.
import { addDays, type CalendarDate, type Interval } from "../../../kernel/index.ts";
import type { Conflict, Reason, StatusPeriod, UnknownReason } from "../../answer.ts";

/** A stretch between two cuts, with a day that stands for all of its days. */
export type Cell = Interval & { readonly day: CalendarDate };

/** The stretches between the cuts, from before all record to no known end. */
export function cells(cuts: readonly (CalendarDate | null)[], anyDay: CalendarDate): readonly [Cell, ...Cell[]] {
  const days = [...new Set(cuts.filter((cut) => cut !== null))].sort();
  const rest = days.map((from, i) => ({ from, until: days[i + 1] ?? null, day: from }));
  const [first] = days;
  return [{ from: null, until: first ?? null, day: first === undefined ? anyDay : addDays(first, -1) }, ...rest];
}

/** The days on which any of the periods begins or ends. */
export function cutsOf(periods: readonly Interval[]): CalendarDate[] {
  return periods.flatMap(({ from, until }) => [from, until]).filter((day) => day !== null);
}

/** Joins neighbouring periods that have the same status for the same reasons. */
export function joinAlike<P extends StatusPeriod<unknown>>(periods: readonly P[]): P[] {
  const joined: P[] = [];
  for (const period of periods) {
    const last = joined.at(-1);
    if (last !== undefined && essence(last) === essence(period)) joined[joined.length - 1] = { ...last, until: period.until };
    else joined.push(period);
  }
  return joined;
}

/** The facts a set of reasons stands on, each once. */
export function factsOf(reasons: readonly Reason[]): string[] {
  return [...new Set(reasons.flatMap((one) => [...one.facts, ...factsOf(one.because)]))].sort();
}

/** The same conflict or unknown, found twice, is shown once. */
export function distinct<T extends Conflict | UnknownReason>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

function essence({ status, basis, why, unknown, conflicts }: StatusPeriod<unknown>): string {
  return JSON.stringify([status, basis, why, unknown, conflicts]);
}
