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
  let last = standing(BEFORE_ALL);
  const turns: { readonly from: CalendarDate | null; readonly standing: Standing<S> }[] = [{ from: null, standing: last }];
  for (const day of inOrder(days)) {
    const next = standing(day);
    if (sameStanding(last, next)) continue;
    turns.push({ from: day, standing: next });
    last = next;
  }
  return turns.map(({ from, standing: { status, basis, why, unknown } }, n) => ({ from, until: turns[n + 1]?.from ?? null, status, basis, why, unknown, conflicts: NO_CONFLICTS }));
}

/** Each day once, in order. A handful of days, mostly in order already: each is put in its place from the end. */
function inOrder(days: readonly CalendarDate[]): readonly CalendarDate[] {
  const ordered: CalendarDate[] = [];
  for (const day of days) {
    let place = ordered.length;
    while (place > 0 && (ordered[place - 1] ?? "") > day) place -= 1;
    if (ordered[place - 1] === day) continue;
    if (place === ordered.length) ordered.push(day);
    else ordered.splice(place, 0, day);
  }
  return ordered;
}

function sameStanding<S>(a: Standing<S>, b: Standing<S>): boolean {
  if (a.status !== b.status || a.basis !== b.basis || a.why.rule !== b.why.rule) return false;
  const [one, other] = [a.unknown[0], b.unknown[0]];
  // Two readings that differ otherwise than before are told apart.
  return one?.code === other?.code && one?.params["first"] === other?.params["first"] && one?.params["last"] === other?.params["last"];
}
