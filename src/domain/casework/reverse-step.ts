// Taking back a wrong step: by a step that says so. Only the last one that still stands, by whoever may take it, or by the approver.
import type { Lane, StepActor } from "./lanes/lane.ts";
import { mayTake } from "./take-step.ts";

/** A step as it was recorded. `from`: null for the opening. */
export type StepTaken = { readonly id: string; readonly action: string; readonly from: string | null; readonly to: string; readonly reverses: string | null };

export type ReversalRefusal =
  /** Nothing but the opening stands, or the last step is not the one asked about. */
  | { readonly code: "nothing-to-reverse" }
  | { readonly code: "not-yours"; readonly by: StepActor };

export type ReversalDecision = { readonly ok: true; readonly step: StepTaken; readonly to: string; readonly by: StepActor } | { readonly ok: false; readonly refusal: ReversalRefusal };

/** The last step of the lane that still stands; `undefined`: none but the opening. */
export function lastStanding(lane: Lane<string, string>, steps: readonly StepTaken[]): StepTaken | undefined {
  const reversed = new Set(steps.map(({ reverses }) => reverses));
  return steps.findLast((step) => !reversed.has(step.id) && rowOf(lane, step) !== undefined);
}

/** Steps in their order in; the state before the last standing one out. */
export function decideReversal(lane: Lane<string, string>, steps: readonly StepTaken[], roles: ReadonlySet<StepActor>): ReversalDecision {
  const step = lastStanding(lane, steps);
  const by = step === undefined ? undefined : rowOf(lane, step)?.by;
  if (step === undefined || by === undefined || step.from === null) return { ok: false, refusal: { code: "nothing-to-reverse" } };
  if (!mayTake(roles, by) && !roles.has("approver")) return { ok: false, refusal: { code: "not-yours", by } };
  return { ok: true, step, to: step.from, by };
}

function rowOf({ transitions }: Lane<string, string>, { action, from }: Pick<StepTaken, "action" | "from">) {
  return transitions.find((row) => row.action === action && from !== null && row.from.includes(from));
}
