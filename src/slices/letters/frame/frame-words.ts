// In which languages a letter can be framed, and how dates are written in them.
import { writtenDate } from "../../../platform/web/index.ts";
import { ar } from "./words/ar.ts";
import { en, type FrameWords } from "./words/en.ts";
import { hi } from "./words/hi.ts";
import { ru } from "./words/ru.ts";

export const LETTER_LANGUAGES = ["en", "hi", "ar", "ru"] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

const FRAMES: Readonly<Record<LetterLanguage, FrameWords>> = { en, hi, ar, ru };
const LOCALES: Readonly<Record<LetterLanguage, string>> = { en: "en-GB", hi: "hi-IN", ar: "ar", ru: "ru-RU" };

/** What wording needs of its language beside its own sentences. */
export type Saying = { readonly frame: FrameWords; readonly day: (date: string) => string };

export function sayingIn(language: LetterLanguage): Saying {
  return { frame: FRAMES[language], day: (date) => writtenDate(date, { locale: LOCALES[language] }) };
}
