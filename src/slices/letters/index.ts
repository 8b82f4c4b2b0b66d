// The only door of the slice.
export { composeLetter, type LetterAsked, type LetterRefusal } from "./compose-letter.ts";
export type { HeldBases } from "./held-bases.ts";
export { letterEvents } from "./letter-events.ts";
