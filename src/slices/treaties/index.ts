// The only door of the slice.
export { TREATY_STATUSES, type TreatyStatus, type World } from "../../domain/treaty-law/index.ts";
export { caseInWords } from "./derive-cases/case-in-words.ts";
export { deriveCaseFiles, type DerivedCase } from "./derive-cases/derive-cases.ts";
export {
  addTreaties, insertMissingSources, loadInstrumentSeeds, loadNames, writeEntry,
  type EntryCounts, type EntryEvents, type EntryOutcome, type EntryTerms,
} from "./enter-document/enter-document.ts";
export { decideEntry } from "./enter-document/decide-entry.ts";
export { listTreaties, type ListedTreaty, type TreatyFilter } from "./list-treaties/list-treaties.ts";
export { deriveRegister } from "./read/derive-register.ts";
export { loadRegister, type RegisterQuestion } from "./read/load-register.ts";
export { nearNames } from "./read/near-names.ts";
export { findEntry, type KnownFact, type Register } from "./read/register.ts";
export type { RecordClock } from "./read/treaty-facts-of.ts";
export { documentOfCase, type CaseNaming, type ConvertedCase } from "./record/case-document.ts";
export { faultsOfFact, type Checking, type FactFault } from "./record/check-fact.ts";
export { correcting, retracting } from "./record/amended-fact.ts";
export { factsOfDocument, isPublishable, type PlacedFact } from "./record/document-facts.ts";
export { FACT_BODIES, FACT_KINDS, SINGLE_KINDS, type FactBody, type FactKind } from "./record/fact-bodies.ts";
export { instrumentIdOf, newId, statementKey } from "./record/fact-identity.ts";
export { documentInstrument, documentSource, readDocument, type DocumentFault, type DocumentInstrument, type DocumentSource, type InstrumentDocument } from "./record/instrument-document.ts";
export { findFact, holding, ofKind, type NewFact, type RecordedFact, type RecordedFactOf } from "./recorded-fact.ts";
export type * from "./register-entry.ts";
export { showTreaty, type TreatyView } from "./show-treaty/show-treaty.ts";
export { findInstrumentNames, insertFacts, isRegisterEmpty, listDraftedInstruments, listFacts, listInstruments, listTitles, lockRegister, publishDraftsOf, publishFacts, type InstrumentNames } from "./treaties.store.ts";
export { treatyEvents } from "./treaty-events.ts";
export * from "./vocabulary.ts";
export { treatyWords, type TreatyWords } from "./words/index.ts";
export { explain, explainConflict, explainMissing, explainUnknown, proofLines, proofText, type ProofStep } from "./explain.ts";
export type { Look } from "./words/proof/said.ts";
