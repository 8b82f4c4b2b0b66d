// Why invented requests were sent back, refused, put off or done in part: codes that the step's own form offers, the usual ones.
import { IMPLIED_REASONS, isReasonNeed, reasonsFor, type AssistanceKind, type Need, type ReasonNeed } from "../../../domain/casework/index.ts";
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

/** One or two where the step needs any. */
export function inventReasons(chance: Chance, action: string, needs: readonly Need[], kinds: readonly AssistanceKind[]): readonly string[] {
  const implied = IMPLIED_REASONS[action];
  if (implied !== undefined) return [implied];
  return needs.filter(isReasonNeed).flatMap((need) => {
    const usual = usualFor(need, action, kinds);
    const first = chance.one(usual);
    return chance.below(4) === 0 ? [...new Set([first, chance.one(usual)])] : [first];
  });
}
