// All treaties of a State, and all between two: over every treaty of the register, with the unknown kept in sight.
import type { CalendarDate } from "../../kernel/index.ts";
import { periodOn, reason, type Basis, type Conflict, type PartyStatus, type Reason, type StatusPeriod, type TreatyHistory, type TreatyStatus, type UnknownReason } from "../answer.ts";
import type { PartyCode, TreatyFacts, TreatyId } from "../facts/index.ts";
import { weaker } from "../rules/pairs/bound.ts";
import type { PairStatus } from "../rules/pairs/pair-status.ts";
import { pairRelation, type PairRelation } from "./pair-relation.ts";
import { isBound, partyStatus, treatyStatus } from "./status.ts";
import { isInForce } from "./totals.ts";

export type TreatyOfState = {
  readonly treaty: TreatyId;
  /** The State's own status under it on the day. */
  readonly party: StatusPeriod<PartyStatus>;
  readonly status: StatusPeriod<TreatyStatus>;
  /** Does the treaty's record name the State? Where it does not, the status is unknown: the list does not reach that far. */
  readonly listed: boolean;
};

/**
 * The treaties of a State on a day: those whose record names it, and those whose list does not tell. Treaties to which it
 * is plainly a stranger (complete list, closed treaty) are left out.
 */
export function treatiesOf(histories: ReadonlyMap<TreatyId, TreatyHistory>, code: PartyCode, on: CalendarDate): TreatyOfState[] {
  return inOrder(histories).flatMap((history) => {
    const party = partyStatus(history, code, on);
    const listed = history.parties.has(code);
    if (!listed && party.status !== "unknown") return [];
    return [{ treaty: history.id, party, status: treatyStatus(history, on), listed }];
  });
}

export type TreatyBetween = {
  readonly treaty: TreatyId;
  readonly status: PairStatus;
  readonly basis: Basis;
  readonly why: Reason;
  readonly unknown: readonly UnknownReason[];
  readonly conflicts: readonly Conflict[];
  readonly parties: readonly [StatusPeriod<PartyStatus>, StatusPeriod<PartyStatus>];
  /** What stands between them in particular (reservations, suspensions); absent where the treaty's facts were not given. */
  readonly relation?: PairRelation;
};

/**
 * The treaties between two States on a day: those in which both have a part, or in which that cannot be told of one.
 * @param facts the treaties' facts as known on the histories' record date: with them the relation of the pair decides,
 *   without them only that both are bound, and the proof says so
 */
export function between(
  histories: ReadonlyMap<TreatyId, TreatyHistory>,
  a: PartyCode,
  b: PartyCode,
  on: CalendarDate,
  facts: ReadonlyMap<TreatyId, TreatyFacts> = new Map(),
): TreatyBetween[] {
  return inOrder(histories).flatMap((history) => {
    const parties = [partyStatus(history, a, on), partyStatus(history, b, on)] as const;
    if (parties.some(({ status }) => status === "no-action")) return [];
    if (!history.parties.has(a) && !history.parties.has(b)) return [];
    const known = facts.get(history.id);
    return [known === undefined ? byMembership(history, parties, on) : byRelation(pairRelation(known, history, a, b, on), history.id, parties)];
  });
}

type Both = readonly [StatusPeriod<PartyStatus>, StatusPeriod<PartyStatus>];

function byRelation(relation: PairRelation, treaty: TreatyId, parties: Both): TreatyBetween {
  const { status, basis, why, unknown } = relation.period;
  return { treaty, status, basis, why, unknown, conflicts: relation.conflicts, parties, relation };
}

function byMembership(history: TreatyHistory, parties: Both, on: CalendarDate): TreatyBetween {
  const treaty = periodOn(history.periods, on);
  const all = [treaty, ...parties];
  const status = jointly(treaty.status, parties.map((party) => party.status));
  const basis = all.map((one) => one.basis).reduce(weaker);
  const rule = status === "unknown" ? "between.not-known" : status === "not-in-force" ? "between.not-both-bound" : "between.both-bound";
  const unknown = status === "unknown" ? all.flatMap((one) => one.unknown) : [];
  return { treaty: history.id, status, basis, why: reason(rule, { because: all.map((one) => one.why) }), unknown, conflicts: all.flatMap((one) => one.conflicts), parties };
}

/** What the treaty's status and the two States' say together; one "no" settles it. */
function jointly(treaty: TreatyStatus, parties: readonly PartyStatus[]): PairStatus {
  if (treaty !== "unknown" && !isInForce(treaty)) return "not-in-force";
  if (parties.some((party) => party !== "unknown" && !isBound(party))) return "not-in-force";
  if (treaty === "unknown" || parties.includes("unknown")) return "unknown";
  return treaty === "suspended" ? "suspended" : "in-force";
}

function inOrder(histories: ReadonlyMap<TreatyId, TreatyHistory>): TreatyHistory[] {
  return [...histories.values()].sort((x, y) => (x.id < y.id ? -1 : 1));
}
