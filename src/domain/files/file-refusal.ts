// Why something may not be done with a file: a code with what the reader needs to know. The sentences are the slice's.
import type { Marking } from "../access/index.ts";
import type { CalendarDate } from "../kernel/index.ts";

export type FileRefusal =
  /** Seen by a grant or by breaking the glass: the file is another unit's to dispose of. */
  | { readonly code: "not-yours" }
  /** Opened by breaking the glass: to be read, not to be written in. */
  | { readonly code: "reads-only" }
  | { readonly code: "closed" }
  | { readonly code: "not-closed" }
  | { readonly code: "nothing-changes" }
  /** Another officer changed the file since the page was made. */
  | { readonly code: "changed-meanwhile"; readonly version: number }
  | { readonly code: "unit-not-yours" }
  | { readonly code: "post-elsewhere" }
  | { readonly code: "post-keeps-none" }
  | { readonly code: "post-not-cleared"; readonly marking: Marking }
  | { readonly code: "above-clearance"; readonly clearance: Marking }
  | { readonly code: "compartment-not-yours"; readonly compartment: string }
  | { readonly code: "below-file"; readonly marking: Marking }
  | { readonly code: "ends-before-it-begins" }
  | { readonly code: "begins-in-the-past"; readonly today: CalendarDate }
  | { readonly code: "too-long"; readonly longestDays: number }
  | { readonly code: "sees-already" }
  | { readonly code: "walled-off" }
  /** A grant opens nothing to whom the marking or a compartment shuts out. */
  | { readonly code: "grantee-not-cleared" }
  /** Four eyes: the second person is another than the first. */
  | { readonly code: "same-person" }
  | { readonly code: "decided-already" }
  | { readonly code: "needs-no-second" }
  | { readonly code: "over"; readonly until: CalendarDate }
  | { readonly code: "lowering-waits" }
  | { readonly code: "same-post" }
  | { readonly code: "outside-organisation" };

export type FileRefusalCode = FileRefusal["code"];

export type Decision<T = unknown> = ({ readonly ok: true } & T) | { readonly ok: false; readonly refusals: readonly FileRefusal[] };

/** No refusal: agreed, with what follows. */
export function agreed<T>(outcome: T, refusals: readonly (FileRefusal | undefined | false)[]): Decision<T> {
  const standing = refusals.filter((refusal): refusal is FileRefusal => refusal !== undefined && refusal !== false);
  return standing.length === 0 ? { ok: true, ...outcome } : { ok: false, refusals: standing };
}

export function refused(...refusals: readonly FileRefusal[]): { readonly ok: false; readonly refusals: readonly FileRefusal[] } {
  return { ok: false, refusals };
}
