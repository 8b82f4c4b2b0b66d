import { writtenDate, type Language } from "../../../platform/web/index.ts";
import { sayInformationRefusal } from "../../information/index.ts";
import type { DespatchRefusal } from "../despatch-letter/despatch-letter.ts";
import type { MakeRefusal } from "../make-letter/make-letter.ts";
import type { SignRefusal } from "../sign-letter/sign-letter.ts";
import { en, type LetterWords } from "./en.ts";

const WORDS: Readonly<Record<string, LetterWords>> = { en };

export type { LetterWords } from "./en.ts";

/** The slice's words in a declared language. */
export function wordsOf(language: Pick<Language, "code">): LetterWords {
  return WORDS[language.code] ?? en;
}

type Naming = { readonly words: LetterWords; readonly language: Language; readonly title: (instrument: string) => string; readonly actor: (by: string) => string };

/** A refusal as a sentence that says what would be right; faults of the input are said beside their fields. */
export function sayRefusal(refusal: MakeRefusal | SignRefusal | DespatchRefusal, { words, language, title, actor }: Naming): string {
  const { refusalWith } = words;
  switch (refusal.code) {
    case "no-wording-in-language":
      return refusalWith.languages(refusal.languages.map((code) => words.languages[code] ?? code).join(", "));
    case "basis-not-held":
      return refusalWith.notHeld(refusal.instruments.map(title).join("; "));
    case "changed-meanwhile":
      return refusalWith.changed(actor(refusal.by));
    case "before-signature":
      return refusalWith.before(writtenDate(refusal.signedOn, language));
    case "record-refuses":
      return sayInformationRefusal(language, refusal.said);
    case "undrawable":
      return refusalWith.undrawable(refusal.signs.join(" "));
    case "input":
      return words.needed;
    default:
      return words.refusals[refusal.code] ?? refusal.code;
  }
}
