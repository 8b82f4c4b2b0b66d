import { declareAuditEvents } from "../audit/index.ts";
import { wordsOf } from "./words/index.ts";

export const documentEvents = declareAuditEvents("documents", {
  "document.added": "file",
  "document.quarantined": "file",
  "document.read": "file",
  "upload.begun": "upload",
  "upload.discarded": "upload",
}, (language) => wordsOf(language).audit);
