// Is one State bound by the treaty on a day? Yes, no or unknown; the pair is built from two such answers.
import { contains, type CalendarDate } from "../../../kernel/index.ts";
import { periodOn, reason, type Basis, type Conflict, type Reason, type TreatyHistory, type UnknownReason } from "../../answer.ts";
import type { PartyCode, TreatyFacts } from "../../facts/index.ts";
import { periodsWithoutAct } from "../party-periods.ts";

export type Bound = {
  readonly state: PartyCode;
  readonly bound: "yes" | "no" | "unknown";
  /** Applies the treaty provisionally (VCLT 25), though not bound. */
  readonly provisional: boolean;
  readonly basis: Basis;
  readonly why: Reason;
  readonly unknown: readonly UnknownReason[];
  readonly conflicts: readonly Conflict[];
};

/** Bound while a party, also after notice of withdrawal until it takes effect (VCLT 70). */
export function boundOn(state: PartyCode, on: CalendarDate, facts: TreatyFacts, history: TreatyHistory): Bound {
  const party = history.parties.get(state);
  const named = facts.between?.includes(state) === true;
  const standing = periodOn(party?.periods ?? (named ? periodsWithoutAct(facts, history.recordEnds) : history.unlisted), on);
  const bound = standing.status === "party" || standing.status === "withdrawal-notified" ? "yes" : standing.status === "unknown" ? "unknown" : "no";
  const provisional = bound !== "yes" && party?.provisional.some((span) => contains(span, on)) === true;
  const why = reason(`pair.state-${bound === "yes" ? "bound" : bound === "no" ? "not-bound" : "unknown"}`, { params: { state, status: standing.status, on }, because: [standing.why] });
  return { state, bound, provisional, basis: standing.basis, why, unknown: standing.unknown, conflicts: standing.conflicts };
}

/** The weaker of two grounds: what one of them only presumes, both together only presume. */
export function weaker(a: Basis, b: Basis): Basis {
  const rank: Readonly<Record<Basis, number>> = { derived: 0, attested: 1, presumed: 2 };
  return rank[a] >= rank[b] ? a : b;
}
