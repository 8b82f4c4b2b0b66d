// On what information rests: what the register holds between the two on the day, kept with its proof.
import { INFORMATION_ARTICLES, type BasisAnswer, type BasisQuestion, type LegalBasis } from "../../../domain/casework/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import type { JsonObject } from "../../../platform/db/schema.ts";
import { appendAudit } from "../../audit/index.ts";
import { findBasisFor, proveBasisFor, type BasisRegister } from "../../legal-basis/index.ts";
import type { OpenedInformation } from "../asked-information.ts";
import { informationEvents } from "../information-events.ts";
import { writeAct, type StoredInformation } from "../information.store.ts";
import type { Acting } from "../open-information/open-information.ts";

/** Who gives it stands where the requested State does: the duties of the text are the receiver's towards the giver. */
export function questionOf({ way, country, offences }: Pick<StoredInformation, "way" | "country" | "offences">, own: string, on: CalendarDate): BasisQuestion {
  const [requesting, requested] = way === "received" ? [own, country] : [country, own];
  return { requesting, requested, on, kinds: ["spontaneous-information"], offences, stage: "investigation" };
}

/** What the register holds: treaties that are known to speak of it first, then those of which that is to be confirmed. */
export function basesFor(register: BasisRegister, question: BasisQuestion): BasisAnswer["bases"] {
  const { bases } = findBasisFor(register, question);
  const speaks = ({ instrument }: LegalBasis) => instrument !== null && INFORMATION_ARTICLES[instrument.id] !== undefined;
  return [...bases.filter(speaks), ...bases.filter((basis) => !speaks(basis) && basis.instrument?.subject !== "convention-on-crime")];
}

export type BasisChosen = { readonly ok: true } | { readonly ok: false; readonly because: "not-held" | "changed-meanwhile" };

/** @param chosen an instrument's id; `null`: no treaty. */
export async function chooseBasis(tx: ScopedTransaction, { who, today }: Acting, register: BasisRegister, { information, events }: OpenedInformation, own: string, chosen: { readonly instrument: string | null; readonly after: number; readonly once: string }): Promise<BasisChosen> {
  if (events.some(({ id }) => id === chosen.once)) return { ok: true };
  const proof = proveBasisFor(register, questionOf(information, own, today), chosen.instrument);
  if (proof === undefined) return { ok: false, because: "not-held" };
  const written = await writeAct(tx, information.id, {
    id: chosen.once, act: "choose-basis", after: chosen.after, permission: "request.examine", from: information.state, to: information.state, on: today, reason: null, details: { rank: proof.rank, instrument: chosen.instrument },
    conditions: information.conditions, unit: null, theirReference: null, basis: JSON.parse(JSON.stringify(proof)) as JsonObject, header: null,
  });
  if (!written) return { ok: false, because: "changed-meanwhile" };
  await appendAudit(tx, who, informationEvents.event("information.basis-chosen", information.id, { rank: proof.rank, instrument: chosen.instrument }));
  return { ok: true };
}
