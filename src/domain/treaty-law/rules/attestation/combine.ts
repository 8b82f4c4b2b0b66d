// What the acts prove and what somebody attests, made into one history. Derived goes before attested, attested before
// presumed; where the two disagree both are shown, and nothing is merged in silence.
import { calendarDateOf, contains, type CalendarDate } from "../../../kernel/index.ts";
import { periodOn, reason, type Conflict, type StatusPeriod } from "../../answer.ts";
import type { AttestedPeriod } from "./attested-periods.ts";
import { disagree, mostSpecific, type Ladder } from "./ladder.ts";
import { cells, cutsOf, distinct, factsOf, joinAlike, type Cell } from "./partition.ts";

/** The two partitions of time in, one out. */
export function combine<S extends string>(
  derived: readonly StatusPeriod<S | "unknown">[],
  attested: readonly AttestedPeriod<S | "unknown">[],
  ladder: Ladder<S>,
): StatusPeriod<S | "unknown">[] {
  const both = cells([...cutsOf(derived), ...cutsOf(attested)], calendarDateOf("2000-01-01"));
  return joinAlike(both.map((cell) => ({ ...settle(cell, derived, attested, ladder), from: cell.from, until: cell.until })));
}

function settle<S extends string>(
  cell: Cell,
  derived: readonly StatusPeriod<S | "unknown">[],
  attested: readonly AttestedPeriod<S | "unknown">[],
  ladder: Ladder<S>,
): StatusPeriod<S | "unknown"> {
  const acts = periodOn(derived, cell.day);
  const said = saidOn(attested, cell.day);
  const conflicts = distinct([...acts.conflicts, ...said.conflicts]);
  if (said.status === "unknown") return acts.status === "unknown" ? neither(acts, said, conflicts) : { ...acts, conflicts };
  if (acts.status === "unknown") return strip(said, conflicts, because("combined.not-derivable", said, acts, said.status));
  return bothSpeak(acts, said, conflicts, ladder);
}

function saidOn<S>(attested: readonly AttestedPeriod<S>[], day: CalendarDate): AttestedPeriod<S> {
  const period = attested.find((one) => contains(one, day));
  if (period === undefined) throw new Error(`the attested periods leave a gap on ${day}`);
  return period;
}

function bothSpeak<S extends string>(acts: StatusPeriod<S | "unknown">, said: AttestedPeriod<S | "unknown">, conflicts: readonly Conflict[], ladder: Ladder<S>): StatusPeriod<S | "unknown"> {
  const [ours, theirs] = [acts.status as S, said.status as S];
  const contrary = disagree(ladder, ours, theirs);
  if (acts.basis === "presumed" && isFresher(said, acts.from)) {
    if (contrary) return strip(said, conflicts, because("combined.presumption-ended", said, acts, theirs));
    // The acts prove that it began, the statement that it lasted: presumed only where the statement itself is over.
    const status = mostSpecific(ladder, [ours, theirs]) ?? ours;
    const basis = said.basis === "presumed" ? "presumed" : "derived";
    return { ...strip(said, conflicts, because("combined.confirmed", said, acts, status)), status, basis };
  }
  const ended = said.basis === "presumed" && ladder.endings.has(ours);
  return { ...acts, conflicts: contrary && !ended ? distinct([...conflicts, contradiction(acts, said)]) : conflicts };
}

/** Does the statement speak of later days than the record of acts, whose end is where its presumption begins? */
function isFresher<S>(said: AttestedPeriod<S>, recordEnds: CalendarDate | null): boolean {
  return said.stated || (said.since !== null && (recordEnds === null || said.since > recordEnds));
}

function neither<S>(acts: StatusPeriod<S>, said: AttestedPeriod<S>, conflicts: readonly Conflict[]): StatusPeriod<S> {
  const told = said.unknown.filter((one) => one.code !== "nothing-recorded");
  if (told.length === 0) return { ...acts, conflicts };
  return { ...acts, conflicts, unknown: distinct([...acts.unknown, ...told]), why: because("combined.unknown", said, acts, "unknown") };
}

function contradiction<S extends string>(acts: StatusPeriod<S>, said: AttestedPeriod<S>): Conflict {
  const facts = [...new Set([...acts.why.facts, ...factsOf([said.why])])].sort();
  return { code: "derived-against-attested", params: { derived: acts.status, attested: said.status, basis: said.basis }, facts };
}

function because<S>(rule: string, said: AttestedPeriod<S>, acts: StatusPeriod<S>, status: string) {
  return reason(rule, { params: { status }, missing: said.why.missing, because: [said.why, acts.why] });
}

function strip<S>({ from, until, status, basis, unknown }: AttestedPeriod<S>, conflicts: readonly Conflict[], why: StatusPeriod<S>["why"]): StatusPeriod<S> {
  return { from, until, status, basis, unknown, conflicts, why };
}
