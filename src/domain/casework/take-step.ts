// May this step be taken now, by this person, with what is at hand? Pure: table, state and what is known in; the step or the refusal out.
import { RECORDED_BY } from "./parts.ts";
import type { Lane, Need, StepActor, Transition } from "./lanes/lane.ts";

export type StepRefusal =
  /** The step does not lead on from here; `possible`: those that do, for this person. */
  | { readonly code: "not-from-here"; readonly possible: readonly string[] }
  | { readonly code: "not-yours"; readonly by: StepActor }
  | { readonly code: "needs"; readonly missing: readonly Need[] };

export type StepDecision<State extends string, Action extends string> = { readonly ok: true; readonly step: Transition<State, Action> } | { readonly ok: false; readonly refusal: StepRefusal };

export type StepAsked<State extends string> = { readonly state: State; readonly roles: ReadonlySet<StepActor>; readonly atHand: ReadonlySet<Need> };

/** Whose step it is, and who writes down what others did. */
export function mayTake(roles: ReadonlySet<StepActor>, by: StepActor): boolean {
  return roles.has(by) || (RECORDED_BY[by] ?? []).some((one) => roles.has(one));
}

/** The steps that lead on from the state for this person, whether or not all they need is at hand: the buttons of the page. */
export function stepsFrom<State extends string, Action extends string>({ transitions }: Lane<State, Action>, state: State, roles: ReadonlySet<StepActor>): readonly Transition<State, Action>[] {
  return transitions.filter(({ from, by }) => from.includes(state) && mayTake(roles, by));
}

export function decideStep<State extends string, Action extends string>(lane: Lane<State, Action>, action: Action, { state, roles, atHand }: StepAsked<State>): StepDecision<State, Action> {
  const step = lane.transitions.find((row) => row.action === action && row.from.includes(state));
  if (step === undefined) return { ok: false, refusal: { code: "not-from-here", possible: stepsFrom(lane, state, roles).map((row) => row.action) } };
  if (!mayTake(roles, step.by)) return { ok: false, refusal: { code: "not-yours", by: step.by } };
  const missing = step.needs.filter((need) => !atHand.has(need));
  return missing.length === 0 ? { ok: true, step } : { ok: false, refusal: { code: "needs", missing } };
}
