// Territories that passed to another State, or got a status of their own, on a known day. The treaty continues from that day
// whatever delay its clause sets: the notification comes shortly before and only says so.
import { addYears, calendarDateOf, type CalendarDate } from "../../../kernel/index.ts";
import type { PartyCode } from "../../facts/index.ts";

export type ChangeOfStatus = {
  readonly territory: PartyCode;
  readonly on: CalendarDate;
  /** Who answered for it before and after; the same State where only its constitution changed. */
  readonly from: PartyCode;
  readonly to: PartyCode;
};

/** Sources: Sino-British Joint Declaration 1984, art. 1; Sino-Portuguese Joint Declaration 1987, art. 1; Charter for the Kingdom of the Netherlands as amended for 1986 and 2010. */
const CHANGES: readonly ChangeOfStatus[] = [
  { territory: "HK", on: calendarDateOf("1997-07-01"), from: "GB", to: "CN" },
  { territory: "MO", on: calendarDateOf("1999-12-20"), from: "PT", to: "CN" },
  { territory: "AW", on: calendarDateOf("1986-01-01"), from: "NL", to: "NL" },
  { territory: "CW", on: calendarDateOf("2010-10-10"), from: "NL", to: "NL" },
  { territory: "SX", on: calendarDateOf("2010-10-10"), from: "NL", to: "NL" },
  { territory: "BQ", on: calendarDateOf("2010-10-10"), from: "NL", to: "NL" },
];

/** The change of a territory's status, if one is known. */
export function findChangeOfStatus(territory: PartyCode): ChangeOfStatus | undefined {
  return CHANGES.find((change) => change.territory === territory);
}

/** Is it known that another State answers for the territory on the day? */
export function answersForNoLonger(state: PartyCode, territory: PartyCode, on: CalendarDate): ChangeOfStatus | undefined {
  const change = findChangeOfStatus(territory);
  if (change === undefined || change.from === change.to) return undefined;
  const responsible = on < change.on ? change.from : change.to;
  return state === responsible ? undefined : change;
}

/** The change that a notification of this day continues across: given on the day itself or in the year before it. */
export function continuesAcross(territory: PartyCode, notified: CalendarDate): ChangeOfStatus | undefined {
  const change = findChangeOfStatus(territory);
  return change !== undefined && notified <= change.on && addYears(notified, 1) > change.on ? change : undefined;
}
