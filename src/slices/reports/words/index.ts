import type { Language } from "../../../platform/web/index.ts";
import { en, type ReportWords } from "./en.ts";

const WORDS: Readonly<Record<string, ReportWords>> = { en };

export type { ReportWords } from "./en.ts";

/** The slice's words in a declared language. */
export function wordsOf(language: Pick<Language, "code">): ReportWords {
  return WORDS[language.code] ?? en;
}
