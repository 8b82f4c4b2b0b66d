import { declareAuditEvents } from "../audit/index.ts";
import type { HomeId } from "./documents.store.ts";
import { wordsOf } from "./words/index.ts";

export const documentEvents = declareAuditEvents("documents", {
  "document.added": "file",
  "document.quarantined": "file",
  "document.read": "file",
  "request-document.added": "request",
  "request-document.quarantined": "request",
  "request-document.read": "request",
  "upload.begun": "upload",
  "upload.discarded": "upload",
}, (language) => wordsOf(language).audit);

/** The event about a document stands in the history of what the document is classed to. */
export function documentEvent(what: "added" | "quarantined" | "read", of: HomeId, details: Readonly<Record<string, string | number>>) {
  return of.kind === "file" ? documentEvents.event(`document.${what}`, of.id, details) : documentEvents.event(`request-document.${what}`, of.id, details);
}
