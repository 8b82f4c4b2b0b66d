// The only door of the slice.
export { importEvents } from "./import-events.ts";
export { importUkTreaties, type ImportOutcome, type ImportResult, type ImportTerms } from "./import-records/import-uk-treaties.ts";
export { decideImportReview, listImportReviews } from "./decide-review/decide-review.ts";
