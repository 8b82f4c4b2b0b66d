// The only door of the slice.
import type { DeskSlice } from "../accounts/index.ts";
import { DOCUMENT_ROUTES } from "./routes.ts";

export { dropFiles } from "./add-documents/add-documents.page.tsx";
export { FilesField } from "./add-documents/add-documents.view.tsx";
export { documentLanguages, isDocumentLanguage, languageName } from "./add-documents/document-languages.ts";
export { keepUploads, type Keeping } from "./add-documents/keep-uploads.ts";
export { claimSentFile, dropSentFile, judgeSentFile, keepSentFile } from "./add-documents/take-one-file.ts";
export type { JudgedUpload } from "./add-documents/judge-upload.ts";
export { documentEvents } from "./document-events.ts";
export { searchDocuments, type DocumentHit } from "./find-text/find-documents.ts";
export { dailyDocumentJobs } from "./keep-documents/sweep.job.ts";
export { sweepDocuments } from "./keep-documents/sweep-documents.ts";
export { verifyDocuments } from "./keep-documents/verify-documents.ts";
export { findDocument, findDocuments, listDocuments, type StoredDocument } from "./documents.store.ts";
export { TextPages, textSaid } from "./show-text/text-pages.view.tsx";
export { listTextParts, listTexts, type StoredPart, type StoredText } from "./texts.store.ts";
export { documentJobs } from "./read-text/read-text.job.ts";
export { wordsOf as documentWords } from "./words/index.ts";

export const documents: DeskSlice = { routes: DOCUMENT_ROUTES, navigation: [] };
