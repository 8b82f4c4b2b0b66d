import { en, type ReferenceWords } from "./en.ts";

export type { ReferenceWords } from "./en.ts";

const WORDS: Readonly<Record<string, ReferenceWords>> = { en };

/** The slice's words in a language; English where it has none. */
export function referenceWords(language: string): ReferenceWords {
  return WORDS[language] ?? en;
}
