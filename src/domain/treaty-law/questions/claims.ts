// Totals that somebody published, beside one another and beside what the register derives for the same day. A claim keeps
// its words; it is compared as a number only where its words print one.
import { addDays, overlaps, type CalendarDate } from "../../kernel/index.ts";
import type { Conflict } from "../answer.ts";
import type { Claim } from "../facts/index.ts";
import type { Totals } from "./totals.ts";

/** `possible`: what the register does not know could make up the difference. */
export type ClaimStanding = "agrees" | "possible" | "differs" | "no-number" | "undated" | "not-derived";

export type ClaimStatement = {
  readonly claim: Claim;
  readonly number: number | null;
  /** The last day it speaks for; `null` where its source is undated. */
  readonly on: CalendarDate | null;
  /** What the register itself counts on that day. */
  readonly derived: Totals | null;
  readonly standing: ClaimStanding;
};

export type ComparedClaims = {
  /** What is counted, without regard to whether signed, in force or merely listed: `mlas`. */
  readonly family: string;
  /** In order of the day they speak for, the undated last. */
  readonly statements: readonly ClaimStatement[];
  readonly numbers: readonly number[];
  readonly conflicts: readonly Conflict[];
};

/**
 * @param derive what the register counts for a claim's subject on a day; `undefined` where it does not count that
 * @param on claims that speak only for later days are left out; absent: all are compared
 */
export function compareClaims(
  claims: readonly Claim[],
  derive: (subject: string, on: CalendarDate) => Totals | undefined,
  on?: CalendarDate,
): ComparedClaims[] {
  const said = claims.filter(({ statedFor }) => on === undefined || statedFor === undefined || statedFor.from <= on);
  const families = Map.groupBy(said, (claim) => familyOf(claim.subject));
  return [...families].sort(([a], [b]) => (a < b ? -1 : 1)).map(([family, own]) => {
    const statements = own.map((claim) => stateOf(claim, derive)).sort(inOrder);
    const numbers = [...new Set(statements.flatMap(({ number }) => number ?? []))].sort((a, b) => a - b);
    return { family, statements, numbers, conflicts: [...contradictions(family, statements), ...falls(family, statements), ...varying(family, statements, numbers)] };
  });
}

/** The total as a number, if the claim's words print it as one: not "more than 45", not "42 + 9". */
export function claimedNumber({ number, words }: Pick<Claim, "number" | "words">): number | null {
  if (number === undefined) return null;
  const printed = [...words.replaceAll(/(?<=\d),(?=\d{3})/g, "").matchAll(/\d+/g)].find(([digits]) => Number(digits) === number);
  if (printed === undefined) return null;
  const [before, after] = [words.slice(0, printed.index), words.slice(printed.index + printed[0].length)];
  const hedged = /(more than|over|above|about|around|almost|nearly|some|up to|at least|at most|fewer than|less than|under|[+~<>≥≤–/-])\s*$/i.test(before);
  return hedged || /^\s*([+/–]|-\d|odd\b|or (more|so|fewer)\b|plus\b)/i.test(after) ? null : number;
}

function familyOf(subject: string): string {
  return subject.endsWith("-not-in-force") ? subject : subject.replace(/-(in-force|signed|listed)$/, "");
}

function stateOf(claim: Claim, derive: (subject: string, on: CalendarDate) => Totals | undefined): ClaimStatement {
  const number = claimedNumber(claim);
  const on = claim.statedFor === undefined ? null : addDays(claim.statedFor.until, -1);
  const derived = on === null ? undefined : derive(claim.subject, on);
  return { claim, number, on, derived: derived ?? null, standing: standing(number, on, derived) };
}

function standing(number: number | null, on: CalendarDate | null, derived: Totals | undefined): ClaimStanding {
  if (number === null) return "no-number";
  if (on === null) return "undated";
  if (derived === undefined) return "not-derived";
  const { yes, presumed, unknown } = derived;
  if (number === yes + presumed) return "agrees";
  return yes <= number && number <= yes + presumed + unknown ? "possible" : "differs";
}

/** Different numbers for one thing on one day; an undated one speaks for no day that another could be set apart from. */
function contradictions(family: string, statements: readonly ClaimStatement[]): Conflict[] {
  const pairs = pairsOf(statements).filter(([a, b]) => {
    if (a.claim.subject !== b.claim.subject && a.on !== null && b.on !== null) return false;
    const [one, other] = [a.claim.statedFor, b.claim.statedFor];
    return one === undefined || other === undefined || overlaps(one, other);
  });
  return asConflict("claims-differ", family, pairs.flat());
}

/** A later total of the same thing that is smaller: treaties may end, but then somebody should say so. */
function falls(family: string, statements: readonly ClaimStatement[]): Conflict[] {
  const pairs = pairsOf(statements).filter(([a, b]) => {
    if (a.claim.subject !== b.claim.subject || a.on === null || b.on === null) return false;
    return a.on < b.on ? (b.number ?? 0) < (a.number ?? 0) : b.on < a.on && (a.number ?? 0) < (b.number ?? 0);
  });
  return asConflict("claims-fall", family, pairs.flat());
}

/** Totals of one family that count different things or speak for different days: no contradiction, and not one number. */
function varying(family: string, statements: readonly ClaimStatement[], numbers: readonly number[]): Conflict[] {
  return numbers.length < 2 ? [] : asConflict("claims-vary", family, statements.filter(({ number }) => number !== null));
}

function pairsOf(statements: readonly ClaimStatement[]): [ClaimStatement, ClaimStatement][] {
  const numbered = statements.filter(({ number }) => number !== null);
  return numbered.flatMap((a, i) => numbered.slice(i + 1).filter((b) => a.number !== b.number).map((b): [ClaimStatement, ClaimStatement] => [a, b]));
}

function asConflict(code: string, family: string, statements: readonly ClaimStatement[]): Conflict[] {
  if (statements.length === 0) return [];
  const totals = [...new Set(statements.flatMap(({ number }) => number ?? []))].sort((a, b) => a - b).map(String);
  return [{ code, params: { family, totals }, facts: [...new Set(statements.map(({ claim }) => claim.id))].sort() }];
}

function inOrder(a: ClaimStatement, b: ClaimStatement): number {
  const [one, other] = [`${a.on ?? "9999"} ${a.claim.id}`, `${b.on ?? "9999"} ${b.claim.id}`];
  return one < other ? -1 : one > other ? 1 : 0;
}
