// States that are no more: their participation in treaties ended on that day or passed to a successor (VCSST 34, 35).
import { exactDay, type CalendarDate } from "../kernel/index.ts";
import type { PartyCode, PartyRecord } from "./party.ts";

/**
 * By code, the first day on which the State no longer existed, or the territory that took part in its own name: the Saar was a
 * party to the European Convention on Human Rights until it joined Germany. Only where the day is recorded; a year alone ends nothing.
 */
export function ceasedStates(records: Iterable<PartyRecord>): ReadonlyMap<PartyCode, CalendarDate> {
  const ceased = new Map<PartyCode, CalendarDate>();
  for (const { code, kind, existence } of records) {
    const day = (kind === "former-state" || kind === "territory") && existence.until !== undefined ? exactDay(existence.until) : undefined;
    if (day !== undefined) ceased.set(code, day);
  }
  return ceased;
}
