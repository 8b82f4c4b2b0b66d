// What is entered into the record of what was done about requests.
import { declareAuditEvents } from "../audit/index.ts";
import { wordsOf } from "./words/index.ts";

export const requestEvents = declareAuditEvents("requests", {
  "request.opened": "request",
  "request.read": "request",
  "draft.saved": "request",
  "step.taken": "request",
  "step.reversed": "request",
  "request.assigned": "request",
  "request.renumbered": "request",
}, (language) => wordsOf(language).audit);
