import type { Language } from "../../../../platform/web/index.ts";
import { en, type PasskeyWords } from "./en.ts";

const WORDS: Readonly<Record<string, PasskeyWords>> = { en };

/** The words of passkeys, in a declared language. */
export function passkeyWords(language: Pick<Language, "code">): PasskeyWords {
  return WORDS[language.code] ?? en;
}
