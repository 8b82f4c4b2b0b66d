// What is done with the record itself.
import { declareAuditEvents } from "./audit-events.ts";
import { auditWords } from "./words/index.ts";

export const auditEvents = declareAuditEvents("audit", {
  /** The first key that signs checkpoints. */
  "audit-key.made": "audit-key",
  /** Another key, vouched for by the one before. */
  "audit-key.rotated": "audit-key",
  /** Another key, for which nobody vouches: the one before is lost. */
  "audit-key.replaced": "audit-key",
  /** A payload went, by order. Written by the owner alone, in `audit_erase`. */
  "audit-entry.erased": "audit-entry",
  "audit-log.searched": "audit-log",
  "audit-log.exported": "audit-log",
}, (language) => auditWords(language).events);
