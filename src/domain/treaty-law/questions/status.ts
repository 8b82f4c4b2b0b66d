// The two questions asked most: what is the status of a treaty on a day, and of one State under it.
import type { CalendarDate } from "../../kernel/index.ts";
import { periodOn, type PartyStatus, type StatusPeriod, type TreatyHistory, type TreatyStatus } from "../answer.ts";
import type { PartyCode } from "../facts/index.ts";

/** The stretch of days that holds on `on`: its status, since when, until when, and the proof. */
export function treatyStatus(history: TreatyHistory, on: CalendarDate): StatusPeriod<TreatyStatus> {
  return periodOn(history.periods, on);
}

/** Likewise for one State. A State the list does not name is a "no" only where the list is complete on that day. */
export function partyStatus(history: TreatyHistory, code: PartyCode, on: CalendarDate): StatusPeriod<PartyStatus> {
  return periodOn(history.parties.get(code)?.periods ?? history.unlisted, on);
}

/** Is the State bound on the day? `withdrawal-notified` still is (VCLT 70). */
export function isBound(status: PartyStatus): boolean {
  return status === "party" || status === "withdrawal-notified";
}
