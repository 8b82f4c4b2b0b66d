// An attestation read as a statement about one status, and what it proves on a given day.
import { earliest, type CalendarDate } from "../../../kernel/index.ts";
import { reason, type Reason } from "../../answer.ts";
import type { Attestation, AttestedStatus, FactId, PartyCode } from "../../facts/index.ts";
import type { Conclusion } from "./conclusion.ts";
import { disagree, REACH, type Ladder } from "./ladder.ts";

export type Statement<S extends string> = {
  readonly fact: FactId;
  readonly attested: AttestedStatus;
  /** `null`: it only says that the instrument exists. */
  readonly status: S | null;
  readonly by: string;
  readonly asPrinted: string;
  /** The words of the source, where they are recorded. */
  readonly words: string | null;
  /** The days it speaks for, from the signature on where that fell within them. */
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly waitsFor: readonly PartyCode[];
};

/** Everything that is read together about one status. */
export type Attested<S extends string> = {
  readonly statements: readonly Statement<S>[];
  readonly undated: readonly Attestation[];
  readonly conclusion: Conclusion | undefined;
  readonly ladder: Ladder<S>;
};

/** What one statement proves on one day, and in which way. */
export type Evidence<S extends string> = {
  readonly statement: Statement<S>;
  readonly status: S;
  readonly how: "stated" | "carried-back" | "presumed";
};

/** Attestations in, statements out, in an order that does not depend on the input's. */
export function readStatements<S extends string>(attestations: readonly Attestation[], ladder: Ladder<S>, conclusion: Conclusion | undefined): Attested<S> {
  const statements = attestations
    .flatMap((attestation) => (attestation.statedFor === undefined ? [] : [read(attestation, attestation.statedFor, ladder, conclusion)]))
    .filter((statement) => statement.from < statement.until)
    .sort((a, b) => compare(a.from, b.from) || compare(a.until, b.until) || compare(a.fact, b.fact));
  const undated = attestations.filter((one) => one.statedFor === undefined).sort((a, b) => compare(a.id, b.id));
  return { statements, undated, conclusion, ladder };
}

function read<S extends string>(attestation: Attestation, stated: { from: CalendarDate; until: CalendarDate }, ladder: Ladder<S>, conclusion: Conclusion | undefined): Statement<S> {
  const { id, status, by, asPrinted, words = null, waitsFor = [] } = attestation;
  // A list of 2013-14 that calls a treaty of 4 April 2013 signed speaks of it from that day.
  const signedWithin = REACH[status].back === "signature" && conclusion !== undefined && stated.from < conclusion.first && conclusion.first < stated.until;
  const from = signedWithin ? conclusion.first : stated.from;
  return { fact: id, attested: status, status: ladder.readings[status], by, asPrinted, words, from, until: stated.until, waitsFor };
}

/** The earliest day to which a "not in force" reaches back; `undefined` where no signature is known to lie before it. */
export function backTo<S extends string>(statement: Statement<S>, { statements, conclusion }: Attested<S>): CalendarDate | null | undefined {
  const reach = REACH[statement.attested].back;
  if (reach === "always") return null;
  if (reach === "none") return undefined;
  // Whoever calls the text signed proves that it was signed by then.
  const proofs = statements.filter((other) => other.status !== null && other.attested !== "not-concluded" && other.from < statement.from).map((other) => other.from);
  if (conclusion !== undefined && conclusion.last < statement.from) proofs.push(conclusion.last);
  const [first, ...others] = proofs;
  return first === undefined ? undefined : earliest(first, ...others);
}

/** What every statement proves on the day. */
export function evidenceOn<S extends string>(day: CalendarDate, attested: Attested<S>): Evidence<S>[] {
  return attested.statements.flatMap((statement) => {
    const { status } = statement;
    if (status === null) return [];
    const how = howOn(day, statement, attested);
    return how === undefined ? [] : [{ statement, status, how }];
  });
}

function howOn<S extends string>(day: CalendarDate, statement: Statement<S>, attested: Attested<S>): Evidence<S>["how"] | undefined {
  if (day >= statement.until) return REACH[statement.attested].forward && !isOvertaken(day, statement, attested) ? "presumed" : undefined;
  if (day >= statement.from) return "stated";
  const floor = backTo(statement, attested);
  return floor === undefined || (floor !== null && day < floor) ? undefined : "carried-back";
}

/**
 * A statement that speaks of later days ends the presumption drawn from an earlier one: it renews or refutes it. And
 * nothing is presumed to go on from a last day for which another statement says otherwise.
 */
function isOvertaken<S extends string>(day: CalendarDate, statement: Statement<S>, { statements, ladder }: Attested<S>): boolean {
  return statements.some((other) => {
    if (other.status === null || statement.status === null || other.from > day) return false;
    const refutes = disagree(ladder, other.status, statement.status);
    const later = day < other.until || other.until > statement.until;
    return (later && (refutes || other.status === statement.status)) || (refutes && other.until === statement.until);
  });
}

/** The step of the proof for one piece of evidence. */
export function evidenceReason<S extends string>({ statement, how }: Evidence<S>, conclusion: Conclusion | undefined): Reason {
  const { fact, attested, by, asPrinted, words, from, until, waitsFor } = statement;
  const stated = reason("attestation.stated", {
    params: { attested, by, asPrinted, words, from, until },
    facts: [fact],
    missing: waitsFor.length === 0 ? [] : [{ kind: "named", parties: [...waitsFor].sort() }],
    because: signatureOf(statement, conclusion),
  });
  if (how === "stated") return stated;
  if (how === "presumed") return reason("attestation.presumed", { params: { attested, by, asPrinted, since: until }, facts: [fact], because: [stated] });
  return reason("attestation.carried-back", { params: { attested, by, asPrinted, from }, facts: [fact], because: [stated], missing: stated.missing });
}

/** What a "not in force" rests on besides: that the text was signed by then. */
function signatureOf<S extends string>({ attested, until }: Statement<S>, conclusion: Conclusion | undefined): Reason[] {
  if (conclusion === undefined || REACH[attested].back !== "signature" || conclusion.first >= until) return [];
  return [reason("attestation.signature", { params: { signed: conclusion.signed, how: conclusion.how }, facts: conclusion.facts })];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
