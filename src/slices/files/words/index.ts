import type { FileRefusal } from "../../../domain/files/index.ts";
import type { Language } from "../../../platform/web/index.ts";
import { en, type FileWords } from "./en.ts";

const WORDS: Readonly<Record<string, FileWords>> = { en };

export type { FileWords } from "./en.ts";

/** The slice's words in a declared language. */
export function wordsOf(language: Pick<Language, "code">): FileWords {
  return WORDS[language.code] ?? en;
}

/** A refusal as a sentence that says what would be right. */
export function sayRefusal(words: FileWords, refusal: FileRefusal): string {
  const { refusals, markings } = words;
  switch (refusal.code) {
    case "post-not-cleared":
    case "below-file":
      return refusals[refusal.code](markings[refusal.marking]);
    case "above-clearance":
      return refusals[refusal.code](markings[refusal.clearance]);
    case "compartment-not-yours":
      return refusals[refusal.code](refusal.compartment);
    case "too-long":
      return refusals[refusal.code](refusal.longestDays);
    case "begins-in-the-past":
      return refusals[refusal.code](refusal.today);
    case "over":
      return refusals[refusal.code](refusal.until);
    default:
      return refusals[refusal.code];
  }
}
