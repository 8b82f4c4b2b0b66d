// A year or a month is not a day: the acts are read once at their first and once at their last possible day, and only
// what both readings say is claimed. Between them the answer is unknown, because the date is imprecise.
import type { CalendarDate } from "../../kernel/index.ts";
import { periodOn, reason, type EntryIntoForce, type Membership, type PartyHistory, type StatusPeriod, type TreatyHistory } from "../answer.ts";
import { partition, type Standing } from "./status-periods.ts";

/** The history that both readings support. */
export function agree(first: TreatyHistory, last: TreatyHistory): TreatyHistory {
  const parties = new Map<string, PartyHistory>();
  for (const [code, a] of first.parties) {
    const b = last.parties.get(code);
    parties.set(code, b === undefined ? a : { ...a, periods: agreedPeriods(a.periods, b.periods), memberships: agreedMemberships(a.memberships, b.memberships) });
  }
  return { ...first, entryIntoForce: agreedDate(first.entryIntoForce, last.entryIntoForce), periods: agreedPeriods(first.periods, last.periods), parties };
}

function agreedPeriods<S>(a: readonly StatusPeriod<S>[], b: readonly StatusPeriod<S>[]): StatusPeriod<S | "unknown">[] & StatusPeriod<S>[] {
  const days = [...a, ...b].flatMap(({ from }) => (from === null ? [] : [from]));
  return partition(days, (day) => agreedStanding(periodOn(a, day), periodOn(b, day))) as StatusPeriod<S>[];
}

function agreedStanding<S>(a: StatusPeriod<S>, b: StatusPeriod<S>): Standing<S | "unknown"> {
  if (a.status === b.status) return b;
  const params = { first: String(a.status), last: String(b.status) };
  return { status: "unknown", basis: "derived", why: reason("record.imprecise-date", { params, because: [a.why, b.why] }), unknown: [{ code: "imprecise-date", params }] };
}

/** A membership whose first day depends on the reading is claimed from the later day; its start is then not exact. */
function agreedMemberships(a: readonly Membership[], b: readonly Membership[]): Membership[] {
  return b.filter((membership) => a.some((other) => sharesDays(other, membership)));
}

function sharesDays(a: Membership, b: Membership): boolean {
  return (a.until === null || b.from < a.until) && (b.until === null || a.from < b.until);
}

function agreedDate(a: EntryIntoForce, b: EntryIntoForce): EntryIntoForce {
  if (a.known && b.known && a.date === b.date) return b;
  const params = { earliest: dateOf(a), latest: dateOf(b) };
  return { known: false, date: null, trigger: null, unknown: [{ code: "imprecise-date", params }], why: reason("entry-into-force.imprecise-date", { params, because: [a.why, b.why] }) };
}

function dateOf(general: EntryIntoForce): CalendarDate | null {
  return general.known ? general.date : null;
}
