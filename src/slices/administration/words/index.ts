import type { Language } from "../../../platform/web/index.ts";
import { en, type AdministrationWords } from "./en.ts";

const WORDS: Readonly<Record<string, AdministrationWords>> = { en };

export type { AdministrationWords } from "./en.ts";

export function wordsOf({ code }: Pick<Language, "code">): AdministrationWords {
  return WORDS[code] ?? en;
}
