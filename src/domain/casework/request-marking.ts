// How far a request is closed: further at once, since that can be undone and a disclosure cannot; less far when a second officer agrees, as
// for files (house rule). Both are steps beside the lane; this reads them and decides.
import { covers, isMarking, isSecondPerson, type Marking } from "../access/index.ts";

export type MarkingStep = { readonly id: string; readonly action: string; readonly by: string; readonly reason: string | null; readonly details: Readonly<Record<string, unknown>> };

export type LoweringProposal = { readonly id: string; readonly to: Marking; readonly by: string; readonly reason: string | null };

const OF_MARKING: readonly string[] = ["raise-marking", "propose-lower-marking", "lower-marking", "keep-marking"];

/** The lowering that waits for a second officer; `undefined`: none, or it was answered, or the marking was changed since. */
export function loweringProposed(steps: readonly MarkingStep[]): LoweringProposal | undefined {
  const last = steps.findLast(({ action }) => OF_MARKING.includes(action));
  const to = last?.details["marking"];
  if (last?.action !== "propose-lower-marking" || typeof to !== "string" || !isMarking(to)) return undefined;
  return { id: last.id, to, by: last.by, reason: last.reason };
}

export type MarkingRefusal = { readonly code: "nothing-changes" | "above-clearance" | "lowering-waits" | "same-person" | "no-proposal" };
export type MarkingDecision = { readonly ok: true; readonly action: "raise-marking" | "propose-lower-marking" | "lower-marking" | "keep-marking" } | { readonly ok: false; readonly refusal: MarkingRefusal };

const no = (code: MarkingRefusal["code"]): MarkingDecision => ({ ok: false, refusal: { code } });

/** A new marking, by an officer cleared so far. */
export function decideMarkingOfRequest(now: Marking, wanted: Marking, clearance: Marking, steps: readonly MarkingStep[]): MarkingDecision {
  if (!covers(clearance, wanted)) return no("above-clearance");
  if (wanted === now) return no("nothing-changes");
  if (covers(wanted, now)) return { ok: true, action: "raise-marking" };
  return loweringProposed(steps) === undefined ? { ok: true, action: "propose-lower-marking" } : no("lowering-waits");
}

/** The second officer's answer to what waits. */
export function decideLoweringOfRequest(actor: string, accept: boolean, steps: readonly MarkingStep[]): MarkingDecision {
  const proposal = loweringProposed(steps);
  if (proposal === undefined) return no("no-proposal");
  if (!isSecondPerson(proposal.by, actor)) return no("same-person");
  return { ok: true, action: accept ? "lower-marking" : "keep-marking" };
}
