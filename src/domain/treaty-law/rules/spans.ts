// Sets of days as ordered, disjoint stretches: the days on which a condition holds.
import type { CalendarDate } from "../../kernel/index.ts";

/** `[from, until)`; `until: null` has no end. */
export type Span = { readonly from: CalendarDate; readonly until: CalendarDate | null };

/** The days in every one of the sets. */
export function intersect(sets: readonly (readonly Span[])[]): Span[] {
  const [first = [], ...rest] = sets;
  return rest.reduce<Span[]>((days, other) => days.flatMap((span) => other.flatMap((its) => common(span, its))), [...first]);
}

/** The days in at least one of the sets. */
export function unite(sets: readonly (readonly Span[])[]): Span[] {
  const all = sets.flat().sort((a, b) => (a.from < b.from ? -1 : 1));
  const merged: Span[] = [];
  for (const span of all) {
    const last = merged.at(-1);
    if (last === undefined || (last.until !== null && last.until < span.from)) merged.push(span);
    else merged[merged.length - 1] = { from: last.from, until: laterEnd(last.until, span.until) };
  }
  return merged;
}

/** Days on which a running total, moved up and down by the steps, is at least `min`. All steps of a day count together. */
export function spansAtLeast(steps: readonly { readonly day: CalendarDate; readonly by: number }[], min: number): Span[] {
  const spans: Span[] = [];
  let total = 0;
  let from: CalendarDate | null = null;
  const ordered = [...steps].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  for (let i = 0; i < ordered.length; i++) {
    const step = ordered[i];
    if (step === undefined) break;
    total += step.by;
    if (ordered[i + 1]?.day === step.day) continue;
    const holds = total >= min - 1e-9; // Shares are sums of printed percentages.
    if (holds && from === null) from = step.day;
    if (!holds && from !== null) {
      spans.push({ from, until: step.day });
      from = null;
    }
  }
  if (from !== null) spans.push({ from, until: null });
  return spans;
}

function common(a: Span, b: Span): Span[] {
  const from = a.from > b.from ? a.from : b.from;
  const until = a.until === null ? b.until : b.until === null ? a.until : a.until < b.until ? a.until : b.until;
  return until !== null && until <= from ? [] : [{ from, until }];
}

function laterEnd(a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null {
  return a === null || b === null ? null : a > b ? a : b;
}
