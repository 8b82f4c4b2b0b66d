// Naming an instrument that the engine does not hold: asked for with a reason, agreed to by a second officer. It stands in the record of
// what was done and on the desk; no word of it comes into a letter.
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { openRequest } from "../../requests/index.ts";
import { letterEvents } from "../letter-events.ts";
import type { Acting, LetterOffice } from "../letter-office.ts";
import { agreeToOverride, insertOverride, listOverrides } from "../letters.store.ts";
import { mayWrite } from "../make-letter/make-letter.ts";

export type OverrideRefusal = { readonly code: "not-there" | "reason-needed" | "no-such-instrument" | "asked-already" | "second-officer" | "agreed-already" };
export type OverrideOutcome = { readonly ok: true } | { readonly ok: false; readonly refusal: OverrideRefusal };

const refused = (code: OverrideRefusal["code"]): OverrideOutcome => ({ ok: false, refusal: { code } });

export type OverrideAsked = { readonly id: string; readonly instrument: string; readonly reason: string };

export async function askOverride(tx: ScopedTransaction, acting: Acting, { register }: Pick<LetterOffice, "register">, request: string, { id, instrument, reason }: OverrideAsked): Promise<OverrideOutcome> {
  const loaded = await openRequest(tx, acting, request);
  if (loaded === undefined || !mayWrite(loaded)) return refused("not-there");
  if (!register.published.entries.has(instrument)) return refused("no-such-instrument");
  const why = reason.trim();
  if (why === "") return refused("reason-needed");
  if (!(await insertOverride(tx, request, { id, instrument, reason: why }, acting.actor))) return refused("asked-already");
  await appendAudit(tx, { ...acting.who, why }, letterEvents.event("override.asked", request, { override: id, instrument }));
  return { ok: true };
}

/** By an approver who is not the one who asked. */
export async function agreeOverride(tx: ScopedTransaction, acting: Acting, request: string, id: string): Promise<OverrideOutcome> {
  const loaded = await openRequest(tx, acting, request);
  const override = loaded === undefined ? undefined : (await listOverrides(tx, request)).find((one) => one.id === id);
  if (loaded === undefined || override === undefined || !loaded.actors.has("approver")) return refused("not-there");
  if (override.agreed !== null) return refused("agreed-already");
  if (override.askedBy === acting.actor) return refused("second-officer");
  if (!(await agreeToOverride(tx, request, id, acting.actor))) return refused("agreed-already");
  await appendAudit(tx, acting.who, letterEvents.event("override.agreed", request, { override: id, instrument: override.instrument }));
  return { ok: true };
}
