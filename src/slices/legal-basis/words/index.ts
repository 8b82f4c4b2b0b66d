import type { Language } from "../../../platform/web/index.ts";
import { en, type LegalBasisWords } from "./en.ts";

const WORDS: Readonly<Record<string, LegalBasisWords>> = { en };

export type { LegalBasisWords } from "./en.ts";

/** The slice's words in a declared language. */
export function wordsOf(language: Pick<Language, "code">): LegalBasisWords {
  return WORDS[language.code] ?? en;
}
