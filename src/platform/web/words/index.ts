// The shell's words by language.
import type { LanguageCode } from "../language.ts";
import { en, type WebWords } from "./en.ts";

export type { WebWords } from "./en.ts";

const WORDS: Readonly<Record<LanguageCode, WebWords>> = { en };

/** @throws Error for a language without words: configuration must not declare one. */
export function webWords(language: string): WebWords {
  const found = Object.hasOwn(WORDS, language) ? WORDS[language as LanguageCode] : undefined;
  if (found === undefined) throw new Error(`no words for the language ${JSON.stringify(language)}`);
  return found;
}
