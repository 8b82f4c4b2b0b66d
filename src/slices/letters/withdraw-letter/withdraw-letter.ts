// A letter is taken out of use, with the reason; it stays on record, and its code then says that it was withdrawn.
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { letterEvent } from "../letter-events.ts";
import { openHome } from "../letter-home.ts";
import type { Acting } from "../letter-office.ts";
import { findLetter, writeWithdrawal } from "../letters.store.ts";
import { mayWrite } from "../make-letter/make-letter.ts";

export type LetterWithdrawn = { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly code: "not-there" | "withdrawn" | "reason-needed" | "signed-by-approver" } };

const refused = (code: "not-there" | "withdrawn" | "reason-needed" | "signed-by-approver"): LetterWithdrawn => ({ ok: false, refusal: { code } });

/** What was signed is withdrawn by who may sign. */
export async function withdrawLetter(tx: ScopedTransaction, acting: Acting, id: string, because: string): Promise<LetterWithdrawn> {
  const letter = await findLetter(tx, id);
  const loaded = letter === undefined ? undefined : await openHome(tx, acting, letter.of);
  if (letter === undefined || loaded === undefined || !mayWrite(loaded)) return refused("not-there");
  if (letter.signed !== null && !loaded.actors.has("approver")) return refused("signed-by-approver");
  if (because.trim() === "") return refused("reason-needed");
  if (!(await writeWithdrawal(tx, id, because.trim(), acting.actor))) return refused("withdrawn");
  await appendAudit(tx, { ...acting.who, why: because.trim() }, letterEvent("withdrawn", letter.of, { letter: id, reference: letter.reference }));
  return { ok: true };
}
