// What a table of transitions is made of. Buttons, permissions, diagrams and tests are read off the tables; nothing else knows a state.
import type { RuleSource } from "../evidence.ts";

/** Who takes a step in law. A court with a desk here takes its own; what it or the other State did is else written down for it. */
export const STEP_ACTORS = ["investigating-officer", "controlling-officer", "endorsing-authority", "desk", "approver", "court", "executing-authority", "other-state"] as const;
export type StepActor = (typeof STEP_ACTORS)[number];

/** On whose desk a file lies in a state: the clock that runs. `none`: it is over. */
export type DeskOf = "agency" | "endorser" | "authority" | "court" | "executing" | "abroad" | "none";

/** What must be there before the step can be taken. */
export type Need =
  | "case-reference"
  | "complete"
  | "checklist-signed"
  | "opinion"
  | "reason"
  /** Codes that say why, counted by statistics: rules of contents, grounds for refusal, what a return lacks (step-reasons.ts). */
  | "gaps"
  | "ground"
  | "gaps-or-ground"
  | "short-of"
  | "part-because"
  | "due-date"
  | "channel"
  | "validity-date"
  | "order"
  | "matches-draft"
  | "signatory"
  | "legal-basis"
  | "despatch-proof"
  | "other-reference"
  | "conditions"
  | "review-date"
  | "items-updated"
  | "inventory"
  | "receipt"
  | "grounds-considered"
  /** No ground arises that the instrument makes a duty to refuse, or two officers have said that it is approved all the same. */
  | "nothing-bars-it"
  | "route"
  | "originals-back";

export type Transition<State extends string, Action extends string> = {
  readonly action: Action;
  readonly from: readonly State[];
  readonly to: State;
  readonly by: StepActor;
  readonly needs: readonly Need[];
  /** Asked for as well, and not needed. */
  readonly also?: readonly Need[];
  readonly source: RuleSource;
};

export type LaneState<State extends string> = { readonly state: State; readonly desk: DeskOf };

/** One lane: its states with their desks, where a file begins, and every step there is. */
export type Lane<State extends string, Action extends string> = {
  readonly name: string;
  readonly begins: State;
  readonly desks: Readonly<Record<State, DeskOf>>;
  readonly transitions: readonly Transition<State, Action>[];
};

/** Is a file in this state over? From there nothing leads on but a step that takes the last one back. */
export function isOver<State extends string>({ desks }: Pick<Lane<State, string>, "desks">, state: State): boolean {
  return desks[state] === "none";
}

/** The states that a file of the lane can come into: where it begins, and where its steps lead. In the order of the desks' table. */
export function reachedStates<State extends string>({ begins, desks, transitions }: Lane<State, string>): readonly State[] {
  const led = new Set<State>([begins, ...transitions.map(({ to }) => to)]);
  return (Object.keys(desks) as State[]).filter((state) => led.has(state));
}
