import type { InformationRefusal } from "../../../domain/casework/index.ts";
import { writtenDate, type Language } from "../../../platform/web/index.ts";
import { en, type InformationWords } from "./en.ts";

const WORDS: Readonly<Record<string, InformationWords>> = { en };

export type { InformationWords } from "./en.ts";

/** The slice's words in a declared language. */
export function wordsOf(language: Pick<Language, "code">): InformationWords {
  return WORDS[language.code] ?? en;
}

export type InformationSaid = InformationRefusal | { readonly code: "changed-meanwhile" | "basis-fell" };

/** A refusal as a sentence that says what would be right. */
export function sayRefusal(language: Language, refusal: InformationSaid): string {
  const words = wordsOf(language);
  switch (refusal.code) {
    case "needs":
      return refusal.missing.map((need) => words.needs[need]).join(" ");
    case "day-before-last":
      return words.refusals["day-before-last"](writtenDate(refusal.last, language));
    default:
      return words.refusals[refusal.code];
  }
}
