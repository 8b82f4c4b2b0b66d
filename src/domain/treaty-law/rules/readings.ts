// Acts with an imprecise date ("2012", "2012-12") are read on every day that matters: each once as its first and once as
// its last possible day. An answer is given only where all readings agree.
import { exactDay, firstPossibleDay, lastPossibleDay, type CalendarDate } from "../../kernel/index.ts";
import type { Action } from "../facts/index.ts";

/** An act with the day on which it is read. */
export type ReadAct = { readonly act: Action; readonly day: CalendarDate };

/** Beyond this many imprecise acts only "all early" and "all late" are tried. */
const MOST_COMBINED = 5;

/** All ways to read the dates of the acts; one way where every date is exact. Each way is in order of day, then id. */
export function readings(acts: readonly Action[]): readonly (readonly ReadAct[])[] {
  const imprecise = acts.filter((act) => exactDay(act.date) === undefined);
  return choices(imprecise).map((early) =>
    acts.map((act) => ({ act, day: early.has(act.id) ? firstPossibleDay(act.date) : lastPossibleDay(act.date) })).sort(inOrder),
  );
}

function choices(imprecise: readonly Action[]): ReadonlySet<string>[] {
  const ids = imprecise.map((act) => act.id);
  if (ids.length > MOST_COMBINED) return [new Set(ids), new Set()];
  return Array.from({ length: 2 ** ids.length }, (_, choice) => new Set(ids.filter((_id, place) => (choice >> place) % 2 === 1)));
}

function inOrder(a: ReadAct, b: ReadAct): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.act.id < b.act.id ? -1 : a.act.id > b.act.id ? 1 : 0;
}
