// What changed between two days, and what is known to change after one. Read off the histories: nothing is recorded twice.
import type { CalendarDate, Interval } from "../../kernel/index.ts";
import type { Basis, Conflict, PartyHistory, PartyStatus, Reason, StatusPeriod, TreatyHistory, TreatyStatus } from "../answer.ts";
import type { PartyCode, TreatyId } from "../facts/index.ts";

/** A day on which a status becomes another. */
export type Change = {
  readonly on: CalendarDate;
  readonly treaty: TreatyId;
  /** `null`: the treaty itself. */
  readonly party: PartyCode | null;
  readonly aspect: "status" | "provisional-application" | "suspension";
  /**
   * `change`: the status itself changed on the day. `record-begins`, `record-ends`: only what is known of it did; what
   * happened, happened on some other day or not at all.
   */
  readonly kind: "change" | "record-begins" | "record-ends";
  readonly from: TreatyStatus | PartyStatus | "applied" | "not-applied" | "suspended" | "not-suspended";
  readonly to: Change["from"];
  readonly basis: Basis;
  readonly why: Reason;
  readonly conflicts: readonly Conflict[];
  /** Where the record begins again with another status: the last one known, and the day it was last known for. */
  readonly lastKnown?: { readonly status: Change["from"]; readonly until: CalendarDate };
};

/** Every change after `from`, up to and on `to`, in order of day, treaty and State. */
export function changes(histories: ReadonlyMap<TreatyId, TreatyHistory>, from: CalendarDate, to: CalendarDate): Change[] {
  return changesWithin(histories, (day) => from < day && day <= to);
}

/**
 * The changes known to come after a day: entry into force, withdrawals taking effect, suspensions and provisional
 * application that end. That a record ends is no change to come.
 */
export function nextKnownChanges(histories: ReadonlyMap<TreatyId, TreatyHistory>, after: CalendarDate): Change[] {
  return changesWithin(histories, (day) => day > after).filter(({ kind }) => kind === "change");
}

type Within = (day: CalendarDate) => boolean;

function changesWithin(histories: ReadonlyMap<TreatyId, TreatyHistory>, within: Within): Change[] {
  const found = [...histories.values()].flatMap((history) => [
    ...ofStatus(history.id, null, history.periods, within),
    ...[...history.parties.values()].flatMap((party) => ofParty(history.id, party, within)),
  ]);
  return found.sort(inOrder);
}

function ofParty(treaty: TreatyId, party: PartyHistory, within: Within): Change[] {
  return [
    ...ofStatus(treaty, party.code, party.periods, within),
    ...ofSpans(treaty, party.code, party.provisional, "provisional-application", within),
    ...ofSpans(treaty, party.code, party.suspended, "suspension", within),
  ];
}

function ofStatus(treaty: TreatyId, party: PartyCode | null, periods: readonly StatusPeriod<TreatyStatus | PartyStatus>[], within: Within): Change[] {
  return periods.flatMap((period, i) => {
    const before = periods[i - 1];
    // A status that goes on, on other grounds, has not changed.
    if (before === undefined || period.from === null || before.status === period.status || !within(period.from)) return [];
    const kind = before.status === "unknown" ? "record-begins" : period.status === "unknown" ? "record-ends" : "change";
    const { from: on, status: to, basis, why, conflicts } = period;
    const earlier = kind === "record-begins" ? lastKnown(periods.slice(0, i), to) : {};
    return [{ on, treaty, party, aspect: "status", kind, from: before.status, to, basis, why, conflicts, ...earlier } as const];
  });
}

function lastKnown(before: readonly StatusPeriod<TreatyStatus | PartyStatus>[], now: string): Pick<Change, "lastKnown"> {
  const last = before.findLast(({ status }) => status !== "unknown");
  return last === undefined || last.until === null || last.status === now ? {} : { lastKnown: { status: last.status, until: last.until } };
}

const ASPECTS = { "provisional-application": ["not-applied", "applied"], suspension: ["not-suspended", "suspended"] } as const;

function ofSpans(treaty: TreatyId, party: PartyCode, spans: readonly (Interval & { readonly why: Reason })[], aspect: keyof typeof ASPECTS, within: Within): Change[] {
  const [off, on] = ASPECTS[aspect];
  const step = (day: CalendarDate | null, from: Change["from"], to: Change["from"], why: Reason): Change[] =>
    day === null || !within(day) ? [] : [{ on: day, treaty, party, aspect, kind: "change", from, to, basis: "derived", why, conflicts: [] }];
  return spans.flatMap(({ from, until, why }) => [...step(from, off, on, why), ...step(until, on, off, why)]);
}

function inOrder(a: Change, b: Change): number {
  const key = ({ on, treaty, party, aspect, to }: Change) => [on, treaty, party ?? "", aspect, to].join("\n");
  const [one, other] = [key(a), key(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}
