import { declareAuditEvents } from "../audit/index.ts";
import { actionWords } from "./words/index.ts";

export const actionEvents = declareAuditEvents("treaty-actions", {
  "act.recorded": "treaty",
  "attestation.recorded": "treaty",
  /** Anything else that is said of an instrument. */
  "statement.recorded": "treaty",
  "fact.corrected": "treaty",
  "fact.retracted": "treaty",
  /** Drafts went before the public. */
  "facts.published": "treaty",
}, (language) => actionWords(language.code).audit);
