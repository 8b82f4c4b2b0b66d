// Break-glass: a privileged officer opens a closed file for a purpose, because waiting would do harm. It is told at once to whoever
// holds the file and to the auditors, ends by itself, and stays on the file. A recusal is not broken.
import type { Seen } from "../access/index.ts";
import { agreed, type Decision } from "./file-refusal.ts";

/** Then it is shut again. */
export const OPENING_HOURS = 4;

/** `seen`: how the officer sees the file without it; `undefined`: not at all, or there is no such file. */
export function decideBreakingGlass(seen: Seen | undefined): Decision<{ readonly hours: number }> {
  return agreed({ hours: OPENING_HOURS }, [seen?.sees === true && { code: "sees-already" }]);
}
