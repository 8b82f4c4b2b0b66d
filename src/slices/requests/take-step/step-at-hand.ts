// What a step finds at hand: what was typed with it, and what the file itself tells.
import { itemsBearOut, NEED_KINDS, type CheckedFinding, type DraftCheck, type ItemState, type Need } from "../../../domain/casework/index.ts";
import { areGroundsConsidered, openBars } from "../consider-grounds/weighed-grounds.ts";
import type { StoredBasis, StoredItem, StoredStep } from "../requests.store.ts";
import type { ItemChange } from "../write-request.store.ts";

export type KnownOfRequest = {
  readonly check: DraftCheck;
  readonly caseReference: string;
  readonly basis: StoredBasis | undefined;
  /** Does the register still hold it today? */
  readonly basisHolds: boolean;
  readonly items: readonly Pick<StoredItem, "id" | "state">[];
  readonly steps: readonly StoredStep[];
};

/** What is typed is at hand where it is not empty; what is known is read off the file, whatever was typed. */
export function needsAtHand(action: string, given: Partial<Readonly<Record<Need, string>>>, changes: readonly ItemChange[], known: KnownOfRequest): ReadonlySet<Need> {
  const typed = (Object.entries(given) as [Need, string | undefined][]).filter(([need, value]) => NEED_KINDS[need] !== "known" && (value ?? "").trim() !== "").map(([need]) => need);
  return new Set<Need>([...typed, ...knownNeeds(action, changes, known)]);
}

function knownNeeds(action: string, changes: readonly ItemChange[], { check, caseReference, basis, basisHolds, items, steps }: KnownOfRequest): readonly Need[] {
  const after = items.map(({ id, state }): ItemState => changes.find((change) => change.id === id)?.state ?? state);
  return [
    ...(caseReference.trim() === "" ? [] : ["case-reference" as const]),
    ...(openMusts(check, steps).length === 0 ? ["complete" as const] : []),
    ...(basis === undefined || !basisHolds ? [] : ["legal-basis" as const]),
    ...(itemsBearOut(action, after) ? ["items-updated" as const] : []),
    ...(areGroundsConsidered({ steps, basis }) ? ["grounds-considered" as const] : []),
    ...(openBars({ steps, basis }).length === 0 ? ["nothing-bars-it" as const] : []),
  ];
}

/** What blocks: findings that must be mended and that the controlling officer has not passed over, with reasons, by a step of their own. */
export function openMusts({ findings }: DraftCheck, steps: readonly StoredStep[]): DraftCheck["findings"] {
  const passed = new Set(steps.filter(({ action }) => action === "override-checks").flatMap(({ details }) => (Array.isArray(details["findings"]) ? details["findings"].filter((one) => typeof one === "string") : [])));
  return findings.filter((finding) => finding.severity === "must" && !passed.has(findingKey(finding)));
}

/** What the check found when the contents were passed on, kept with the step: a return by the other side is held against it. Each rule once. */
export function keptCheck(check: DraftCheck, steps: readonly StoredStep[]): CheckedFinding[] {
  const open = new Set(openMusts(check, steps));
  const all = check.findings.map((finding): CheckedFinding => ({ rule: finding.rule, severity: finding.severity, passed: finding.severity === "must" && !open.has(finding) }));
  return [...Map.groupBy(all, ({ rule }) => rule)].map(([rule, some]) => ({ rule, severity: strictest(some), passed: some.some(({ passed }) => passed) }));
}

function strictest(some: readonly CheckedFinding[]): CheckedFinding["severity"] {
  return (["must", "should"] as const).find((severity) => some.some((one) => one.severity === severity)) ?? "cannot-tell";
}

export function findingKey({ rule, item }: DraftCheck["findings"][number]): string {
  return item === undefined ? rule : `${rule} ${item}`;
}
