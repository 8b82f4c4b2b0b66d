// Taking back the last step: by a step of its own that names it and says why. Items go back to what they were.
import { decideReversal, permissionFor, waitsFor, type ItemState, type ReversalRefusal } from "../../../domain/casework/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import { appendAudit } from "../../audit/index.ts";
import type { Acting } from "../acting.ts";
import { openRequest } from "../loaded-request.ts";
import { requestEvents } from "../request-events.ts";
import type { StoredStep } from "../requests.store.ts";
import type { TakeStepRefusal } from "../take-step/take-step.ts";
import { changeItem, insertStep } from "../write-request.store.ts";

export type Reversal = { readonly id: string; readonly request: string; readonly after: number; readonly on: CalendarDate; readonly reason: string };

export type ReversalOutcome = { readonly ok: true; readonly state: string } | { readonly ok: false; readonly refusal: ReversalRefusal | TakeStepRefusal | { readonly code: "reason-needed" } };

/** @throws where the form was sent before (`isTakenTwice`). */
export async function reverseStep(tx: ScopedTransaction, acting: Acting, { id, request: wanted, after, on, reason }: Reversal): Promise<ReversalOutcome> {
  const loaded = await openRequest(tx, acting, wanted);
  if (loaded === undefined) return { ok: false, refusal: { code: "not-there" } };
  const { request, lane, steps, actors } = loaded;
  if (request.stepCount !== after) return { ok: false, refusal: { code: "changed-meanwhile", since: steps.slice(after) } };
  const decision = decideReversal(lane, steps, actors);
  if (!decision.ok) return decision;
  if (reason.trim() === "") return { ok: false, refusal: { code: "reason-needed" } };
  const permission = actors.has(decision.by) || !actors.has("approver") ? permissionFor(decision.by, actors) : permissionFor("approver", actors);
  const number = await insertStep(tx, wanted, {
    id, action: "reverse", from: request.state, to: decision.to, after, permission, on, reason: reason.trim(), dueOn: null, keepsDue: false, documents: [], details: { took: decision.step.action }, reverses: decision.step.id,
    liesWith: lane.desks[decision.to] ?? "none", waitsFor: waitsFor(lane, decision.to), joins: [], moves: [], series: null, voids: false,
  });
  if (number === null) return { ok: false, refusal: { code: "changed-meanwhile", since: [] } };
  for (const [item, state] of itemsBefore(steps, decision.step.id)) await changeItem(tx, wanted, { id: item, state });
  await appendAudit(tx, { ...acting.who, why: reason }, requestEvents.event("step.reversed", wanted, { step: decision.step.action, from: request.state, to: decision.to, number }));
  return { ok: true, state: decision.to };
}

/** The items that the step touched, each with the state that steps before it had left it in. */
export function itemsBefore(steps: readonly StoredStep[], id: string): ReadonlyMap<string, ItemState> {
  const reversed = new Set(steps.map(({ reverses }) => reverses));
  const touched = new Map<string, ItemState>();
  const states = new Map<string, ItemState>();
  for (const step of steps.filter((one) => !reversed.has(one.id))) {
    for (const { item, state } of itemStates(step)) {
      if (step.id === id) touched.set(item, states.get(item) ?? "open");
      states.set(item, state);
    }
  }
  return touched;
}

function itemStates({ details }: StoredStep): readonly { readonly item: string; readonly state: ItemState }[] {
  const { items } = details;
  if (!Array.isArray(items)) return [];
  return items.flatMap((one) => (typeof one === "object" && one !== null && "id" in one && "state" in one && typeof one["id"] === "string" && typeof one["state"] === "string" ? [{ item: one["id"], state: one["state"] as ItemState }] : []));
}
