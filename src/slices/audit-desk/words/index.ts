import type { Language } from "../../../platform/web/index.ts";
import { en, type AuditDeskWords } from "./en.ts";

const WORDS: Readonly<Record<string, AuditDeskWords>> = { en };

/** The slice's words in a declared language. */
export function wordsOf(language: Pick<Language, "code">): AuditDeskWords {
  return WORDS[language.code] ?? en;
}
