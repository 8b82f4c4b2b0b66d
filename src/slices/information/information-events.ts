// What is entered into the record of what was done about spontaneous information.
import { declareAuditEvents } from "../audit/index.ts";
import { wordsOf } from "./words/index.ts";

export const informationEvents = declareAuditEvents("information", {
  "information.opened": "information",
  "information.read": "information",
  "information.acted": "information",
  "information.corrected": "information",
  "information.marked": "information",
  "information.basis-chosen": "information",
  "information.followed": "information",
}, (language) => wordsOf(language).audit);
