import type { ScopedTransaction } from "../../platform/db/index.ts";
import { appendAudit, declareAuditEvents, type AuditEvent } from "../audit/index.ts";
import type { DeskContext } from "../accounts/index.ts";
import { wordsOf } from "./words/index.ts";

export const fileEvents = declareAuditEvents("files", {
  "file.begun": "file",
  "file.opened": "file",
  "file.renamed": "file",
  "file.closed": "file",
  "file.reopened": "file",
  "file.transferred": "file",
  "paper.added": "file",
  "paper.read": "file",
  "access.granted": "file",
  "access.proposed": "file",
  "access.approved": "file",
  "access.refused": "file",
  "access.revoked": "file",
  "officer.recused": "file",
  "recusal.lifted": "file",
  "marking.raised": "file",
  "lowering.proposed": "file",
  "lowering.refused": "file",
  "marking.lowered": "file",
  "glass.broken": "file",
  "opening.acknowledged": "file",
}, (language) => wordsOf(language).audit);

/** Records it in the transaction that does it; the last step. `why`: the reason that the officer gave. */
export async function note(tx: ScopedTransaction, { who }: DeskContext, event: AuditEvent, why?: string): Promise<void> {
  await appendAudit(tx, why === undefined ? who : { ...who, why }, event);
}
