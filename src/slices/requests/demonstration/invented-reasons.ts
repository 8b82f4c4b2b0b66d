// Why invented requests were sent back, refused, put off or done in part: codes that the step's own form offers, the usual ones.
import { IMPLIED_REASONS, isReasonNeed, OTHER_REASON, reasonsFor, type AssistanceKind, type CheckedFinding, type Need, type ReasonNeed } from "../../../domain/casework/index.ts";
import type { WalkStep } from "./invented-walks.ts";
import type { Chance } from "./seeded-random.ts";

/** More than once: more often. */
const USUAL: Readonly<Record<ReasonNeed, readonly string[]>> = {
  gaps: ["facts", "facts", "facts", "offences", "offences", "purpose", "translation", "translation", "dual-criminality", "address", "assistance-sought", "copies", "limitation-of-use"],
  ground: ["no-dual-criminality", "no-dual-criminality", "form", "de-minimis", "domestic-law-forbids", "sovereignty-and-public-order", "double-jeopardy"],
  "gaps-or-ground": ["legal-basis", "purpose", "facts", "de-minimis", "political-offence"],
  "short-of": ["item-not-answered", "certificate-lacking", "inventory-lacking"],
  "part-because": ["rest-follows", "rest-follows", "rest-follows", "nothing-there", "no-longer-kept", "no-dual-criminality"],
};

const LATER: readonly string[] = ["own-proceedings", "own-proceedings", "safety-of-person"];

const usualKnown = new Map<string, readonly string[]>();

/** The usual ones that the form offers for these kinds; kept, since very many requests have few kinds. */
function usualFor(need: ReasonNeed, action: string, kinds: readonly AssistanceKind[]): readonly string[] {
  const key = `${need} ${action} ${kinds.join()}`;
  const known = usualKnown.get(key);
  if (known !== undefined) return known;
  const offered = new Set(reasonsFor(need, kinds, []).map(({ code }) => code));
  const usual = (action === "postpone" ? LATER : USUAL[need]).filter((code) => offered.has(code));
  usualKnown.set(key, usual);
  return usual;
}

/** What a step keeps of its reasons: codes, words where none of them says it, and what the check had found when the contents were passed on. */
export type InventedWhy = { readonly reasons: readonly string[]; readonly words: string | null; readonly check: readonly CheckedFinding[] | null; /** The rules that this check asked. */ readonly asked: readonly string[] };
export const NO_REASON: InventedWhy = { reasons: [], words: null, check: null, asked: [] };

const RETURNS: ReadonlySet<string> = new Set(["come-back", "ask-information"]);

/** What other States ask for beside the rules. */
const BESIDE = ["The bank is to be named with its branch and its code.", "Say which of our offices was asked before, and under which number.", "The annexes are to be numbered and named in a list.", "We need the telephone number of an officer who speaks our language."] as const;

/** For each step in its order. What came back in the end had been warned of, let pass or found sufficient before. */
export function inventWhys(chance: Chance, steps: readonly WalkStep[], kinds: readonly AssistanceKind[]): readonly InventedWhy[] {
  const given = steps.map(({ action, needs }): InventedWhy => {
    if (RETURNS.has(action) && chance.below(4) === 0) return { ...NO_REASON, reasons: [OTHER_REASON], words: chance.one(BESIDE) };
    return { ...NO_REASON, reasons: inventReasons(chance, action, needs, kinds) };
  });
  const back = given.find((_, index) => RETURNS.has(steps[index]?.action ?? ""));
  return given.map((why, index) => (steps[index]?.needs.includes("complete") === true ? { ...why, asked: (back?.reasons ?? []).filter((rule) => rule !== OTHER_REASON), check: (back?.reasons ?? []).filter((rule) => rule !== OTHER_REASON).flatMap((rule) => foundBefore(chance, rule)) } : why));
}

function foundBefore(chance: Chance, rule: string): readonly CheckedFinding[] {
  const lot = chance.below(3);
  return lot === 0 ? [] : [lot === 1 ? { rule, severity: "should", passed: false } : { rule, severity: "must", passed: true }];
}

/** One or two where the step needs any. */
function inventReasons(chance: Chance, action: string, needs: readonly Need[], kinds: readonly AssistanceKind[]): readonly string[] {
  const implied = IMPLIED_REASONS[action];
  if (implied !== undefined) return [implied];
  return needs.filter(isReasonNeed).flatMap((need) => {
    const usual = usualFor(need, action, kinds);
    const first = chance.one(usual);
    return chance.below(4) === 0 ? [...new Set([first, chance.one(usual)])] : [first];
  });
}
