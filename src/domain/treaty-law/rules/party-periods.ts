// The ladder of one State under a treaty (VCLT 2(1)(f)-(g), 18, 54-72): no action, signatory, contracting State, party,
// leaving, former party. Open world: what the list of acts does not cover is unknown, never "not a party".
import { addDays, firstPossibleDay, type CalendarDate } from "../../kernel/index.ts";
import { reason, type Membership, type PartyStatus, type Reason, type StatusPeriod, type UnknownReason } from "../answer.ts";
import type { Coverage, TreatyFacts } from "../facts/index.ts";
import { isSignature, type DatedAct } from "./acts.ts";
import type { Participation } from "./memberships.ts";
import { partition, type Standing } from "./status-periods.ts";

export type PartyRecord = {
  readonly own: readonly DatedAct[];
  readonly participations: readonly Participation[];
  readonly memberships: readonly Membership[];
  /** The day the State ceased to exist. */
  readonly ceased: CalendarDate | undefined;
  /** The last day the list speaks for this State. */
  readonly recordEnds: CalendarDate | null;
  /** Is it known whether and when the treaty itself entered into force? */
  readonly generalKnown: boolean;
};

/** What is the same for every State on the list; made once a treaty. */
export type ListGround = {
  readonly coverage: Coverage;
  readonly adopted: CalendarDate | null;
  /** The day after a day; most States share one. */
  readonly dayAfter: (day: CalendarDate) => CalendarDate;
};

type Ground = ListGround & { readonly record: PartyRecord };

/** Prepares what every State's periods need of the treaty's facts. */
export function listGround(facts: TreatyFacts): ListGround {
  const next = new Map<CalendarDate, CalendarDate>();
  const dayAfter = (day: CalendarDate) => {
    const known = next.get(day) ?? addDays(day, 1);
    next.set(day, known);
    return known;
  };
  return { coverage: facts.coverage, adopted: facts.adoptedOn === undefined ? null : firstPossibleDay(facts.adoptedOn), dayAfter };
}

/** Partitions time by the State's status under the treaty. */
export function partyPeriods(list: ListGround, record: PartyRecord): StatusPeriod<PartyStatus>[] {
  const ground: Ground = { ...list, record };
  const days: CalendarDate[] = [];
  if (list.adopted !== null) days.push(list.adopted);
  if (record.ceased !== undefined) days.push(record.ceased);
  for (const { day } of record.own) days.push(day);
  for (const { from, until } of record.memberships) {
    days.push(from);
    if (until !== null) days.push(until);
  }
  // A consent taken back before the treaty was in force leaves no membership, but a day on which it ended.
  for (const { revoked } of record.participations) days.push(...revoked.flatMap(({ from, until }) => [from, until]));
  for (const { notice } of record.participations) if (notice?.effect.effect === "ends") days.push(notice.effect.on);
  if (record.recordEnds !== null) days.push(list.dayAfter(record.recordEnds));
  return partition(days, (day) => standing(day, ground));
}

function standing(day: CalendarDate, ground: Ground): Standing<PartyStatus> {
  const { record } = ground;
  if (record.ceased !== undefined && day >= record.ceased) return known("ceased-to-exist", reason("party.state-ceased", { params: { date: record.ceased } }));
  return asMember(day, record) ?? asContracting(day, record) ?? asFormer(day, record) ?? asSignatory(day, ground) ?? beforeAnyAct(day, ground);
}

/** The periods of a State that the list does not name; to a treaty between named States it is a stranger (VCLT 34). */
export function unlistedPeriods(facts: TreatyFacts, recordEnds: CalendarDate | null): StatusPeriod<PartyStatus>[] {
  const { between } = facts;
  if (between !== undefined) return partition([], () => known("no-action", reason("party.not-among-named", { article: "VCLT 34", params: { between } })));
  return periodsWithoutAct(facts, recordEnds);
}

/** The periods of a State of which the list holds no act. */
export function periodsWithoutAct(facts: TreatyFacts, recordEnds: CalendarDate | null): StatusPeriod<PartyStatus>[] {
  return partyPeriods(listGround(facts), { own: [], participations: [], memberships: [], ceased: undefined, recordEnds, generalKnown: true });
}

function asMember(day: CalendarDate, record: PartyRecord): Standing<PartyStatus> | undefined {
  const membership = record.memberships.find(({ from, until }) => from <= day && (until === null || day < until));
  if (membership === undefined) return undefined;
  const own = record.participations.find((part) => part.start?.from === membership.from);
  const pending = own?.revoked.find(({ from, until }) => from <= day && day < until);
  if (pending !== undefined) {
    const why = reason("party.withdrawal-notified", { params: { received: pending.from, until: null }, because: [pending.why, membership.why] });
    return carried(day, record, "withdrawal-notified", why);
  }
  const notice = own?.notice;
  if (notice !== undefined && notice !== null && notice.day <= day) {
    if (notice.effect.effect === "unknown") return unknown(notice.effect.why, { code: "withdrawal-clause-not-recorded", params: { received: notice.day } });
    const why = reason("party.withdrawal-notified", { params: { received: notice.day, until: membership.until }, because: [notice.effect.why, membership.why] });
    return carried(day, record, "withdrawal-notified", why);
  }
  return carried(day, record, "party", reason("party.bound", { params: { since: membership.from }, because: [membership.why] }));
}

/** Consent given, the treaty not (yet) in force for the State. */
function asContracting(day: CalendarDate, record: PartyRecord): Standing<PartyStatus> | undefined {
  const part = record.participations.findLast(({ consentOn, notice }) => consentOn <= day && !(notice?.effect.effect === "ends" && notice.effect.on <= day));
  if (part === undefined) return undefined;
  const fact = record.own.find((dated) => dated.day === part.consentOn)?.act.id;
  const facts = fact === undefined ? [] : [fact];
  if (part.start === null) {
    const why = reason("party.consented-treaty-not-in-force", { article: "VCLT 2(1)(f)", params: { consent: part.consentOn }, facts });
    if (!record.generalKnown) return unknown(reason("party.entry-into-force-not-known", { because: [why] }), { code: "entry-into-force-not-known", params: {} });
    if (isCovered(day, record)) return known("consented", why);
    return unknown(recordEnded(record.recordEnds, "consented", [why]), { code: "list-ends", params: { until: record.recordEnds } });
  }
  if (day >= part.start.from) return undefined;
  // It waits for a day, not for an act: so it goes on after the record ends, unless the consent was taken back.
  return carried(day, record, "consented", reason("party.consented", { article: "VCLT 2(1)(f)", params: { consent: part.consentOn, from: part.start.from }, facts, because: [part.start.why] }));
}

function asFormer(day: CalendarDate, record: PartyRecord): Standing<PartyStatus> | undefined {
  const left = record.memberships.findLast(({ until }) => until !== null && until <= day);
  if (left !== undefined) {
    const because = left.endedBy === undefined ? [left.why] : [left.endedBy, left.why];
    return carried(day, record, "former-party", reason("party.left", { article: "VCLT 70", params: { until: left.until }, because }));
  }
  // Consent withdrawn before the treaty was ever in force for the State.
  const taken = record.participations.findLast(({ notice }) => notice?.effect.effect === "ends" && notice.effect.on <= day);
  if (taken?.notice?.effect.effect !== "ends") return undefined;
  if (!record.generalKnown) {
    // Former party or never one: whether the treaty was in force for it by then is not known, only that it is not bound.
    return carried(day, record, "not-party", reason("party.notice-took-effect", { params: { until: taken.notice.effect.on }, because: [taken.notice.effect.why] }));
  }
  return carried(day, record, "consent-withdrawn", reason("party.consent-withdrawn", { params: { until: taken.notice.effect.on }, because: [taken.notice.effect.why] }));
}

function asSignatory(day: CalendarDate, { record, coverage }: Ground): Standing<PartyStatus> | undefined {
  const signature = record.own.find((dated) => dated.day <= day && isSignature(dated.act, record.own));
  if (signature === undefined) return undefined;
  const consentFollows = record.participations.length > 0;
  const refusal = record.own.find((dated) => dated.act.type === "declarationNotToBecomeParty" && dated.day <= day);
  const facts = [signature.act.id, ...(refusal === undefined ? [] : [refusal.act.id])];
  const params = { signed: signature.day, declared: refusal?.day ?? null };
  const status = refusal === undefined ? "signatory" : "signatory-withdrawn";
  const why = reason(`party.${status}`, { article: "VCLT 18", params, facts });
  // A list that may leave acts out cannot show that no consent followed.
  if (coverage.extent !== "complete" && !consentFollows) return unknown(reason("record.partial-list", { params: { extent: coverage.extent }, because: [why] }), notCovered(coverage));
  if (isCovered(day, record) || consentFollows) return known(status, why);
  return unknown(recordEnded(record.recordEnds, status, [why]), { code: "list-ends", params: { until: record.recordEnds } });
}

function beforeAnyAct(day: CalendarDate, { record, coverage, adopted }: Ground): Standing<PartyStatus> {
  if (adopted !== null && day < adopted) return known("no-action", reason("party.treaty-not-yet-adopted", { params: { adopted } }));
  if (coverage.extent !== "complete") {
    return unknown(reason("record.partial-list", { params: { extent: coverage.extent } }), notCovered(coverage));
  }
  if (isCovered(day, record)) return known("no-action", reason("party.no-act-on-complete-list", { params: { until: record.recordEnds } }));
  return unknown(recordEnded(record.recordEnds, "no-action", []), { code: "list-ends", params: { until: record.recordEnds } });
}

function notCovered(coverage: Coverage): UnknownReason {
  return { code: coverage.extent === "partial" ? "list-partial" : "list-to-threshold", params: {} };
}

function isCovered(day: CalendarDate, record: PartyRecord): boolean {
  return record.recordEnds !== null && day <= record.recordEnds;
}

/** Being bound, and having left, go on as presumed after the record ends. */
function carried(day: CalendarDate, record: PartyRecord, status: PartyStatus, why: Reason): Standing<PartyStatus> {
  if (isCovered(day, record)) return known(status, why);
  const presumed = reason("party.presumed-to-continue", { params: { until: record.recordEnds, status }, because: [why] });
  return { status, basis: "presumed", why: presumed, unknown: [] };
}

function recordEnded(until: CalendarDate | null, last: string, because: readonly Reason[]): Reason {
  return reason("record.ends", { params: { until, last }, missing: [{ kind: "fact", what: "later-acts", params: { since: until } }], because });
}

function known(status: PartyStatus, why: Reason): Standing<PartyStatus> {
  return { status, basis: "derived", why, unknown: [] };
}

function unknown(why: Reason, because: UnknownReason): Standing<PartyStatus> {
  return { status: "unknown", basis: "derived", why, unknown: [because] };
}

