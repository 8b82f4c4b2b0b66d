// The reasons given with a step: codes that the form offered, and no others. Where "other" is among them, words say what.
import { IMPLIED_REASONS, isReasonNeed, OTHER_REASON, readReasons, reasonsFor, type AssistanceKind, type Need, type StoredRule } from "../../../domain/casework/index.ts";

export type Given = Partial<Readonly<Record<Need, string>>>;

export type GivenReasons = {
  /** Without codes that nobody offered: a need with none of its own is not met. */
  readonly given: Given;
  /** As the step keeps them and statistics count them. */
  readonly codes: readonly string[];
  /** Said to be something else, and not said what. */
  readonly wordsLack: boolean;
};

export function readGivenReasons(action: string, needs: readonly Need[], given: Given, kinds: readonly AssistanceKind[], rules: readonly StoredRule[]): GivenReasons {
  const asked = needs.filter(isReasonNeed);
  const read = asked.map((need) => [need, readReasons(given[need] ?? "", reasonsFor(need, kinds, rules))] as const);
  const implied = IMPLIED_REASONS[action];
  const codes = [...read.flatMap(([, own]) => own), ...(implied === undefined ? [] : [implied])];
  return {
    given: { ...given, ...Object.fromEntries(read.map(([need, own]) => [need, own.join(" ")])) },
    codes,
    wordsLack: codes.includes(OTHER_REASON) && (given.reason ?? "").trim() === "",
  };
}
