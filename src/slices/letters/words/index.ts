import type { Language } from "../../../platform/web/index.ts";
import { en, type LetterWords } from "./en.ts";

const WORDS: Readonly<Record<string, LetterWords>> = { en };

export type { LetterWords } from "./en.ts";

/** The slice's words in a declared language. */
export function wordsOf(language: Pick<Language, "code">): LetterWords {
  return WORDS[language.code] ?? en;
}
