export { declareAuditEvents, sumAuditEvents } from "./audit-events.ts";
export type { AuditEvent, AuditVocabulary } from "./audit-events.ts";
export { appendAudit, type AuditActor, type AuditResult, type AuditWho } from "./audit.store.ts";
export { type ChainHead, type ChainVerdict, verifyAuditChain } from "./verify-chain/verify-audit-chain.ts";
