import type { Language } from "../../../platform/web/index.ts";
import { en, type TranslationWords } from "./en.ts";

const WORDS: Readonly<Record<string, TranslationWords>> = { en };

export type { TranslationWords } from "./en.ts";

/** The slice's words in a declared language. */
export function wordsOf(language: Pick<Language, "code">): TranslationWords {
  return WORDS[language.code] ?? en;
}
