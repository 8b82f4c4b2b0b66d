// The words of the slice in the language of the page.
import type { Language } from "../../../platform/web/index.ts";
import { en } from "./en.ts";

export type PublicWords = typeof en;

const WORDS: Readonly<Record<string, PublicWords>> = { en };

/** @throws Error for a language that the slice has no words for: it was declared too early. */
export function wordsOf(language: Language): PublicWords {
  const words = WORDS[language.code];
  if (words === undefined) throw new Error(`the public register has no words in "${language.code}"`);
  return words;
}
