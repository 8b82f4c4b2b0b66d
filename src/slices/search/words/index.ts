import type { Language } from "../../../platform/web/index.ts";
import { en, type SearchWords } from "./en.ts";

const WORDS: Readonly<Record<string, SearchWords>> = { en };

export type { SearchWords } from "./en.ts";

/** The slice's words in a declared language. */
export function wordsOf(language: Pick<Language, "code">): SearchWords {
  return WORDS[language.code] ?? en;
}
