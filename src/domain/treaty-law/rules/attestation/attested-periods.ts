// What the attestations of one status say over all time. On one day what was said for that day goes before what is
// inferred from other days; statements of equal rank that disagree leave the answer unknown, and are all shown.
import { calendarDateOf, latest, type CalendarDate } from "../../../kernel/index.ts";
import { reason, type Conflict, type StatusPeriod, type UnknownReason } from "../../answer.ts";
import type { Attestation } from "../../facts/index.ts";
import type { Conclusion } from "./conclusion.ts";
import { disagree, mostSpecific, type Ladder } from "./ladder.ts";
import { cells, distinct, joinAlike, type Cell } from "./partition.ts";
import { silence } from "./silence.ts";
import { backTo, evidenceOn, evidenceReason, readStatements, type Attested, type Evidence } from "./statement.ts";

/** A status over some days as attested, and how near to those days the statements come. */
export type AttestedPeriod<S> = StatusPeriod<S> & {
  /** Said for these days themselves, not inferred from a statement about other days. */
  readonly stated: boolean;
  /** Presumed: the end of the days last spoken for. */
  readonly since: CalendarDate | null;
};

/**
 * The attestations of one status (of a treaty, or of one State under it) in; that status over all time out, without gap
 * or overlap. `unknown` where nothing speaks, with what would have been needed.
 */
export function attestedPeriods<S extends string>(attestations: readonly Attestation[], ladder: Ladder<S>, conclusion: Conclusion | undefined): AttestedPeriod<S | "unknown">[] {
  const attested = readStatements(attestations, ladder, conclusion);
  return joinAlike(cells(cuts(attested), conclusion?.first ?? calendarDateOf("2000-01-01")).map((cell) => periodOf(cell, attested)));
}

function cuts<S extends string>(attested: Attested<S>): (CalendarDate | null)[] {
  const { statements, conclusion } = attested;
  const own = statements.flatMap((statement) => [statement.from, statement.until, backTo(statement, attested) ?? null]);
  return conclusion === undefined ? own : [...own, conclusion.first, conclusion.last];
}

function periodOf<S extends string>({ from, until, day }: Cell, attested: Attested<S>): AttestedPeriod<S | "unknown"> {
  const { conclusion, ladder } = attested;
  const all = evidenceOn(day, attested);
  // Signed texts are concluded: a later "under negotiation" contradicts the signature and proves nothing.
  const overruled = conclusion === undefined || day < conclusion.last ? [] : all.filter((one) => one.statement.attested === "not-concluded");
  const evidence = all.filter((one) => !overruled.includes(one));
  const conflicts = distinct([...againstSignature(overruled, conclusion), ...amongThemselves(evidence, ladder)]);
  const stated = evidence.filter((one) => one.how === "stated");
  // What is inferred from other days only adds to what was said for this one.
  const inferred = evidence.filter((one) => one.how !== "stated" && stated.every((other) => !disagree(ladder, one.status, other.status)));
  const speaking = [...stated, ...inferred];
  const status = mostSpecific(ladder, speaking.map((one) => one.status));
  if (status === undefined) return { from, until, ...unspoken(day, speaking, conflicts, attested) };
  const chosen = speaking.filter((one) => one.status === status);
  const others = speaking.filter((one) => one.status !== status);
  const why = together([...chosen, ...others], conclusion);
  return { from, until, status, basis: basisOf(chosen), why, unknown: [], conflicts, stated: stated.length > 0, since: lastSpoken(chosen) };
}

function lastSpoken<S extends string>(chosen: readonly Evidence<S>[]): CalendarDate | null {
  const [first, ...others] = chosen.filter((one) => one.how === "presumed").map((one) => one.statement.until);
  return first === undefined ? null : latest(first, ...others);
}

/** Presumed only where every piece of evidence is: one statement for the day, or carried back to it, proves it. */
function basisOf<S extends string>(chosen: readonly Evidence<S>[]): "attested" | "presumed" {
  return chosen.every((one) => one.how === "presumed") ? "presumed" : "attested";
}

function together<S extends string>(evidence: readonly Evidence<S>[], conclusion: Conclusion | undefined) {
  const because = evidence.map((one) => evidenceReason(one, conclusion));
  const [only] = because;
  if (only !== undefined && because.length === 1) return only;
  return reason("attestation.agree", { because, missing: because.flatMap((one) => one.missing).slice(0, 1) });
}

function unspoken<S extends string>(day: CalendarDate, speaking: readonly Evidence<S>[], conflicts: readonly Conflict[], attested: Attested<S>) {
  const because = speaking.map((one) => evidenceReason(one, attested.conclusion));
  const disagreeing: UnknownReason[] = speaking.length === 0 ? [] : [{ code: "statements-disagree", params: {} }];
  const silent = silence(day, attested);
  const unknown = disagreeing.length > 0 ? disagreeing : silent.unknown;
  const why = disagreeing.length > 0 ? reason("attestation.disagree", { because }) : silent.why;
  return { status: "unknown" as const, basis: "attested" as const, why, unknown, conflicts, stated: false, since: null };
}

function againstSignature<S extends string>(overruled: readonly Evidence<S>[], conclusion: Conclusion | undefined): Conflict[] {
  return overruled.map(({ statement }) => ({
    code: "not-concluded-after-signature",
    params: { by: statement.by, asPrinted: statement.asPrinted, signed: conclusion?.signed ?? "" },
    facts: [statement.fact, ...(conclusion?.facts ?? [])].sort(),
  }));
}

/** Every pair of statements that disagree about the day, save that a presumption gives way to any statement. */
function amongThemselves<S extends string>(evidence: readonly Evidence<S>[], ladder: Ladder<S>): Conflict[] {
  return evidence.flatMap((a, i) =>
    evidence.slice(i + 1).flatMap((b) => {
      if (!disagree(ladder, a.status, b.status)) return [];
      const [one, other] = a.statement.fact < b.statement.fact ? [a.statement, b.statement] : [b.statement, a.statement];
      const params = { one: one.attested, oneBy: one.by, onePrinted: one.asPrinted, other: other.attested, otherBy: other.by, otherPrinted: other.asPrinted };
      return [{ code: "statements-disagree", params, facts: [one.fact, other.fact] }];
    }),
  );
}
