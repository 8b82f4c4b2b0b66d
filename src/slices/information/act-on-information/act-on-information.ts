// One act on information: decided by the table in domain/casework, written with its event and its audit entry in one transaction.
import { decideInformation, type BasisProof, type InformationNeed, type InformationRefusal } from "../../../domain/casework/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { checkBasis, type BasisRegister } from "../../legal-basis/index.ts";
import { atHand, openInformation } from "../asked-information.ts";
import { informationEvents } from "../information-events.ts";
import { writeAct } from "../information.store.ts";
import type { Acting } from "../open-information/open-information.ts";

export type ActWanted = {
  readonly id: string;
  readonly information: string;
  readonly act: string;
  readonly after: number;
  readonly on: CalendarDate;
  readonly reason: string;
  readonly unit: string | null;
  readonly channel: string | null;
  readonly theirReference: string;
  readonly exceptional: boolean;
  /** The signed letter with which it goes out. */
  readonly letter?: string;
};

export type ActOutcome = { readonly ok: true } | { readonly ok: false; readonly refusals: readonly (InformationRefusal | { readonly code: "not-there" | "changed-meanwhile" | "basis-fell" })[] };

/** @throws where the form was sent before. */
export async function actOnInformation(tx: ScopedTransaction, { standing, who, today }: Acting, register: BasisRegister, wanted: ActWanted): Promise<ActOutcome> {
  const opened = await openInformation(tx, { standing }, wanted.information);
  if (opened === undefined || !opened.own) return { ok: false, refusals: [{ code: "not-there" }] };
  // A form sent twice did its work the first time.
  if (opened.events.some(({ id }) => id === wanted.id)) return { ok: true };
  const { information } = opened;
  const { act, on, reason, channel, theirReference, exceptional, letter } = wanted;
  // To the desk that keeps it, nothing is passed.
  const unit = wanted.unit === information.unit ? null : wanted.unit;
  const given = new Set<InformationNeed>([...(reason === "" ? [] : ["reason" as const]), ...(unit === null ? [] : ["unit" as const]), ...(channel === null ? [] : ["channel" as const]), ...(theirReference === "" ? [] : ["their-reference" as const]), ...(information.basis === null ? [] : ["basis" as const])]);
  const decision = decideInformation(atHand(opened), standing.permissions, { act, on, given, exceptional, ...(letter === undefined ? {} : { signed: true }) }, today);
  if (!decision.ok) return decision;
  const { row, to, conditions } = decision;
  // What was chosen must still hold on the day on which it goes out.
  if (row.needs.includes("basis") && information.basis !== null && !checkBasis(register, information.basis as unknown as BasisProof, on).holds) return { ok: false, refusals: [{ code: "basis-fell" }] };
  const details = { ...(unit === null ? {} : { unit }), ...(channel === null ? {} : { channel }), ...(theirReference === "" ? {} : { theirReference }), ...(row.act === "disclose" && exceptional ? { exceptional } : {}), ...(letter === undefined ? {} : { letter }) };
  const needs = (need: InformationNeed) => row.needs.includes(need);
  const written = await writeAct(tx, information.id, {
    id: wanted.id, act, after: wanted.after, permission: standing.permissions.has(row.permission) ? row.permission : "request.examine", from: information.state, to, on, reason: reason === "" ? null : reason, details, conditions,
    unit: needs("unit") ? unit : null, theirReference: needs("their-reference") ? theirReference : null, basis: null, header: null,
  });
  if (!written) return { ok: false, refusals: [{ code: "changed-meanwhile" }] };
  await appendAudit(tx, reason === "" ? who : { ...who, why: reason }, informationEvents.event("information.acted", information.id, { act, from: information.state, to, conditions, ...details }));
  return { ok: true };
}
