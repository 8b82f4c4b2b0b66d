// The only door of the slice.
import type { DeskSlice } from "../accounts/index.ts";
import { DOCUMENT_ROUTES } from "./routes.ts";

export { documentEvents } from "./document-events.ts";
export { searchDocuments, type DocumentHit } from "./find-text/find-documents.ts";
export { dailyDocumentJobs } from "./keep-documents/sweep.job.ts";
export { sweepDocuments } from "./keep-documents/sweep-documents.ts";
export { verifyDocuments } from "./keep-documents/verify-documents.ts";
export { documentJobs } from "./read-text/read-text.job.ts";
export { wordsOf as documentWords } from "./words/index.ts";

export const documents: DeskSlice = { routes: DOCUMENT_ROUTES, navigation: [] };
