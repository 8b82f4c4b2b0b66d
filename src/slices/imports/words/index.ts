import { en, type ImportWords } from "./en.ts";

export type { ImportWords } from "./en.ts";

const WORDS: Readonly<Record<string, ImportWords>> = { en };

/** The slice's words in a language; English where it has none. */
export function importWords(language: string): ImportWords {
  return WORDS[language] ?? en;
}
