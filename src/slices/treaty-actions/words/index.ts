import { en, type ActionWords } from "./en.ts";

export type { ActionWords } from "./en.ts";

const WORDS: Readonly<Record<string, ActionWords>> = { en };

/** The slice's words in a language; English where it has none. */
export function actionWords(language: string): ActionWords {
  return WORDS[language] ?? en;
}
