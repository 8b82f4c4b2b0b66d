// VCLT 40(4)-(5): an amendment binds those that accept it. Who joins the treaty after the amendment is in force joins the treaty
// as amended, unless it says otherwise, and the unamended one towards parties that the amendment does not bind.
import { contains, firstPossibleDay, type CalendarDate } from "../../../kernel/index.ts";
import { reason, type Reason, type TreatyHistory, type UnknownReason } from "../../answer.ts";
import type { PartyCode, TreatyFacts } from "../../facts/index.ts";
import { boundOn } from "./bound.ts";

export type TreatyUnder = { readonly facts: TreatyFacts; readonly history: TreatyHistory };

export type BoundByAmendment = { readonly bound: "yes" | "no" | "unknown"; readonly why: Reason; readonly unknown: readonly UnknownReason[] };

/** The flag on a declaration to the treaty by which a State that joins it keeps out of the amendment. */
export const UNAMENDED_ONLY = "unamended-only";

/** Is a party to the treaty bound by its amendment on the day? */
export function boundByAmendment(state: PartyCode, treaty: TreatyUnder, amendment: TreatyUnder, on: CalendarDate): BoundByAmendment {
  const general = amendment.history.entryIntoForce;
  const params = { state, amendment: amendment.facts.id, since: general.known ? general.date : null };
  if (!general.known) return { bound: "unknown", why: reason("amendment.not-known-in-force", { params, because: [general.why] }), unknown: general.unknown };
  if (general.date === null || general.date > on) return { bound: "no", why: reason("amendment.not-in-force", { params, because: [general.why] }), unknown: [] };
  const own = boundOn(state, on, amendment.facts, amendment.history);
  if (own.bound === "yes") return { bound: "yes", why: reason("amendment.accepted", { article: "VCLT 40(4)", params, because: [own.why] }), unknown: [] };
  const joined = joinedAfter(state, treaty, general.date, on);
  if (joined !== undefined) return { ...joined, unknown: [] };
  if (own.bound === "unknown") return { bound: "unknown", why: reason("amendment.acceptance-unknown", { params, because: [own.why] }), unknown: own.unknown };
  return { bound: "no", why: reason("amendment.not-accepted", { article: "VCLT 40(4)", params, because: [own.why] }), unknown: [] };
}

function joinedAfter(state: PartyCode, { facts, history }: TreatyUnder, amended: CalendarDate, on: CalendarDate): { bound: "yes" | "no"; why: Reason } | undefined {
  const membership = history.parties.get(state)?.memberships.find((one) => contains(one, on));
  if (membership === undefined || membership.from <= amended) return undefined;
  const params = { state, joined: membership.from, amended };
  const refused = facts.actions.find((act) => act.type === "declaration" && act.state === state && act.flag === UNAMENDED_ONLY && firstPossibleDay(act.date) <= on);
  if (refused !== undefined) return { bound: "no", why: reason("amendment.kept-out-by-declaration", { article: "VCLT 40(5)", params, facts: [refused.id] }) };
  return { bound: "yes", why: reason("amendment.joined-as-amended", { article: "VCLT 40(5)(a)", params, because: [membership.why] }) };
}
