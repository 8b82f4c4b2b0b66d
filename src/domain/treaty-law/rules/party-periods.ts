// One State under a treaty through all time. Open world: what the list of acts does not cover is unknown, never "not a party";
// being bound, and having left, go on as presumed after the record ends.
import { addDays, firstPossibleDay, type CalendarDate } from "../../kernel/index.ts";
import { reason, type PartyStatus, type Reason, type StatusPeriod, type UnknownReason } from "../answer.ts";
import type { Coverage, TreatyFacts } from "../facts/index.ts";
import { ladderOf, notCovered, partialList, type PartyRecord, type Rung } from "./rungs.ts";
import { partition, type Standing } from "./status-periods.ts";

/** What is the same for every State on the list; made once a treaty. */
export type ListGround = {
  readonly coverage: Coverage;
  readonly adopted: CalendarDate | null;
  /** What silence says of a State whose list ends on a day: many share it, so it is said once, with its proof. */
  readonly silence: (recordEnds: CalendarDate | null) => Silence;
};

type Silence = Readonly<Record<"beforeAdoption" | "onRecord" | "afterRecord", Standing<PartyStatus>>>;

/** Prepares what every State's periods need of the treaty's facts. */
export function listGround({ coverage, adoptedOn }: TreatyFacts): ListGround {
  const adopted = adoptedOn === undefined ? null : firstPossibleDay(adoptedOn);
  const heard = new Map<CalendarDate | null, Silence>();
  const silence = (recordEnds: CalendarDate | null) => {
    // A list that may leave acts out says the same on every day.
    const until = coverage.extent === "complete" ? recordEnds : null;
    const said = heard.get(until) ?? listen(coverage, adopted, until);
    heard.set(until, said);
    return said;
  };
  return { coverage, adopted, silence };
}

/** Partitions time by the State's status under the treaty. */
export function partyPeriods(list: ListGround, record: PartyRecord): StatusPeriod<PartyStatus>[] {
  const ladder = ladderOf(record, list.coverage);
  const { recordEnds } = record;
  const days: CalendarDate[] = [];
  if (list.adopted !== null) days.push(list.adopted);
  for (const { from, until } of ladder) {
    if (from !== null) days.push(from);
    if (until !== null) days.push(until);
  }
  if (recordEnds !== null) days.push(addDays(recordEnds, 1));
  return partition(days, (day) => {
    const rung = rungOn(ladder, day);
    return rung === undefined ? beforeAnyAct(day, list, recordEnds) : standingOn(rung, recordEnds, day);
  });
}

/** The periods of a State that the list does not name; to a treaty between named States it is a stranger (VCLT 34). */
export function unlistedPeriods(facts: TreatyFacts, recordEnds: CalendarDate | null): StatusPeriod<PartyStatus>[] {
  const { between } = facts;
  if (between !== undefined) return partition([], () => known("no-action", reason("party.not-among-named", { article: "VCLT 34", params: { between } })));
  return periodsWithoutAct(facts, recordEnds);
}

/** The periods of a State of which the list holds no act. */
export function periodsWithoutAct(facts: TreatyFacts, recordEnds: CalendarDate | null): StatusPeriod<PartyStatus>[] {
  return partyPeriods(listGround(facts), { own: [], participations: [], memberships: [], ceased: undefined, recordEnds, generalKnown: true, notInForceUntil: null });
}

function rungOn(ladder: readonly Rung[], day: CalendarDate): Rung | undefined {
  for (const rung of ladder) if ((rung.from === null || rung.from <= day) && (rung.until === null || day < rung.until)) return rung;
  return undefined;
}

function standingOn({ status, why, unknown: open, afterRecord }: Rung, recordEnds: CalendarDate | null, day: CalendarDate): Standing<PartyStatus> {
  if (open !== undefined) return unknown(why, open);
  if (afterRecord === "same" || isCovered(day, recordEnds)) return known(status, why);
  if (afterRecord === "open") return unknown(recordEnded(recordEnds, status, [why]), { code: "list-ends", params: { until: recordEnds } });
  return { status, basis: "presumed", why: reason("party.presumed-to-continue", { params: { until: recordEnds, status }, because: [why] }), unknown: NOTHING_UNKNOWN };
}

function beforeAnyAct(day: CalendarDate, { adopted, silence }: ListGround, recordEnds: CalendarDate | null): Standing<PartyStatus> {
  const { beforeAdoption, onRecord, afterRecord } = silence(recordEnds);
  if (adopted !== null && day < adopted) return beforeAdoption;
  return isCovered(day, recordEnds) ? onRecord : afterRecord;
}

function listen(coverage: Coverage, adopted: CalendarDate | null, until: CalendarDate | null): Silence {
  const beforeAdoption = known("no-action", reason("party.treaty-not-yet-adopted", { params: { adopted } }));
  if (coverage.extent !== "complete") {
    const partial = unknown(partialList(coverage, []), notCovered(coverage));
    return { beforeAdoption, onRecord: partial, afterRecord: partial };
  }
  const onRecord = known("no-action", reason("party.no-act-on-complete-list", { params: { until } }));
  return { beforeAdoption, onRecord, afterRecord: unknown(recordEnded(until, "no-action", []), { code: "list-ends", params: { until } }) };
}

function isCovered(day: CalendarDate, recordEnds: CalendarDate | null): boolean {
  return recordEnds !== null && day <= recordEnds;
}

function recordEnded(until: CalendarDate | null, last: string, because: readonly Reason[]): Reason {
  return reason("record.ends", { params: { until, last }, missing: [{ kind: "fact", what: "later-acts", params: { since: until } }], because });
}

const NOTHING_UNKNOWN: readonly UnknownReason[] = [];

function known(status: PartyStatus, why: Reason): Standing<PartyStatus> {
  return { status, basis: "derived", why, unknown: NOTHING_UNKNOWN };
}

function unknown(why: Reason, because: UnknownReason): Standing<PartyStatus> {
  return { status: "unknown", basis: "derived", why, unknown: [because] };
}
