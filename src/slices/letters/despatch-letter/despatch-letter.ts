// A signed letter goes out: the engine is asked once more for the day, since a treaty may have left force since the signature.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import { appendAudit } from "../../audit/index.ts";
import type { InformationSaid } from "../../information/index.ts";
import { refusalOfRecord, type RecordRefusal } from "../bound-by-information.ts";
import { composeLetter, type LetterRefusal } from "../compose-letter.ts";
import { askEngine } from "../held-bases.ts";
import { letterEvent } from "../letter-events.ts";
import { openHome, type LetterHome } from "../letter-home.ts";
import { takeDespatchStep, takesDespatchStep } from "./despatch-step.ts";
import { informationToSend, sendInformationWith } from "./send-information.ts";
import { verifyAddress, type Acting, type LetterOffice } from "../letter-office.ts";
import { findLetter, insertDespatch, listOverrides, type Despatch, type StoredLetter } from "../letters.store.ts";

export type DespatchRefusal = LetterRefusal | RecordRefusal | { readonly code: "record-refuses"; readonly said: InformationSaid } | { readonly code: "not-there" } | { readonly code: "not-signed" | "withdrawn" | "superseded" } | { readonly code: "before-signature"; readonly signedOn: CalendarDate } | { readonly code: "day-to-come" };
export type Despatched = { readonly ok: true } | { readonly ok: false; readonly refusals: readonly DespatchRefusal[] };

const refused = (refusal: DespatchRefusal): Despatched => ({ ok: false, refusals: [refusal] });

/** @throws where the form was sent before. */
export async function despatchLetter(tx: ScopedTransaction, acting: Acting, office: LetterOffice, id: string, despatch: Despatch): Promise<Despatched> {
  const letter = await findLetter(tx, id);
  const loaded = letter === undefined ? undefined : await openHome(tx, acting, letter.of);
  if (letter === undefined || loaded === undefined || !loaded.actors.has("desk")) return refused({ code: "not-there" });
  const state = refusalOfState(letter, despatch.on, acting.today);
  if (state !== undefined) return refused(state);
  const changed = informationToSend(loaded, letter) === undefined ? undefined : refusalOfRecord(loaded, letter);
  if (changed !== undefined) return refused(changed);
  const check = await stillHeld(tx, office, loaded, letter, despatch.on);
  if (check.length > 0) return { ok: false, refusals: check };
  const toSend = informationToSend(loaded, letter);
  const refusals = toSend === undefined ? [] : await sendInformationWith(tx, acting, office, toSend, letter, despatch);
  if (refusals.length > 0) return { ok: false, refusals };
  await insertDespatch(tx, id, despatch, acting.actor);
  const { channel, copies, on } = despatch;
  if (despatch.step === true && loaded.whole.kind === "request" && takesDespatchStep(loaded.whole.loaded, letter)) await takeDespatchStep(tx, acting, office, loaded.whole.loaded, letter, despatch);
  await appendAudit(tx, acting.who, letterEvent("despatched", letter.of, { letter: id, reference: letter.reference, despatch: despatch.id, channel, copies, on }));
  return { ok: true };
}

function refusalOfState({ signed, withdrawn, supersededBy }: StoredLetter, on: CalendarDate, today: CalendarDate): DespatchRefusal | undefined {
  if (signed === null) return { code: "not-signed" };
  if (withdrawn !== null) return { code: "withdrawn" };
  if (supersededBy !== null) return { code: "superseded" };
  if (on < signed.on) return { code: "before-signature", signedOn: signed.on };
  return on > today ? { code: "day-to-come" } : undefined;
}

/** Composed anew for that day, only to be judged; the paper that goes out is the one that was signed. */
async function stillHeld(tx: ScopedTransaction, { register, installation }: LetterOffice, { request }: LetterHome, letter: StoredLetter, on: CalendarDate): Promise<readonly LetterRefusal[]> {
  const overridden = (await listOverrides(tx, request.id)).filter(({ agreed }) => agreed !== null).map(({ instrument }) => instrument);
  const held = askEngine(register, request, installation.ownState, on, overridden);
  const composed = composeLetter({ template: letter.template, language: letter.language, frame: letter.frame, data: letter.content, standing: "signed", code: "", verifyAt: verifyAddress(installation) }, held);
  return composed.ok ? [] : composed.refusals.filter(({ code }) => code === "basis-not-held");
}
