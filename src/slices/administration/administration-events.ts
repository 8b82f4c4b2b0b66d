import { declareAuditEvents } from "../audit/index.ts";
import { wordsOf } from "./words/index.ts";

export const administrationEvents = declareAuditEvents("administration", { "job.revived": "job" }, (language) => wordsOf(language).audit);
