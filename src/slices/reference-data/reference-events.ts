import { declareAuditEvents } from "../audit/index.ts";
import { referenceWords } from "./words/index.ts";

export const referenceEvents = declareAuditEvents("reference-data", {
  /** Facts of the seeds were added, or superseded by what the seeds say now. */
  "reference-data.loaded": "seeds",
  "source.corrected": "source",
}, (language) => referenceWords(language.code).audit);
