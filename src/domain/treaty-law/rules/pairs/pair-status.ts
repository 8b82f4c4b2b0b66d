// Is the treaty in force between two States on a day? Both must be bound, no objection may keep it out between them, an
// accession may need the other's acceptance, and its operation may be suspended between them.
import { contains, type CalendarDate } from "../../../kernel/index.ts";
import { periodOn, reason, type Reason, type TreatyHistory, type UnknownReason } from "../../answer.ts";
import { isConsent, type PartyCode, type TreatyFacts } from "../../facts/index.ts";
import { isEffective } from "../known-facts.ts";
import type { ReadAct } from "../readings.ts";
import type { ReservationEffect } from "../reservations/effect.ts";
import type { Standing } from "../status-periods.ts";
import { accessionGround, accessionsBetween } from "./accession-between.ts";
import { boundOn, weaker, type Bound } from "./bound.ts";
import { currentConsent } from "./current-consent.ts";
import { suspensionsBetween } from "./suspension-between.ts";

export const PAIR_STATUSES = [
  "in-force",
  /** In force, but its operation is suspended in whole between the two (VCLT 72). */
  "suspended",
  /** Applied provisionally by one or both, each being at least that (VCLT 25). */
  "provisionally-applied",
  /** A "no". */
  "not-in-force",
  "unknown",
] as const;
export type PairStatus = (typeof PAIR_STATUSES)[number];

export type PairGround = {
  readonly facts: TreatyFacts;
  readonly history: TreatyHistory;
  readonly acts: readonly ReadAct[];
  readonly a: PartyCode;
  readonly b: PartyCode;
};

type PairStanding = Standing<PairStatus>;

/** The status between the two on a day, given the effects of their reservations on that day. */
export function pairStanding(ground: PairGround, effects: readonly ReservationEffect[], on: CalendarDate): PairStanding {
  const { facts, history, a, b } = ground;
  if (facts.between !== undefined && !(facts.between.includes(a) && facts.between.includes(b))) {
    return say("not-in-force", reason("pair.treaty-is-between-others", { params: { between: facts.between } }));
  }
  const treaty = periodOn(history.periods, on);
  if (treaty.status === "terminated" || treaty.status === "not-concluded") {
    return { ...say("not-in-force", reason("pair.treaty-itself", { params: { status: treaty.status }, because: [treaty.why] })), basis: treaty.basis };
  }
  const both = [boundOn(a, on, facts, history), boundOn(b, on, facts, history)] as const;
  return fromStates(ground, both, on) ?? betweenBound(ground, effects, both, on);
}

/** Settled by the two States' own status, or `undefined` where both are bound. */
function fromStates(ground: PairGround, [one, other]: readonly [Bound, Bound], on: CalendarDate): PairStanding | undefined {
  const { facts, history, a, b } = ground;
  const states = [one, other];
  if (states.every(({ bound }) => bound === "yes")) return undefined;
  if (states.every(({ bound, provisional }) => bound === "yes" || provisional)) {
    const why = reason("pair.provisionally-applied", { article: "VCLT 25", params: { states: states.filter(({ provisional }) => provisional).map(({ state }) => state) }, because: states.map(({ why: each }) => each) });
    return { ...say("provisionally-applied", why), basis: weaker(one.basis, other.basis) };
  }
  const not = states.filter(({ bound }) => bound === "no");
  if (not.length > 0) {
    // One State surely not bound settles it, whatever is unknown of the other.
    const why = reason("pair.not-both-bound", { params: { states: not.map(({ state }) => state) }, because: not.map(({ why: each }) => each) });
    return { ...say("not-in-force", why), basis: not.length === 2 ? weaker(one.basis, other.basis) : (not[0]?.basis ?? "derived") };
  }
  if (isBetweenTheTwo(facts, history, a, b)) return fromTreaty(ground, on);
  const open = states.filter(({ bound }) => bound === "unknown");
  const why = reason("pair.state-unknown", { params: { states: open.map(({ state }) => state) }, because: states.map(({ why: each }) => each) });
  return unknown(why, open.flatMap((state) => state.unknown.map(({ code, params }) => ({ code, params: { ...params, state: state.state } }))));
}

/** A bilateral treaty is in force between its two parties when it is in force; an attestation of the one is one of the other. */
function fromTreaty(ground: PairGround, on: CalendarDate): PairStanding {
  const { status, basis, why, unknown: open } = periodOn(ground.history.periods, on);
  if (status === "in-force" || status === "suspended") return operation(ground, basis, [why], on);
  const own = status === "not-concluded" || status === "terminated" ? "not-in-force" : status;
  return { status: own, basis, why: reason("pair.as-the-treaty", { params: { status }, because: [why] }), unknown: open };
}

function isBetweenTheTwo(facts: TreatyFacts, history: TreatyHistory, a: PartyCode, b: PartyCode): boolean {
  if (facts.participation !== "bilateral") return false;
  const between = facts.between ?? [...history.parties.keys()];
  return between.includes(a) && between.includes(b);
}

/** Both are bound: what may still stand between them. */
function betweenBound(ground: PairGround, effects: readonly ReservationEffect[], [one, other]: readonly [Bound, Bound], on: CalendarDate): PairStanding {
  const basis = weaker(one.basis, other.basis);
  const because: Reason[] = [one.why, other.why];
  const barred = effects.find(({ kind }) => kind === "bars");
  if (barred !== undefined) return { ...say("not-in-force", reason("pair.kept-out-by-objection", { article: "VCLT 20(4)(b)", params: { by: barred.towards, reservation: barred.reservation }, because: [barred.why] })), basis };
  const perhaps = effects.find((effect) => effect.kind === "unknown" && mayBar(effect, ground.facts));
  if (perhaps !== undefined) return unknown(reason("pair.reservation-unknown", { because: [perhaps.why] }), perhaps.unknown);
  const accession = throughAccession(ground, on);
  if (accession !== undefined && accession.works !== "yes") return accession.standing;
  if (accession !== undefined) because.push(accession.standing.why);
  return operation(ground, basis, because, on);
}

function mayBar(effect: ReservationEffect, facts: TreatyFacts): boolean {
  return facts.actions.some((act) => act.type === "objection" && act.refersTo === effect.reservation && act.state === effect.towards && act.opposesEntryIntoForce === true);
}

function throughAccession({ facts, history, acts, a, b }: PairGround, on: CalendarDate): { works: string; standing: PairStanding } | undefined {
  const consents = acts.filter(({ act }) => isConsent(act.type) && isEffective(act, facts.actions));
  const [ours, theirs] = [currentConsent(consents, history, a, on), currentConsent(consents, history, b, on)];
  if (ours === undefined || theirs === undefined) return undefined;
  const found = accessionsBetween(ours, theirs, accessionGround(facts, acts, on, history.recordEnds));
  const decisive = found.find(({ works }) => works === "no") ?? found.find(({ works }) => works === "unknown") ?? found[0];
  if (decisive === undefined) return undefined;
  if (decisive.works === "yes") return { works: "yes", standing: say("in-force", decisive.why) };
  const rule = decisive.works === "no" ? "pair.accession-does-not-work" : "pair.accession-unknown";
  const why = reason(rule, { params: { from: decisive.from }, because: [decisive.why] });
  return { works: decisive.works, standing: decisive.works === "no" ? say("not-in-force", why) : unknown(why, decisive.unknown) };
}

function operation({ facts, history, acts, a, b }: PairGround, basis: Standing<PairStatus>["basis"], because: readonly Reason[], on: CalendarDate): PairStanding {
  const whole = suspensionsBetween(facts, acts.filter(({ day }) => day <= on), a, b).filter((suspension) => suspension.provisions.length === 0 && contains(suspension, on));
  const agreed = whole.find(({ contestedBy }) => contestedBy.length === 0);
  const treaty = periodOn(history.periods, on);
  if (agreed !== undefined || treaty.status === "suspended") {
    return { ...say("suspended", reason("pair.suspended", { article: "VCLT 72", because: [agreed?.why ?? treaty.why, ...because] })), basis };
  }
  const contested = whole[0];
  if (contested === undefined) return { ...say("in-force", reason("pair.in-force", { params: { states: [a, b] }, because })), basis };
  const why = reason("pair.suspension-contested", { article: "VCLT 65(3)", params: { by: contested.by, contestedBy: contested.contestedBy }, because: [contested.why, ...because] });
  return unknown(why, [{ code: "suspension-contested", params: { by: contested.by, contestedBy: contested.contestedBy, first: "suspended", last: "in-force" } }]);
}

function say(status: PairStatus, why: Reason): PairStanding {
  return { status, basis: "derived", why, unknown: [] };
}

function unknown(why: Reason, open: readonly UnknownReason[]): PairStanding {
  return { status: "unknown", basis: "derived", why, unknown: open };
}
