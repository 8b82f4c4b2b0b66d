import { en, type TreatyWords } from "./en.ts";

export type { TreatyWords } from "./en.ts";

const WORDS: Readonly<Record<string, TreatyWords>> = { en };

/** The slice's words in a language; English where it has none. */
export function treatyWords(language: string): TreatyWords {
  return WORDS[language] ?? en;
}
