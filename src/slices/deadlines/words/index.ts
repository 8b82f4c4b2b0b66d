import type { Language } from "../../../platform/web/index.ts";
import { en, type DeadlineWords } from "./en.ts";

const WORDS: Readonly<Record<string, DeadlineWords>> = { en };

export type { DeadlineWords } from "./en.ts";

/** The slice's words in a declared language. */
export function wordsOf(language: Pick<Language, "code">): DeadlineWords {
  return WORDS[language.code] ?? en;
}
