// What is entered into the record of what was done about requests.
import type { ScopedTransaction } from "../../platform/db/index.ts";
import type { DeskContext } from "../accounts/index.ts";
import { appendAudit, declareAuditEvents, type AuditEvent } from "../audit/index.ts";
import { wordsOf } from "./words/index.ts";

export const requestEvents = declareAuditEvents("requests", {
  "request.opened": "request",
  "request.registered": "request",
  "request.read": "request",
  "draft.saved": "request",
  "step.taken": "request",
  "step.reversed": "request",
  "request.assigned": "request",
  "request.linked": "request",
  "request.noted": "request",
  "item.added": "request",
  "item.withdrawn": "request",
  "request.renumbered": "request",
  "basis.chosen": "request",
  "view.kept": "queue-view",
  "view.changed": "queue-view",
  "view.removed": "queue-view",
  "requests.invented": "demonstration",
}, (language) => wordsOf(language).audit);

/** Records it in the transaction that does it; the last step. `why`: the reason that the officer gave. */
export async function note(tx: ScopedTransaction, { who }: Pick<DeskContext, "who">, event: AuditEvent, why?: string): Promise<void> {
  await appendAudit(tx, why === undefined ? who : { ...who, why }, event);
}
