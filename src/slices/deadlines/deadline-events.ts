import { declareAuditEvents } from "../audit/index.ts";
import { wordsOf } from "./words/index.ts";

export const deadlineEvents = declareAuditEvents("deadlines", { "calendar.opened": "person", "calendar.shut": "person" }, (language) => wordsOf(language).audit);
