// Amendments that are accepted unless objected to (annexes of the IMO conventions: SOLAS art. VIII(b), MARPOL art. 16(2); VCLT
// 11, 40: a means that was agreed). On a day set in advance they are deemed accepted by all parties, unless more than a share
// of them objected before it; who objected stays out until it withdraws the objection.
import { latest, type CalendarDate } from "../../kernel/index.ts";
import { reason, type EntryIntoForce, type Membership, type Reason, type UnknownReason } from "../answer.ts";
import type { Condition, PartyCode, TreatyFacts } from "../facts/index.ts";
import type { Acts, DatedAct } from "./acts.ts";
import type { OtherTreaties } from "./other-treaties.ts";
import { partiesOn } from "./share-of-parties.ts";
import type { Span } from "./spans.ts";

export type Tacit = Extract<Condition, { type: "tacit" }>;

/** Deemed accepted on the day, or not, or how many parties there were is not known. */
export function tacitlyAccepted({ on, treaty, unlessMoreThan }: Tacit, acts: Acts, others: OtherTreaties): { spans: readonly Span[]; why: Reason; unknown: readonly UnknownReason[] } {
  const objectors = [...acts.byState].filter(([, own]) => stillObjects(own, on));
  const facts = objectors.flatMap(([, own]) => objectionOf(own)?.act.id ?? []);
  const parties = partiesOn(treaty, on, others);
  const say = (accepted: boolean | null) => reason("condition.tacit", { params: { on, treaty, objectors: objectors.map(([code]) => code), parties: parties ?? null, accepted, date: accepted === true ? on : null }, facts });
  if (objectors.length === 0) return { spans: [{ from: on, until: null }], why: say(true), unknown: [] };
  if (parties === undefined) return { spans: [], why: say(null), unknown: [{ code: "denominator-not-known", params: { treaty, asOf: on } }] };
  const accepted = objectors.length * unlessMoreThan.in <= parties * unlessMoreThan.of;
  return { spans: accepted ? [{ from: on, until: null }] : [], why: say(accepted), unknown: [] };
}

/** The clause's condition where it is tacit acceptance; such a treaty binds the parties to another without any act of theirs. */
export function tacitCondition({ clause }: TreatyFacts): Tacit | undefined {
  const when = clause?.entryIntoForce?.when;
  return when?.type === "tacit" ? when : undefined;
}

/** How the amendment binds a party to the treaty it amends, as long as that party is one; `own` are its acts about the amendment. */
export function tacitMemberships(state: PartyCode, own: readonly DatedAct[], { on, treaty }: Tacit, general: EntryIntoForce, others: OtherTreaties): Membership[] {
  if (general.date === null) return [];
  const start = general.date;
  const relents = stillObjects(own, on) ? relentsOn(own) : start;
  if (relents === undefined) return [];
  return (others.membershipsOf(treaty, state) ?? []).flatMap(({ from, until, why, endedBy }) => {
    const since = latest(from, start, relents);
    if (until !== null && until <= since) return [];
    const bound = reason("party.tacitly-accepted", { article: "VCLT 40", params: { date: since, treaty, accepted: on }, because: [why] });
    return [{ from: since, until, why: bound, ...(endedBy === undefined ? {} : { endedBy }) }];
  });
}

function objectionOf(own: readonly DatedAct[]): DatedAct | undefined {
  return own.find(({ act }) => act.type === "objection" && act.refersTo === undefined);
}

/** Objected before the day, and had not withdrawn the objection by then. */
function stillObjects(own: readonly DatedAct[], on: CalendarDate): boolean {
  const objection = objectionOf(own);
  const relents = relentsOn(own);
  return objection !== undefined && objection.day < on && (relents === undefined || relents > on);
}

function relentsOn(own: readonly DatedAct[]): CalendarDate | undefined {
  const objection = objectionOf(own);
  return own.find(({ act }) => act.type === "withdrawalOfObjection" && (act.refersTo ?? objection?.act.id) === objection?.act.id)?.day;
}
