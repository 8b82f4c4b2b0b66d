import { declareAuditEvents } from "../audit/index.ts";

export const referenceEvents = declareAuditEvents("reference-data", {
  /** Facts of the seeds were added, or superseded by what the seeds say now. */
  "reference-data.loaded": "seeds",
  "source.corrected": "source",
});
