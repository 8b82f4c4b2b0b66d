// The English words of the record of what was done.
import { commands } from "./en-commands.ts";

export const en = {
  commands,
  events: {
    "audit-key.made": "made the first key that signs checkpoints",
    "audit-key.rotated": "changed the key that signs checkpoints",
    "audit-key.replaced": "replaced a lost key",
    "audit-entry.erased": "erased by order what lay beside an entry",
    "audit-log.searched": "searched this record",
    "audit-log.exported": "took entries of this record away",
  },
};

export type AuditWords = typeof en;
