// What is entered into the record of what was done about letters; the subject is what the letter hangs on, so that its record tells the whole story.
import { declareAuditEvents } from "../audit/index.ts";
import type { HomeId } from "./letters.store.ts";
import { wordsOf } from "./words/index.ts";

export const letterEvents = declareAuditEvents("letters", {
  "letter.made": "request",
  "letter.read": "request",
  "letter.signed": "request",
  "letter.withdrawn": "request",
  "letter.despatched": "request",
  "override.asked": "request",
  "override.agreed": "request",
  "information-letter.made": "information",
  "information-letter.read": "information",
  "information-letter.signed": "information",
  "information-letter.withdrawn": "information",
  "information-letter.despatched": "information",
}, (language) => wordsOf(language).audit);

/** The event about a letter stands in the history of what the letter hangs on. */
export function letterEvent(what: "made" | "read" | "signed" | "withdrawn" | "despatched", { kind, id }: HomeId, details: Parameters<typeof letterEvents.event>[2]) {
  return kind === "request" ? letterEvents.event(`letter.${what}`, id, details) : letterEvents.event(`information-letter.${what}`, id, details);
}
