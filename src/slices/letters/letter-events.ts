// What is entered into the record of what was done about letters; the subject is the letter's request, so that its record tells the whole story.
import { declareAuditEvents } from "../audit/index.ts";
import { wordsOf } from "./words/index.ts";

export const letterEvents = declareAuditEvents("letters", {
  "letter.made": "request",
  "letter.read": "request",
  "letter.signed": "request",
  "letter.withdrawn": "request",
  "letter.despatched": "request",
  "override.asked": "request",
  "override.agreed": "request",
}, (language) => wordsOf(language).audit);
