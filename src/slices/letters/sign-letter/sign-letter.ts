// Signing: the engine is asked again for the day, the paper gets its day, signatory and code, and its words and bytes are kept.
import { createHash } from "node:crypto";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import type { JsonObject } from "../../../platform/db/schema.ts";
import type { Sheet } from "../../../platform/letters/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { refusalOfRecord, type RecordRefusal } from "../bound-by-information.ts";
import { composeLetter, type LetterRefusal } from "../compose-letter.ts";
import { askEngine, type HeldBases } from "../held-bases.ts";
import { letterEvent } from "../letter-events.ts";
import { openHome } from "../letter-home.ts";
import { signatoryOf, verifyAddress, type Acting, type LetterOffice } from "../letter-office.ts";
import { findLetter, listOverrides, writeSignature, writeWithdrawal, type StoredLetter } from "../letters.store.ts";
import { codeOf, printedCode } from "../verification-code.ts";

export type SignRefusal =
  | LetterRefusal
  | RecordRefusal
  | { readonly code: "not-there" }
  | { readonly code: "signed-already" | "withdrawn" | "superseded" | "template-changed" }
  | { readonly code: "no-signing-post" }
  | { readonly code: "undrawable"; readonly signs: readonly string[] };

export type LetterSigned = { readonly ok: true; readonly code: string; readonly sha256: string } | { readonly ok: false; readonly refusals: readonly SignRefusal[] };

const refused = (refusal: SignRefusal): LetterSigned => ({ ok: false, refusals: [refusal] });

export async function signLetter(tx: ScopedTransaction, acting: Acting, office: LetterOffice, id: string): Promise<LetterSigned> {
  const letter = await findLetter(tx, id);
  const loaded = letter === undefined ? undefined : await openHome(tx, acting, letter.of);
  if (letter === undefined || loaded === undefined || !loaded.actors.has("approver")) return refused({ code: "not-there" });
  const state = refusalOfState(letter);
  if (state !== undefined) return refused(state);
  const changed = refusalOfRecord(loaded, letter);
  if (changed !== undefined) return refused(changed);
  const signatory = signatoryOf(office, acting, acting.today);
  if (signatory === undefined) return refused({ code: "no-signing-post" });
  const overrides = (await listOverrides(tx, letter.of.id)).filter(({ agreed }) => agreed !== null).map(({ instrument }) => instrument);
  const held = askEngine(office.register, loaded.request, office.installation.ownState, acting.today, overrides);
  const frame = { ...letter.frame, dated: acting.today, signatory: { name: signatory.name, post: signatory.title, office: signatory.unit } };
  const composed = composeLetter({ template: letter.template, language: letter.language, frame, data: letter.content, standing: "signed", code: "", verifyAt: verifyAddress(office.installation) }, held);
  if (!composed.ok) return composed;
  if (composed.version !== letter.templateVersion) return refused({ code: "template-changed" });
  const paper = withCode(letter.id, composed.sheet);
  const made = office.typeset(paper.sheet);
  if (!made.ok) return refused({ code: "undrawable", signs: made.undrawable });
  const sha256 = createHash("sha256").update(made.pdf).digest("hex");
  const { basesNamed } = composed;
  const bases = basesNamed.map((instrument) => saidOf(instrument, held));
  if (!(await writeSignature(tx, id, { on: acting.today, by: acting.actor, post: signatory.post, ...paper, sha256, pdf: made.pdf, bases }))) return refused({ code: "signed-already" });
  const { code } = paper;
  await appendAudit(tx, acting.who, letterEvent("signed", letter.of, { letter: id, template: letter.template, reference: composed.frame.reference, code, sha256, bases: [...new Set(basesNamed)], overridden: basesNamed.filter((instrument) => overrides.includes(instrument)) }));
  if (letter.supersedes !== null) await withdrawEarlier(tx, acting, letter.supersedes, letter);
  return { ok: true, code, sha256 };
}

function refusalOfState({ signed, withdrawn, supersededBy }: StoredLetter): SignRefusal | undefined {
  if (signed !== null) return { code: "signed-already" };
  if (withdrawn !== null) return { code: "withdrawn" };
  return supersededBy === null ? undefined : { code: "superseded" };
}

/** The code is drawn from every word of the paper but itself. */
function withCode(id: string, sheet: Sheet): { readonly sheet: Sheet; readonly code: string } {
  const { foot } = sheet;
  const code = codeOf(id, JSON.stringify({ ...sheet, foot: { ...foot, code: null } }));
  return { code, sheet: { ...sheet, foot: { ...foot, code: foot.code === null ? null : { ...foot.code, value: printedCode(code) } } } };
}

/** What the engine held of the instrument on the day of signing: its status, the ground and the rule. */
function saidOf(instrument: string, { carrying, binding }: HeldBases): JsonObject {
  const basis = [...carrying.bases, ...binding.bases].find((one) => one.instrument?.id === instrument);
  const period = basis?.instrument?.relation.period;
  return period === undefined ? { instrument, held: false } : { instrument, held: true, status: period.status, ground: period.basis, rule: period.why.rule, rank: basis?.rank ?? null };
}

/** The paper whose place it takes is valid no longer; who holds it learns that from the verification page. */
async function withdrawEarlier(tx: ScopedTransaction, acting: Acting, earlier: string, { of, reference }: StoredLetter): Promise<void> {
  const old = await findLetter(tx, earlier);
  if (old === undefined || old.signed === null || !(await writeWithdrawal(tx, earlier, `replaced by ${reference}`, acting.actor))) return;
  await appendAudit(tx, acting.who, letterEvent("withdrawn", of, { letter: earlier, reference: old.reference, replacedBy: reference }));
}
