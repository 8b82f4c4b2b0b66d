import type { Language } from "../../../platform/web/index.ts";
import { en, type AccountWords } from "./en.ts";

const WORDS: Readonly<Record<string, AccountWords>> = { en };

/** The slice's words in a declared language. */
export function accountWords(language: Pick<Language, "code">): AccountWords {
  return WORDS[language.code] ?? en;
}

export type { AccountWords } from "./en.ts";
