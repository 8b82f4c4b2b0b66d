// How far information is closed: further at once, less far by two officers; decided as for requests, written as an event and marked by it.
import type { Marking } from "../../../domain/access/index.ts";
import { decideLoweringOfRequest, decideMarkingOfRequest, loweringProposed, type LoweringProposal, type MarkingRefusal } from "../../../domain/casework/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import type { JsonObject } from "../../../platform/db/schema.ts";
import { appendAudit } from "../../audit/index.ts";
import type { OpenedInformation } from "../asked-information.ts";
import { informationEvents } from "../information-events.ts";
import { markInformation, writeAct } from "../information.store.ts";
import type { Acting } from "../open-information/open-information.ts";

export type MarkingWanted = {
  readonly id: string;
  readonly after: number;
  readonly marking: Marking;
  /** Beside those that it is in. */
  readonly compartments: readonly string[];
  /** To the lowering that waits; left out: a marking is wanted. */
  readonly answer?: "accept" | "keep" | undefined;
  readonly reason: string;
};

export type MarkingOutcome = { readonly ok: true } | { readonly ok: false; readonly code: MarkingRefusal["code"] | "compartment-not-yours" | "changed-meanwhile" };

/** The lowering that waits for a second officer. */
export function loweringOf({ events }: Pick<OpenedInformation, "events">): LoweringProposal | undefined {
  return loweringProposed(asSteps(events));
}

const asSteps = (events: OpenedInformation["events"]) => events.map(({ id, act, by, reason, details }) => ({ id, action: act, by, reason, details }));

/** @throws where the database marks nothing by what was recorded: nothing stays then. */
export async function changeMarking(tx: ScopedTransaction, acting: Acting, opened: OpenedInformation, wanted: MarkingWanted): Promise<MarkingOutcome> {
  const { information, events } = opened;
  if (events.some(({ id }) => id === wanted.id)) return { ok: true };
  const decided = decide(acting, opened, wanted);
  if (!decided.ok) return decided;
  const { act, details } = decided;
  const reason = wanted.reason === "" ? null : wanted.reason;
  const written = await writeAct(tx, information.id, {
    id: wanted.id, act, after: wanted.after, permission: "request.approve", from: information.state, to: information.state, on: acting.today, reason, details: { was: information.marking, ...details }, conditions: information.conditions, unit: null, theirReference: null, basis: null, header: null,
  });
  if (!written) return { ok: false, code: "changed-meanwhile" };
  if ((act === "raise-marking" || act === "lower-marking") && !(await markInformation(tx, information.id, wanted.id))) throw new Error(`${act} was recorded and the database marks nothing by it`);
  await appendAudit(tx, reason === null ? acting.who : { ...acting.who, why: reason }, informationEvents.event("information.marked", information.id, { act, was: information.marking, ...details }));
  return { ok: true };
}

type Decided = { readonly ok: true; readonly act: string; readonly details: JsonObject } | (MarkingOutcome & { readonly ok: false });

function decide({ actor, standing }: Acting, opened: OpenedInformation, { marking, compartments, answer }: MarkingWanted): Decided {
  const { information, events } = opened;
  const steps = asSteps(events);
  if (answer !== undefined) {
    const proposal = loweringProposed(steps);
    const decision = decideLoweringOfRequest(actor, answer === "accept", steps);
    return decision.ok ? { ok: true, act: decision.action, details: { marking: answer === "accept" ? (proposal?.to ?? "") : information.marking, proposal: proposal?.id ?? "" } } : { ok: false, code: decision.refusal.code };
  }
  const inside = [...new Set([...information.compartments, ...compartments])].sort();
  if (!inside.every((code) => standing.compartments.has(code))) return { ok: false, code: "compartment-not-yours" };
  const decision = decideMarkingOfRequest(information.marking, marking, standing.clearance, steps);
  if (decision.ok) return { ok: true, act: decision.action, details: { marking, ...(decision.action === "raise-marking" ? { compartments: inside } : {}) } };
  // The marking stays and a compartment is added: that closes it further as well.
  if (decision.refusal.code === "nothing-changes" && inside.length > information.compartments.length) return { ok: true, act: "raise-marking", details: { marking, compartments: inside } };
  return { ok: false, code: decision.refusal.code };
}
