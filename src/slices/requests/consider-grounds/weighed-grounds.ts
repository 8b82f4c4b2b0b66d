// What the steps of a request tell of its grounds: how they were found last, what of them bars an approval, and whether two officers have
// said that it is approved all the same.
import { barsToApproval, consideredGrounds, groundsToCheck, REFUSAL_GROUNDS, type ConsideredGround, type GroundFinding } from "../../../domain/casework/index.ts";
import type { StoredStep } from "../requests.store.ts";

/** As they were gone through last; steps of before November 2026 kept no rules, and stand under the general table. */
export function groundsIn(steps: readonly StoredStep[]): readonly ConsideredGround[] {
  const kept = steps.findLast(({ action }) => action === "consider-grounds")?.details["grounds"];
  const findings = (Array.isArray(kept) ? kept : []).filter(isFinding);
  return findings.flatMap((one) => ("rule" in one ? [one as unknown as ConsideredGround] : consideredGrounds(groundsToCheck([]), [one])));
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
export function openBars(steps: readonly StoredStep[]): readonly ConsideredGround[] {
  return overrideIn(steps).agreed === undefined ? barsToApproval(groundsIn(steps)) : [];
}
