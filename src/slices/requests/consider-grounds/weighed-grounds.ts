// What the steps of a request tell of its grounds: how they were found last, whether that still counts, what of them bars an approval, and
// whether two officers have said that it is approved all the same.
import { barsToApproval, consideredGrounds, groundsToCheck, REFUSAL_GROUNDS, type ConsideredGround, type GroundFinding, type StepActor } from "../../../domain/casework/index.ts";
import { instrumentOf } from "../chosen-basis.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import type { StoredBasis, StoredStep } from "../requests.store.ts";

/** What the grounds are read off: the steps, and the basis chosen last. */
export type Weighed = { readonly steps: readonly StoredStep[]; readonly basis: StoredBasis | undefined };

/** States in which the merits are open: the grounds are gone through, and two officers decide on a bar. */
const MERITS_OPEN: ReadonlySet<string> = new Set(["merits-check", "consultation", "conditions-offered"]);

export function areMeritsOpen({ request }: Pick<LoadedRequest, "request">): boolean {
  return request.direction === "incoming" && MERITS_OPEN.has(request.state);
}

/** May the officer ask that a bar be passed, or agree to it? The desk, and who approves, though the head of an authority examines nothing. */
export function mayOverride(actors: ReadonlySet<StepActor>): boolean {
  return actors.has("desk") || actors.has("approver");
}

/** The instrument under which the grounds stand; `null`: reciprocity, or no basis chosen: the general table. */
export function instrumentWeighed(basis: StoredBasis | undefined): string | null {
  return basis === undefined ? null : instrumentOf(basis);
}

/** As they were gone through last, under whatever basis; steps of before November 2026 kept no rules, and stand under the general table. */
export function groundsFoundLast(steps: readonly StoredStep[]): readonly ConsideredGround[] {
  const kept = lastConsidered(steps)?.details["grounds"];
  const findings = (Array.isArray(kept) ? kept : []).filter(isFinding);
  return findings.flatMap((one) => ("rule" in one ? [one as unknown as ConsideredGround] : consideredGrounds(groundsToCheck([]), [one])));
}

/** Those that count: gone through under the basis that is chosen now. Another instrument makes other grounds duties: under it they are open. */
export function groundsIn({ steps, basis }: Weighed): readonly ConsideredGround[] {
  return isUnderBasis(lastConsidered(steps), basis) ? groundsFoundLast(steps) : [];
}

/** Were the grounds gone through, and under the basis that is chosen now? Since the merits were last taken up: what came back to them is looked at anew. */
export function areGroundsConsidered({ steps, basis }: Weighed): boolean {
  const taken = steps.findLastIndex(({ from, to }) => to === "merits-check" && from !== "merits-check");
  return isUnderBasis(lastConsidered(steps.slice(taken + 1)), basis);
}

/** Gone through under another basis than that of now: they are to be gone through anew. */
export function isOtherBasis({ steps, basis }: Weighed): boolean {
  const last = lastConsidered(steps);
  return last !== undefined && !isUnderBasis(last, basis);
}

function lastConsidered(steps: readonly StoredStep[]): StoredStep | undefined {
  return steps.findLast(({ action }) => action === "consider-grounds");
}

/** Steps that kept no instrument (before November 2026) count where no basis was chosen after them. */
function isUnderBasis(step: StoredStep | undefined, basis: StoredBasis | undefined): boolean {
  if (step === undefined) return false;
  return "instrument" in step.details ? step.details["instrument"] === instrumentWeighed(basis) : basis === undefined || basis.at <= step.at;
}

function isFinding(one: unknown): one is GroundFinding {
  return typeof one === "object" && one !== null && "ground" in one && REFUSAL_GROUNDS.some((ground) => ground === one.ground);
}

export type BarOverride = { readonly asked: StoredStep | undefined; readonly agreed: StoredStep | undefined };

/** Asked for and agreed to since the grounds were gone through last: whoever goes through them anew begins anew. */
export function overrideIn(steps: readonly StoredStep[]): BarOverride {
  const since = steps.slice(steps.findLastIndex(({ action }) => action === "consider-grounds") + 1);
  const asked = since.findLast(({ action }) => action === "override-ground");
  const agreed = since.find(({ action, by }) => action === "agree-to-override" && asked !== undefined && by !== asked.by);
  return { asked, agreed };
}

/** What keeps the request from being approved. */
export function openBars(weighed: Weighed): readonly ConsideredGround[] {
  return overrideIn(weighed.steps).agreed === undefined ? barsToApproval(groundsIn(weighed)) : [];
}
