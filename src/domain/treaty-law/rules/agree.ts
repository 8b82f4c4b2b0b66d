// Readings of one record, of which only what all say is claimed; elsewhere the answer is unknown, and says why.
// A year or a month is not a day: the acts are read at their first and at their last possible day, and in each order.
// An act whose effect is disputed among the parties is read once as having effect and once as having none.
import type { CalendarDate } from "../../kernel/index.ts";
import { periodOn, reason, type EntryIntoForce, type Membership, type PartyHistory, type StatusPeriod, type TreatyHistory } from "../answer.ts";
import { partition, type Standing } from "./status-periods.ts";

/** Why there are two readings, and how the answer names it. */
type Cause = { readonly code: string; readonly period: string; readonly general: string };

/** The first and the last day that dates can mean. */
export const IMPRECISE: Cause = { code: "imprecise-date", period: "record.imprecise-date", general: "entry-into-force.imprecise-date" };
/** With the disputed act, and without it. */
export const DISPUTED: Cause = { code: "disputed-act", period: "record.disputed-act", general: "entry-into-force.disputed-act" };

/** The history that both readings support. */
export function agree(first: TreatyHistory, last: TreatyHistory, cause: Cause): TreatyHistory {
  const parties = new Map<string, PartyHistory>();
  for (const [code, a] of first.parties) {
    const b = last.parties.get(code) ?? { periods: last.unlisted, memberships: [] };
    parties.set(code, { ...a, periods: agreedPeriods(a.periods, b.periods, cause), memberships: agreedMemberships(a.memberships, b.memberships) });
  }
  return { ...first, entryIntoForce: agreedDate(first.entryIntoForce, last.entryIntoForce, cause), periods: agreedPeriods(first.periods, last.periods, cause), parties };
}

/** What was agreed, less what a further reading does not bear out. */
export function narrow(agreed: TreatyHistory, further: TreatyHistory, cause: Cause): TreatyHistory {
  const parties = new Map<string, PartyHistory>();
  for (const [code, a] of agreed.parties) {
    const b = further.parties.get(code) ?? { periods: further.unlisted, memberships: [], conflicts: [] };
    parties.set(code, {
      ...a,
      periods: agreedPeriods(b.periods, a.periods, cause),
      memberships: agreedMemberships(b.memberships, a.memberships),
      conflicts: a.conflicts.filter((one) => b.conflicts.some(({ code: kind, facts }) => kind === one.code && facts.join() === one.facts.join())),
    });
  }
  return { ...agreed, entryIntoForce: agreedDate(further.entryIntoForce, agreed.entryIntoForce, cause), periods: agreedPeriods(further.periods, agreed.periods, cause), parties };
}

function agreedPeriods<S>(a: readonly StatusPeriod<S>[], b: readonly StatusPeriod<S>[], cause: Cause): StatusPeriod<S | "unknown">[] & StatusPeriod<S>[] {
  const days = [...a, ...b].flatMap(({ from }) => (from === null ? [] : [from]));
  return partition(days, (day) => agreedStanding(periodOn(a, day), periodOn(b, day), cause)) as StatusPeriod<S>[];
}

function agreedStanding<S>(a: StatusPeriod<S>, b: StatusPeriod<S>, cause: Cause): Standing<S | "unknown"> {
  if (a.status === b.status || b.unknown[0]?.code === cause.code) return b;
  const params = { first: String(a.status), last: String(b.status) };
  return { status: "unknown", basis: "derived", why: reason(cause.period, { params, because: [a.why, b.why] }), unknown: [{ code: cause.code, params }] };
}

/** A membership whose first day depends on the reading is claimed from the later day; its start is then not exact. */
function agreedMemberships(a: readonly Membership[], b: readonly Membership[]): Membership[] {
  return b.filter((membership) => a.some((other) => sharesDays(other, membership)));
}

function sharesDays(a: Membership, b: Membership): boolean {
  return (a.until === null || b.from < a.until) && (b.until === null || a.from < b.until);
}

function agreedDate(a: EntryIntoForce, b: EntryIntoForce, cause: Cause): EntryIntoForce {
  if ((a.known && b.known && a.date === b.date) || (!b.known && b.unknown[0]?.code === cause.code)) return b;
  const params = { earliest: dateOf(a), latest: dateOf(b) };
  return { known: false, date: null, trigger: null, unknown: [{ code: cause.code, params }], why: reason(cause.general, { params, because: [a.why, b.why] }) };
}

function dateOf(general: EntryIntoForce): CalendarDate | null {
  return general.known ? general.date : null;
}
