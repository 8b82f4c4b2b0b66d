// Amendments enter into force when a share of the parties has accepted them (VCLT 40(4)). Of which parties, the clause says:
// of a stated number, of those on a day (Basel Ban Amendment: at its adoption), or of those there are as acceptances come in.
import type { CalendarDate } from "../../kernel/index.ts";
import type { UnknownReason } from "../answer.ts";
import type { CountingLeaf } from "./counted-consents.ts";
import type { OtherTreaties } from "./other-treaties.ts";
import { intersect, spansAtLeast, type Span } from "./spans.ts";

type Share = Extract<CountingLeaf, { type: "shareOfParties" }>;
export type MovingShare = Share & { readonly denominator: { readonly treaty: string } };

/** Is the share one of the parties there are on each day anew? */
export function isMoving(leaf: CountingLeaf): leaf is MovingShare {
  return leaf.type === "shareOfParties" && leaf.denominator.number === undefined && leaf.denominator.asOf === undefined && leaf.denominator.treaty !== undefined;
}

/** How many acceptances the share comes to, or why that cannot be told. `on`: the day asked about, for a moving share. */
export function shareNeeded({ min, denominator }: Share, others: OtherTreaties, on?: CalendarDate): { min: number } | { unknown: UnknownReason } {
  const { treaty, number } = denominator;
  const asOf = denominator.asOf ?? on;
  const parties = number ?? (treaty === undefined || asOf === undefined ? undefined : partiesOn(treaty, asOf, others));
  if (parties === undefined) return { unknown: { code: "denominator-not-known", params: { treaty: treaty ?? null, asOf: asOf ?? null } } };
  return { min: Math.ceil((parties * min.of) / min.in - 1e-9) };
}

export type SharedSpans = {
  /** Days on which the acceptances were the share, as far as the list of parties reaches. */
  readonly spans: readonly Span[];
  /** The first day it does not reach. */
  readonly until: CalendarDate;
  /** Did acceptances come in after that, so that the share may have been reached since? */
  readonly open: boolean;
};

/** The days on which a moving share was reached; `undefined` where the list of parties leaves some out. */
export function spansOfShare({ min, denominator }: MovingShare, acceptances: readonly { readonly day: CalendarDate; readonly by: number }[], others: OtherTreaties): SharedSpans | undefined {
  const parties = others.parties(denominator.treaty);
  const first = acceptances.map(({ day }) => day).sort()[0];
  if (parties === undefined) return undefined;
  const { until } = parties;
  if (first === undefined) return { spans: [], until, open: false };
  const joined = parties.memberships.flatMap(({ from, until: left }) => [{ day: from, by: -min.of }, ...(left === null ? [] : [{ day: left, by: min.of }])]);
  const balance = [...acceptances.map(({ day, by }) => ({ day, by: by * min.in })), ...joined];
  const listed = first < until ? [{ from: first, until }] : [];
  return { spans: intersect([spansAtLeast(balance, 0), listed]), until, open: acceptances.some(({ day }) => day >= until) };
}

/** How many were parties on a day, where the list tells. */
export function partiesOn(treaty: string, day: CalendarDate, others: OtherTreaties): number | undefined {
  const parties = others.parties(treaty);
  if (parties === undefined || day >= parties.until) return undefined;
  return parties.memberships.filter(({ from, until }) => from <= day && (until === null || day < until)).length;
}
