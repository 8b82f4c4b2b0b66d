// Which steps the page offers: those of this officer, each with what it still lacks; and those of others, so that it is plain why not.
import { NEED_KINDS, stepsFrom, type Need, type Transition } from "../../../domain/casework/index.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import { needsAtHand } from "../take-step/step-at-hand.ts";
import { partToAllot, partToChoose } from "../take-step/step-desks.ts";
import { knownOf, type StepWanted } from "../take-step/take-step.ts";

export type StepChoice = {
  readonly row: Transition<string, string>;
  /** Needs that the file itself must meet and does not; with these the step is shut. */
  readonly lacks: readonly Need[];
  /** Nothing to be typed or chosen: a button does it. */
  readonly atOnce: boolean;
};

export function choicesOf(loaded: LoadedRequest, basisHolds: StepWanted["basisHolds"]): readonly StepChoice[] {
  const { request, lane, actors, parts } = loaded;
  return stepsFrom(lane, request.state, actors).map((row) => {
    const known = needsAtHand(row.action, {}, [], knownOf(loaded, basisHolds));
    const asked = row.needs.filter((need) => NEED_KINDS[need] !== "known" || need === "items-updated");
    const lacks = row.needs.filter((need) => NEED_KINDS[need] === "known" && need !== "items-updated" && !known.has(need));
    return { row, lacks, atOnce: asked.length === 0 && partToChoose(request, row.action, parts) === undefined && partToAllot(row.action) === undefined };
  });
}

/** Steps that lead on from here and are somebody else's. */
export function othersChoices({ request, lane, actors }: LoadedRequest): readonly Transition<string, string>[] {
  const own = new Set(stepsFrom(lane, request.state, actors).map(({ action }) => action));
  return lane.transitions.filter(({ from, action }) => from.includes(request.state) && !own.has(action));
}
