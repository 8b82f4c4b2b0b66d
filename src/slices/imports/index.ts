// The only door of the slice.
export { importEvents } from "./import-events.ts";
export { importRegister } from "./import-records/import-register.ts";
export type { ImportOutcome, ImportResult, ImportTerms, RegisterFile } from "./import-records/import-terms.ts";
export { openUkTreaties } from "./uk-treaties/open-uk-treaties.ts";
export { decideImportReview, listImportReviews } from "./decide-review/decide-review.ts";
export { importWords, type ImportWords } from "./words/index.ts";
export { openRegisterTable } from "./open-register-table.ts";
export { proposeMapping, type Proposal } from "./mapping/propose-mapping.ts";
