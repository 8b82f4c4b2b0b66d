// The status of the treaty itself through time: before its adoption, until its entry into force (VCLT 24), in force,
// suspended (VCLT 57-58), ended (VCLT 54, 59). After the record ends, in force goes on as presumed; "not in force" does not.
import { addDays, firstPossibleDay, lastPossibleDay, type CalendarDate } from "../../kernel/index.ts";
import { reason, type EntryIntoForce, type StatusPeriod, type TreatyStatus } from "../answer.ts";
import type { Action, FactId, TreatyFacts } from "../facts/index.ts";
import type { Acts } from "./acts.ts";
import type { EndOfTreaty } from "./end-of-treaty.ts";
import { partition, type Standing } from "./status-periods.ts";

type Span = { readonly from: CalendarDate; readonly until: CalendarDate | null; readonly fact: FactId };

/** Partitions time by the treaty's status. `recordEnds`: the last day the record speaks for, `null` where it is empty. */
export function treatyPeriods(facts: TreatyFacts, acts: Acts, general: EntryIntoForce, end: EndOfTreaty | undefined, recordEnds: CalendarDate | null): StatusPeriod<TreatyStatus>[] {
  const adopted = facts.adoptedOn;
  const concluded = adopted === undefined ? null : { first: firstPossibleDay(adopted), last: lastPossibleDay(adopted) };
  const suspensions = suspendedSpans(acts);
  const afterRecord = recordEnds === null ? null : addDays(recordEnds, 1);
  const standing = (day: CalendarDate): Standing<TreatyStatus> => {
    if (concluded !== null && day < concluded.first) return derived("not-concluded", "treaty.not-yet-adopted", { adopted: adopted ?? null });
    if (end !== undefined && day >= end.day) return { status: "terminated", basis: "derived", why: end.why, unknown: [] };
    const suspended = suspensions.find((span) => span.from <= day && (span.until === null || day < span.until));
    if (suspended !== undefined) return derived("suspended", "treaty.suspended", { since: suspended.from }, [suspended.fact]);
    return inForceOrNot(day, general, recordEnds);
  };
  const days = [concluded?.first, end?.day, general.date, afterRecord, ...suspensions.flatMap((span) => [span.from, span.until])];
  return partition(days.filter((day) => day !== null && day !== undefined), standing);
}

function inForceOrNot(day: CalendarDate, general: EntryIntoForce, recordEnds: CalendarDate | null): Standing<TreatyStatus> {
  if (!general.known) return { status: "unknown", basis: "derived", why: general.why, unknown: general.unknown };
  const covered = recordEnds !== null && day <= recordEnds;
  if (general.date === null) {
    if (covered) return { status: "not-in-force", basis: "derived", why: general.why, unknown: [] };
    return { status: "unknown", basis: "derived", why: recordEnded(recordEnds, "not-in-force"), unknown: [{ code: "list-ends", params: { until: recordEnds } }] };
  }
  if (day < general.date) {
    const why = reason("treaty.before-entry-into-force", { params: { date: general.date }, because: [general.why] });
    return { status: "not-in-force", basis: "derived", why, unknown: [] };
  }
  const why = reason("treaty.in-force", { params: { date: general.date }, because: [general.why] });
  if (covered) return { status: "in-force", basis: "derived", why, unknown: [] };
  return { status: "in-force", basis: "presumed", why: reason("treaty.presumed-to-continue", { params: { until: recordEnds, date: general.date }, because: [why] }), unknown: [] };
}

function suspendedSpans(acts: Acts): Span[] {
  return acts.ofTreaty.flatMap(({ act, day }) => {
    // Agreed among some parties, or for some provisions only (VCLT 58), it is a matter of the pair.
    if (act.type !== "suspension" || act.towards !== undefined || act.provisions !== undefined) return [];
    const resumed = acts.ofTreaty.find((other) => other.act.type === "endOfSuspension" && other.day >= day);
    return [{ from: startOf(act, day), until: act.until ?? resumed?.day ?? null, fact: act.id }];
  });
}

function startOf(act: Action, day: CalendarDate): CalendarDate {
  return act.effectiveOn ?? day;
}

function recordEnded(until: CalendarDate | null, last: string) {
  return reason("record.ends", { params: { until, last }, missing: [{ kind: "fact", what: "later-acts", params: { since: until } }] });
}

function derived(status: TreatyStatus, rule: string, params: Record<string, string | null>, facts: readonly FactId[] = []): Standing<TreatyStatus> {
  return { status, basis: "derived", why: reason(rule, { params, facts }), unknown: [] };
}
