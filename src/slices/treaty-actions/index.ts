// The only door of the slice.
export { actionEvents } from "./action-events.ts";
export { attestStatus, type AttestationRequest } from "./attest-status/attest-status.ts";
export { correctFact, retractFact, type CorrectionRequest, type RetractionRequest } from "./correct-fact/correct-fact.ts";
export { publishDrafts, type PublicationOutcome, type PublicationRequest } from "./publish-facts/publish-facts.ts";
export { recordAct, type ActRequest } from "./record-act/record-act.ts";
export { recordStatement, STATEMENT_KINDS, type StatementRequest } from "./record-statement/record-statement.ts";
export type { SourceChoice } from "./record-facts/decide-record.ts";
export type { RecordOutcome, RecordTerms, Refused } from "./record-facts/record-facts.ts";
export { actionWords, type ActionWords } from "./words/index.ts";
