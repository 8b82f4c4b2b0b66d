import type { Language } from "../../../platform/web/index.ts";
import { en, type RegisterDeskWords } from "./en.ts";

const WORDS: Readonly<Record<string, RegisterDeskWords>> = { en };

export type { RegisterDeskWords } from "./en.ts";

/** The slice's words in a declared language. */
export function wordsOf(language: Pick<Language, "code">): RegisterDeskWords {
  return WORDS[language.code] ?? en;
}
