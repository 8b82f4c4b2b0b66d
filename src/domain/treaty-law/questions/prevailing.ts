// Several treaties on one subject between two States: which governs (VCLT 30, 40, 59)? Only recorded relations count: a later
// treaty that replaces or amends an earlier one. What supplements, implements or is a protocol stands alongside.
import type { CalendarDate } from "../../kernel/index.ts";
import { reason, type Reason, type UnknownReason } from "../answer.ts";
import type { PartyCode, Relation, TreatyId } from "../facts/index.ts";
import { boundByAmendment, type BoundByAmendment, type TreatyUnder } from "../rules/pairs/amended.ts";
import { boundOn } from "../rules/pairs/bound.ts";
import type { PairStatus } from "../rules/pairs/pair-status.ts";
import { pairRelation, type PairRelation } from "./pair-relation.ts";

export const TREATY_ROLES = [
  /** Governs between the two; `amendedBy` says in which version. */
  "governs",
  /** A later treaty governs; this one only so far as compatible with it (VCLT 30(3)). */
  "so-far-as-compatible",
  /** Ended by the later treaty, to which all its parties are parties (VCLT 59). */
  "replaced",
  /** An amendment that is part of the treaty between the two. */
  "amends",
  /** Not in force between the two, or suspended between them. */
  "not-between-them",
  "unknown",
] as const;
export type TreatyRole = (typeof TREATY_ROLES)[number];

export type RoleOfTreaty = {
  readonly treaty: TreatyId;
  readonly role: TreatyRole;
  readonly amendedBy: readonly TreatyId[];
  readonly why: Reason;
  readonly unknown: readonly UnknownReason[];
};

/** The role of each treaty of a family between two States on a day, in the order given. */
export function prevailing(family: readonly TreatyUnder[], a: PartyCode, b: PartyCode, on: CalendarDate): RoleOfTreaty[] {
  const relations = new Map(family.map(({ facts, history }) => [facts.id, pairRelation(facts, history, a, b, on)]));
  const context: Context = { family, relations, a, b, on };
  return family.map((treaty) => (related(treaty, "amends").length > 0 ? roleOfAmendment(treaty, context) : roleOfTreaty(treaty, context)));
}

type Context = {
  readonly family: readonly TreatyUnder[];
  readonly relations: ReadonlyMap<TreatyId, PairRelation>;
  readonly a: PartyCode;
  readonly b: PartyCode;
  readonly on: CalendarDate;
};

function roleOfTreaty(treaty: TreatyUnder, context: Context): RoleOfTreaty {
  const { id } = treaty.facts;
  const { status, why, unknown } = between(id, context);
  const role = (kind: TreatyRole, rule: string, more: Partial<RoleOfTreaty> & { article?: string; because?: readonly Reason[] } = {}): RoleOfTreaty => {
    const { article, because = [], amendedBy = [], unknown: open = [] } = more;
    const cite = article === undefined ? {} : { article };
    return { treaty: id, role: kind, amendedBy, unknown: open, why: reason(rule, { ...cite, params: { treaty: id, on: context.on, amendedBy }, because: [...because, why] }) };
  };
  if (status === "unknown") return role("unknown", "prevailing.unknown", { unknown });
  if (status !== "in-force" && status !== "provisionally-applied") return role("not-between-them", "prevailing.not-between-them");
  const later = successors(id, context.family);
  const governing = later.find(({ facts }) => isInForce(between(facts.id, context).status));
  if (governing !== undefined) return superseded(treaty, governing, context, role);
  const open = later.find(({ facts }) => between(facts.id, context).status === "unknown");
  if (open !== undefined) return role("unknown", "prevailing.later-treaty-unknown", { because: [between(open.facts.id, context).why], unknown: between(open.facts.id, context).unknown });
  return withAmendments(treaty, later.length > 0, context, role);
}

type MakeRole = (kind: TreatyRole, rule: string, more?: Partial<RoleOfTreaty> & { article?: string; because?: readonly Reason[] }) => RoleOfTreaty;

function superseded(treaty: TreatyUnder, later: TreatyUnder, { on, relations }: Context, role: MakeRole): RoleOfTreaty {
  const because = [relations.get(later.facts.id)?.period.why ?? reason("prevailing.later-treaty")];
  if (allHaveFollowed(treaty, later, on)) return role("replaced", "prevailing.replaced-for-all", { article: "VCLT 59", because });
  return role("so-far-as-compatible", "prevailing.later-treaty-governs", { article: "VCLT 30(4)(a)", because });
}

/** Are all parties to the earlier treaty parties to the later one? Only where both lists tell of every State. */
function allHaveFollowed(earlier: TreatyUnder, later: TreatyUnder, on: CalendarDate): boolean {
  if (earlier.history.extent !== "complete") return false;
  return [...earlier.history.parties.keys()].every((code) => {
    const before = boundOn(code, on, earlier.facts, earlier.history).bound;
    return before === "no" || (before === "yes" && boundOn(code, on, later.facts, later.history).bound === "yes");
  });
}

function withAmendments(treaty: TreatyUnder, laterExists: boolean, context: Context, role: MakeRole): RoleOfTreaty {
  const amendments = context.family.filter((one) => related(one, "amends").includes(treaty.facts.id));
  const outcomes = amendments.map((amendment) => ({ amendment, outcome: forBoth(treaty, amendment, context) }));
  const open = outcomes.find(({ outcome }) => outcome.bound === "unknown");
  if (open !== undefined) return role("unknown", "prevailing.amendment-unknown", { because: [open.outcome.why], unknown: open.outcome.unknown });
  const amendedBy = outcomes.filter(({ outcome }) => outcome.bound === "yes").map(({ amendment }) => amendment.facts.id);
  const because = outcomes.map(({ outcome }) => outcome.why);
  if (amendedBy.length > 0) return role("governs", "prevailing.as-amended", { article: "VCLT 40", amendedBy, because });
  if (amendments.length > 0) return role("governs", "prevailing.unamended", { article: "VCLT 40(4), 40(5)(b)", because });
  return laterExists ? role("governs", "prevailing.common-treaty", { article: "VCLT 30(4)(b)" }) : role("governs", "prevailing.in-force");
}

function forBoth(treaty: TreatyUnder, amendment: TreatyUnder, { a, b, on }: Context): BoundByAmendment {
  const each = [a, b].map((state) => boundByAmendment(state, treaty, amendment, on));
  const bound = each.some((one) => one.bound === "no") ? "no" : each.some((one) => one.bound === "unknown") ? "unknown" : "yes";
  const why = reason(`amendment.between-${bound === "yes" ? "both" : bound === "no" ? "not-both" : "unknown"}`, { params: { amendment: amendment.facts.id }, because: each.map((one) => one.why) });
  return { bound, why, unknown: bound === "unknown" ? each.flatMap((one) => one.unknown) : [] };
}

function roleOfAmendment(amendment: TreatyUnder, context: Context): RoleOfTreaty {
  const { id } = amendment.facts;
  const bases = context.family.filter(({ facts }) => related(amendment, "amends").includes(facts.id));
  const outcomes = bases.map((base) => forBoth(base, amendment, context));
  const because = outcomes.map(({ why }) => why);
  const applies = outcomes.some(({ bound }) => bound === "yes") && bases.some(({ facts }) => isInForce(between(facts.id, context).status));
  const open = outcomes.find(({ bound }) => bound === "unknown");
  if (bases.length === 0) return { treaty: id, role: "unknown", amendedBy: [], why: reason("prevailing.amended-treaty-not-given", { params: { treaty: id } }), unknown: [{ code: "amended-treaty-not-given", params: { treaty: id } }] };
  if (!applies && open !== undefined) return { treaty: id, role: "unknown", amendedBy: [], why: reason("prevailing.amendment-unknown", { params: { treaty: id }, because }), unknown: open.unknown };
  const rule = applies ? "prevailing.amendment-applies" : "prevailing.amendment-does-not-apply";
  return { treaty: id, role: applies ? "amends" : "not-between-them", amendedBy: [], why: reason(rule, { article: "VCLT 40", params: { treaty: id }, because }), unknown: [] };
}

/** Every treaty of the family that replaces this one, directly or through another. */
function successors(id: TreatyId, family: readonly TreatyUnder[], seen: ReadonlySet<TreatyId> = new Set([id])): TreatyUnder[] {
  const direct = family.filter((one) => related(one, "replaces").includes(id) && !seen.has(one.facts.id));
  const known = new Set([...seen, ...direct.map(({ facts }) => facts.id)]);
  return [...direct, ...direct.flatMap((one) => successors(one.facts.id, family, known))];
}

function related({ facts }: TreatyUnder, kind: Relation["kind"]): TreatyId[] {
  return facts.relations.filter((relation) => relation.kind === kind).map(({ treaty }) => treaty);
}

function between(id: TreatyId, { relations }: Context): { status: PairStatus; why: Reason; unknown: readonly UnknownReason[] } {
  const relation = relations.get(id);
  return relation?.period ?? { status: "unknown", why: reason("prevailing.treaty-not-given", { params: { treaty: id } }), unknown: [] };
}

function isInForce(status: PairStatus): boolean {
  return status === "in-force" || status === "provisionally-applied";
}
