// What is entered into the record of what was done about statistics.
import { declareAuditEvents } from "../audit/index.ts";
import { wordsOf } from "./words/index.ts";

export const reportEvents = declareAuditEvents("reports", { "statistics.exported": "statistics" }, (language) => wordsOf(language).audit);
