import type { Language } from "../../../platform/web/index.ts";
import { en, type AuthorityWords } from "./en.ts";

const WORDS: Readonly<Record<string, AuthorityWords>> = { en };

export type { AuthorityWords } from "./en.ts";

/** The slice's words in a declared language. */
export function wordsOf(language: Pick<Language, "code">): AuthorityWords {
  return WORDS[language.code] ?? en;
}
