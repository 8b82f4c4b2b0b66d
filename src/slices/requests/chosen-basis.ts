// What was chosen as the basis, as it was stored.
import type { BasisProof, IncomingState, RecordedRequirements } from "../../domain/casework/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import { checkBasis } from "../legal-basis/index.ts";
import type { RequestView } from "./request-view.ts";
import type { StoredBasis, StoredRequest } from "./requests.store.ts";

/** States of an incoming request in which nothing is decided yet. */
const UNDECIDED: ReadonlySet<string> = new Set<IncomingState>(["received", "acknowledged", "formal-check", "information-sought", "merits-check", "consultation", "conditions-offered", "postponed"]);

/** Was an incoming request granted, or otherwise decided? Then the basis that its grounds were weighed under is not changed any more. */
export function isGranted({ direction, state }: Pick<StoredRequest, "direction" | "state">): boolean {
  return direction === "incoming" && !UNDECIDED.has(state);
}

/** The instrument's id; null: an assurance of reciprocity. */
export function instrumentOf({ basis }: Pick<StoredBasis, "basis">): string | null {
  const { instrument } = basis;
  return typeof instrument === "object" && instrument !== null && "id" in instrument && typeof instrument["id"] === "string" ? instrument["id"] : null;
}

/** What the instrument asks of a request, as the proof kept it; `null`: not recorded, or kept before proofs told it. */
export function requirementsOf({ basis }: Pick<StoredBasis, "basis">): RecordedRequirements | null {
  return (basis as unknown as Partial<BasisProof>).requirements ?? null;
}

/** Does what was chosen still hold, on the register of that day? A basis that was written without a proof holds nothing. */
export function basisHolds(view: Pick<RequestView, "register">, { basis }: Pick<StoredBasis, "basis">, on: CalendarDate): boolean {
  return "question" in basis && checkBasis(view.register, basis as unknown as BasisProof, on).holds;
}
