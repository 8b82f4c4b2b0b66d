import { declareAuditEvents } from "../audit/index.ts";
import { wordsOf } from "./words/index.ts";

export const authorityEvents = declareAuditEvents("authorities", {
  /** Something is known of a country that was not. */
  "country.described": "country",
  /** It was wrong or has changed: another statement stands in its place. */
  "country.corrected": "country",
  "country.withdrawn": "country",
  /** Statements came from a document. */
  "profiles.entered": "profiles",
  "content-rule.recorded": "content-rule",
  "content-rule.corrected": "content-rule",
  "content-rule.withdrawn": "content-rule",
}, (language) => wordsOf(language).audit);
