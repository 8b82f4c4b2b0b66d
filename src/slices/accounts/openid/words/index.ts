import type { Language } from "../../../../platform/web/index.ts";
import { en, type OpenidWords } from "./en.ts";

const WORDS: Readonly<Record<string, OpenidWords>> = { en };

/** The words of signing in with the provider, in a declared language. */
export function openidWords(language: Pick<Language, "code">): OpenidWords {
  return WORDS[language.code] ?? en;
}
