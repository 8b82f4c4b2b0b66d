// What was chosen as the basis, as it was stored.
import type { StoredBasis } from "./requests.store.ts";

/** The instrument's id; null: an assurance of reciprocity. */
export function instrumentOf({ basis }: Pick<StoredBasis, "basis">): string | null {
  const { instrument } = basis;
  return typeof instrument === "object" && instrument !== null && "id" in instrument && typeof instrument["id"] === "string" ? instrument["id"] : null;
}
