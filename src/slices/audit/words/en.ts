// The English words of the record of what was done.
import { commands } from "./en-commands.ts";

export const en = {
  commands,
};

export type AuditWords = typeof en;
