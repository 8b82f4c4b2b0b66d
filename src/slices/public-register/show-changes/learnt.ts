// What was learnt between two days: the facts published then, and which answers for one day became others by them.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { standingOf, type Stands } from "../answers/standing.ts";
import { findTreaty, type PublicView, type Treaty } from "../public-view.ts";

export type LearntRow = {
  readonly treaty: Treaty;
  /** The last day on which a fact about it was published. */
  readonly publishedOn: CalendarDate;
  readonly facts: number;
  /** How many of them correct or take back an earlier one. */
  readonly corrections: number;
  /** `null`: the register did not hold it then. */
  readonly before: Stands | null;
  readonly after: Stands;
  readonly isChanged: boolean;
};

export type Learnt = { readonly rows: readonly LearntRow[]; readonly facts: number; readonly claims: number; readonly changed: number };

/**
 * @param before the register as the public had it at the end of the first day
 * @param after the register as the public had it at the end of the last day
 * @param on the day for which both are asked
 */
export function learntBetween(before: PublicView, after: PublicView, on: CalendarDate): Learnt {
  const fresh = [...after.register.known].filter(([id]) => !before.register.known.has(id));
  const corrected = correctionsIn(after);
  const rows = [...Map.groupBy(fresh, ([, { treaty }]) => treaty)].flatMap(([slug, facts]): LearntRow[] => {
    const treaty = slug === null ? undefined : findTreaty(after, slug);
    if (treaty === undefined) return [];
    const earlier = slug === null ? undefined : findTreaty(before, slug);
    const [was, is] = [earlier === undefined ? null : standingOf(earlier, on), standingOf(treaty, on)];
    const corrections = facts.filter(([id, { kind }]) => kind === "retraction" || corrected.has(id)).length;
    return [{ treaty, publishedOn: lastDay(facts.map(([, fact]) => fact.grounds.publishedOn)), facts: facts.length, corrections, before: was, after: is, isChanged: was?.period.status !== is.period.status }];
  });
  const inOrder = rows.sort((a, b) => Number(b.isChanged) - Number(a.isChanged) || (a.publishedOn < b.publishedOn ? 1 : a.publishedOn > b.publishedOn ? -1 : 0));
  return {
    rows: inOrder,
    facts: rows.reduce((sum, row) => sum + row.facts, 0),
    claims: fresh.filter(([, { kind }]) => kind === "claim").length,
    changed: rows.filter(({ isChanged }) => isChanged).length,
  };
}

/** The ids of facts that stand in the place of another. */
function correctionsIn({ register }: PublicView): ReadonlySet<string> {
  const facts = [...register.facts.values()].flatMap(({ actions, attestations, publishedDates }) => [...actions, ...attestations, ...publishedDates]);
  return new Set(facts.filter(({ supersedes }) => supersedes !== undefined).map(({ id }) => id));
}

function lastDay(days: readonly (CalendarDate | null)[]): CalendarDate {
  const published = days.flatMap((day) => day ?? []).sort();
  const last = published.at(-1);
  if (last === undefined) throw new Error("a fact before the public has no day of publication");
  return last;
}
