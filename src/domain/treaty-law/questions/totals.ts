// A total answers yes, presumed, no and unknown: what is unknown is never counted with the no.
import type { PartyStatus, StatusPeriod, TreatyStatus } from "../answer.ts";
import { isBound } from "./status.ts";

export type Totals = { readonly yes: number; readonly presumed: number; readonly no: number; readonly unknown: number };

/** Statuses on one day in, how many of them are so out. `presumed` counts beside `yes`, not within it. */
export function totals<S extends string>(answers: Iterable<Pick<StatusPeriod<S>, "status" | "basis">>, isSo: (status: S) => boolean): Totals {
  const counted = { yes: 0, presumed: 0, no: 0, unknown: 0 };
  for (const { status, basis } of answers) {
    if (status === "unknown") counted.unknown += 1;
    else if (!isSo(status)) counted.no += 1;
    else if (basis === "presumed") counted.presumed += 1;
    else counted.yes += 1;
  }
  return counted;
}

/** Is the treaty in force? Suspension leaves it so, without being performed (VCLT 72(1)(b)). */
export function isInForce(status: TreatyStatus): boolean {
  return status === "in-force" || status === "suspended";
}

/** How many treaties are in force. */
export function treatyTotals(answers: Iterable<Pick<StatusPeriod<TreatyStatus>, "status" | "basis">>): Totals {
  return totals(answers, isInForce);
}

/** How many States are bound. */
export function partyTotals(answers: Iterable<Pick<StatusPeriod<PartyStatus>, "status" | "basis">>): Totals {
  return totals(answers, isBound);
}
