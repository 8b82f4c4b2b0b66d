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
  "information-document.added": "information",
  "information-document.quarantined": "information",
  "information-document.read": "information",
  "upload.begun": "upload",
  "upload.discarded": "upload",
}, (language) => wordsOf(language).audit);

/** The event about a document stands in the history of what the document is classed to. */
export function documentEvent(what: "added" | "quarantined" | "read", of: HomeId, details: Readonly<Record<string, string | number>>) {
  switch (of.kind) {
    case "file":
      return documentEvents.event(`document.${what}`, of.id, details);
    case "request":
      return documentEvents.event(`request-document.${what}`, of.id, details);
    case "information":
      return documentEvents.event(`information-document.${what}`, of.id, details);
  }
}
