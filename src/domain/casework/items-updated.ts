// Do the items bear out what a step says of the whole request? A result leaves none open; a part result leaves some.
import type { ItemState } from "./assistance.ts";

const UNANSWERED: ReadonlySet<ItemState> = new Set(["open", "part", "postponed"]);

/** States of the items as they will be after the step. */
export function itemsBearOut(action: string, items: readonly ItemState[]): boolean {
  const left = items.filter((state) => UNANSWERED.has(state)).length;
  if (action === "part-result") return left > 0 && items.some((state) => state === "part" || state === "done" || state === "refused");
  return items.length > 0 && left === 0;
}
