import type { Language } from "../../../platform/web/index.ts";
import { en, type AuditWords } from "./en.ts";

const WORDS: Readonly<Record<string, AuditWords>> = { en };

/** The slice's words in a declared language. */
export function auditWords(language: Pick<Language, "code">): AuditWords {
  return WORDS[language.code] ?? en;
}
