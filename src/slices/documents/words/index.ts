import type { Language } from "../../../platform/web/index.ts";
import { en, type DocumentWords } from "./en.ts";

const WORDS: Readonly<Record<string, DocumentWords>> = { en };

export type { DocumentWords } from "./en.ts";

/** The slice's words in a declared language. */
export function wordsOf(language: Pick<Language, "code">): DocumentWords {
  return WORDS[language.code] ?? en;
}
