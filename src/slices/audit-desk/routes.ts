// The auditor's pages, one row each. They are given the vocabularies of all slices: what was done is said in the words of whose it is.
import type { DeskSlice } from "../accounts/index.ts";
import type { AuditVocabulary } from "../audit/index.ts";
import { exportRecord } from "./export-record/export-record.page.ts";
import { searchRecord } from "./search-record/search-record.page.tsx";
import { showEntry } from "./show-entry/show-entry.page.tsx";
import { wordsOf } from "./words/index.ts";

export function auditDesk(vocabularies: readonly AuditVocabulary[]): DeskSlice {
  return {
    routes: [
      { method: "GET", path: "/desk/audit", permission: "audit.read", audit: "audit-log.searched", handle: (context) => searchRecord(context, vocabularies) },
      { method: "GET", path: "/desk/audit/:entry", permission: "audit.read", audit: null, handle: (context) => showEntry(context, vocabularies) },
      { method: "POST", path: "/desk/audit/export", permission: "audit.export", audit: "audit-log.exported", handle: (context) => exportRecord(context, vocabularies) },
    ],
    navigation: [{ key: "audit", label: (language) => wordsOf(language).navigation, to: "/desk/audit", permission: "audit.read", group: "office" }],
  };
}
