import type { Language } from "../../../platform/web/index.ts";
import { en, type RequestWords } from "./en.ts";

const WORDS: Readonly<Record<string, RequestWords>> = { en };

export type { RequestWords } from "./en.ts";

/** The slice's words in a declared language. */
export function wordsOf(language: Pick<Language, "code">): RequestWords {
  return WORDS[language.code] ?? en;
}
