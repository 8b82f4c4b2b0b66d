import type { Language } from "../../../platform/web/index.ts";
import { en, type LedgerWords } from "./en.ts";

const WORDS: Readonly<Record<string, LedgerWords>> = { en };

export type { LedgerWords } from "./en.ts";

/** The slice's words in a declared language. */
export function wordsOf(language: Pick<Language, "code">): LedgerWords {
  return WORDS[language.code] ?? en;
}
