// The day on which a step happened. Steps of the lane follow each other in time, since a clock counts their days. What is only noted beside
// them (a reminder asked for, a marking, who has it) is dated on the day of writing, and says nothing of when the other side acted.
import { lastStanding, type Lane, type Need } from "../../../domain/casework/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { StoredStep } from "../requests.store.ts";

export type DayRefusal = { readonly code: "day-before-last-step"; readonly last: CalendarDate } | { readonly code: "day-to-come" };

/** What is recorded beside the lane and is yet the ground that a step stands on: nobody approves before the grounds were gone through. */
const RESTS_ON: Partial<Readonly<Record<Need, string>>> = { "grounds-considered": "consider-grounds", "nothing-bars-it": "agree-to-override", complete: "override-checks" };

/** The day, today, and what was recorded so far in; what stands against the day out. */
export function dayRefusal(on: CalendarDate, today: CalendarDate, { lane, steps }: { readonly lane: Lane<string, string>; readonly steps: readonly StoredStep[] }, needs: readonly Need[]): DayRefusal | undefined {
  if (on > today) return { code: "day-to-come" };
  const before = [lastStanding(lane, steps)?.id, ...needs.flatMap((need) => steps.findLast(({ action }) => action === RESTS_ON[need])?.id ?? [])];
  const days = steps.filter(({ id, from }) => from === null || before.includes(id)).map((step) => step.on);
  const last = days.toSorted().at(-1);
  return last !== undefined && on < last ? { code: "day-before-last-step", last } : undefined;
}
