// The only door of the slice.
export { composeLetter, type Composed, type HeldBases, type LetterAsked, type LetterRefusal } from "./compose-letter.ts";
export { LETTER_LANGUAGES, type LetterLanguage } from "./frame/frame-words.ts";
export { TEMPLATES } from "./templates/index.ts";
