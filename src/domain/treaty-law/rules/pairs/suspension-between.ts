// VCLT 57, 58, 60, 65, 72: suspension between two States: of the whole treaty, by one towards all, towards some, or agreed among
// some; in whole or of some provisions. While it lasts the two are released from performing; the treaty still binds them.
// Suspension invoked against a party that objects is contested (65(3)): both readings are shown, neither is chosen.
import type { CalendarDate } from "../../../kernel/index.ts";
import { reason, type Reason } from "../../answer.ts";
import type { Action, FactId, PartyCode, TreatyFacts } from "../../facts/index.ts";
import { isEffective } from "../known-facts.ts";
import type { ReadAct } from "../readings.ts";

export type SuspensionBetween = {
  readonly suspension: FactId;
  /** Whose act; `null`: agreed among those concerned. */
  readonly by: PartyCode | null;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  /** Empty: in whole. */
  readonly provisions: readonly string[];
  readonly contestedBy: readonly PartyCode[];
  readonly why: Reason;
};

/** Every suspension recorded that concerns the two, at any time, as read in one way. */
export function suspensionsBetween(facts: TreatyFacts, acts: readonly ReadAct[], a: PartyCode, b: PartyCode): SuspensionBetween[] {
  const effective = acts.filter(({ act }) => isEffective(act, facts.actions));
  return effective.flatMap((suspension) => (suspension.act.type === "suspension" && concerns(suspension.act, a, b) ? [describe(suspension, effective, a, b)] : []));
}

function concerns(act: Action, a: PartyCode, b: PartyCode): boolean {
  const towards = act.towards;
  if (act.state === null) return towards === undefined || (towards.includes(a) && towards.includes(b));
  if (act.state !== a && act.state !== b) return false;
  return towards === undefined || towards.includes(act.state === a ? b : a);
}

function describe({ act, day }: ReadAct, acts: readonly ReadAct[], a: PartyCode, b: PartyCode): SuspensionBetween {
  const from = act.effectiveOn ?? day;
  const ended = acts.find((other) => other.act.type === "endOfSuspension" && ends(other, act, from));
  const until = act.until ?? (ended === undefined ? null : (ended.act.effectiveOn ?? ended.day));
  const objections = acts.filter((other) => isObjection(other, act, acts) && other.act.state !== act.state && (other.act.state === a || other.act.state === b));
  const contestedBy = [...new Set(objections.map((other) => other.act.state ?? ""))].sort();
  const article = act.state === null ? (act.towards === undefined ? "VCLT 57" : "VCLT 58") : "VCLT 57, 60";
  const params = { by: act.state, from, until, provisions: act.provisions ?? [], contestedBy };
  const ids = [act.id, ...(ended === undefined ? [] : [ended.act.id]), ...objections.map((other) => other.act.id)];
  const rule = contestedBy.length === 0 ? "suspension.between" : "suspension.contested";
  return { suspension: act.id, by: act.state, from, until, provisions: act.provisions ?? [], contestedBy, why: reason(rule, { article, params, facts: ids }) };
}

function ends(end: ReadAct, suspension: Action, from: CalendarDate): boolean {
  return end.act.refersTo === undefined ? end.act.state === suspension.state && end.day >= from : end.act.refersTo === suspension.id;
}

function isObjection(other: ReadAct, suspension: Action, acts: readonly ReadAct[]): boolean {
  if (other.act.type !== "objection" || other.act.refersTo !== suspension.id) return false;
  return !acts.some(({ act }) => act.type === "withdrawalOfObjection" && act.refersTo === other.act.id);
}
