import { declareAuditEvents } from "../audit/index.ts";
import { wordsOf } from "./words/index.ts";

export const deadlineEvents = declareAuditEvents("deadlines", { "target.recorded": "deadline-target", "target.ended": "deadline-target", "holiday.recorded": "holiday", "holiday.struck": "holiday", "calendar.reached": "holiday-calendar", "calendar.opened": "person", "calendar.shut": "person" }, (language) => wordsOf(language).audit);
