// Conventions under which an accession binds only towards those that accept it (Hague 1980, art. 38) or do not object to it
// in time (Hague 1961, art. 12): whether and since when it works between the acceding State and one other.
import { addDays, addMonths, latest, type CalendarDate } from "../../../kernel/index.ts";
import { reason, type Reason, type UnknownReason } from "../../answer.ts";
import type { Action, ActionType, LaterPartiesClause, TreatyFacts } from "../../facts/index.ts";
import { objectionTime, type ObjectionTime } from "../accession-objections.ts";
import { applyDelay } from "../delay.ts";
import type { ReadAct } from "../readings.ts";

export type AccessionBetween = {
  readonly works: "yes" | "no" | "unknown";
  /** The day from which it works, or will. */
  readonly from: CalendarDate | null;
  readonly why: Reason;
  readonly unknown: readonly UnknownReason[];
};

/** What the rule looks at: the clause, the acts done by the day asked for, and whether the list holds all acts about accessions. */
export type AccessionGround = {
  readonly later: LaterPartiesClause;
  readonly acts: readonly ReadAct[];
  readonly on: CalendarDate;
  readonly allRecorded: boolean;
  readonly article: string | undefined;
};

export function accessionGround(facts: TreatyFacts, acts: readonly ReadAct[], on: CalendarDate, recordEnds: CalendarDate | null): AccessionGround {
  const listed = facts.coverage.alsoComplete?.includes("accession-acts") === true;
  const allRecorded = listed && (recordEnds === null || on <= recordEnds);
  return { later: facts.clause?.laterParties ?? {}, acts: acts.filter(({ day }) => day <= on), on, allRecorded, article: facts.clause?.article };
}

/** Does the accession of either work towards the other? One answer for each accession that the clause makes depend on it. */
export function accessionsBetween(a: ReadAct, b: ReadAct, ground: AccessionGround): AccessionBetween[] {
  return [...oneWay(a, b, ground), ...oneWay(b, a, ground)];
}

function oneWay(accession: ReadAct, other: ReadAct, ground: AccessionGround): AccessionBetween[] {
  const named = (kinds: readonly ActionType[] | undefined, { act }: ReadAct) => kinds?.includes(act.type) === true;
  const { bilateralAcceptanceFor, objectionPeriodFor } = ground.later;
  // Of two accessions only the later is for the other to accept: it was there to be accepted by a State already bound.
  const otherIsLater = other.day > accession.day || (other.day === accession.day && (other.act.state ?? "") > (accession.act.state ?? ""));
  const concerns = (kinds: readonly ActionType[] | undefined) => named(kinds, accession) && !(named(kinds, other) && otherIsLater);
  if (concerns(bilateralAcceptanceFor)) return [byAcceptance(accession, other, ground)];
  const time = objectionTime(accession.act, accession.day, ground.later);
  return time !== undefined && concerns(objectionPeriodFor) ? [byNoObjection(accession, other, time, ground)] : [];
}

function byAcceptance(accession: ReadAct, other: ReadAct, { later, acts, on, allRecorded, article }: AccessionGround): AccessionBetween {
  const [from, by] = [accession.act.state, other.act.state];
  const cite = article === undefined ? {} : { article };
  const accepted = acts.find(({ act }) => act.type === "acceptanceOfAccession" && act.state === by && concernsAccession(act, accession));
  if (accepted !== undefined) {
    const day = accepted.act.effectiveOn ?? applyDelay(accepted.day, later.acceptanceDelay ?? later.delay);
    const why = reason("accession.accepted", { ...cite, params: { acceding: from, by, accepted: accepted.day, date: day }, facts: [accession.act.id, accepted.act.id] });
    return { works: day <= on ? "yes" : "no", from: day, why, unknown: [] };
  }
  const missing = [{ kind: "fact", what: "acceptance-of-accession", params: { by, acceding: from } }] as const;
  const rule = allRecorded ? "accession.not-accepted" : "accession.acceptance-not-recorded";
  const why = reason(rule, { ...cite, params: { acceding: from, by }, facts: [accession.act.id], missing });
  const unknown = allRecorded ? [] : [{ code: "acceptance-not-recorded", params: { acceding: from, by } }];
  return { works: allRecorded ? "no" : "unknown", from: null, why, unknown };
}

function byNoObjection(accession: ReadAct, other: ReadAct, time: ObjectionTime, ground: AccessionGround): AccessionBetween {
  const { on, allRecorded, article } = ground;
  const [acceding, by] = [accession.act.state, other.act.state];
  const cite = article === undefined ? {} : { article };
  const { told, ends, effect: from } = time;
  const params = { acceding, by, told, lastDay: latest(ends, other.day), date: from };
  const facts = [accession.act.id];
  const objected = objectionOutcome(accession, other, latest(ends, other.day), ground);
  if (objected !== undefined && objected.effect !== "none") {
    const rule = objected.effect === "stands" ? "accession.objected" : "accession.objection-perhaps-late";
    const why = reason(rule, { ...cite, params: { ...params, objected: objected.day }, facts: [...facts, ...objected.facts] });
    const unknown = objected.effect === "stands" ? [] : [{ code: "notification-date-not-recorded", params: { accession: accession.act.id } }];
    return { works: objected.effect === "stands" ? "no" : "unknown", from: null, why, unknown };
  }
  const because = objected === undefined ? [] : [reason(objected.rule, { ...cite, params: { by, objected: objected.day, lastDay: params.lastDay }, facts: objected.facts })];
  const since = objected?.since === undefined ? from : latest(from, objected.since);
  if (on < since) return { works: "no", from: since, why: reason("accession.objection-period-runs", { ...cite, params, facts, because }), unknown: [] };
  if (!allRecorded && objected === undefined) {
    const missing = [{ kind: "fact", what: "objection-to-accession", params: { by, acceding } }] as const;
    const why = reason("accession.objections-not-recorded", { ...cite, params, facts, missing });
    return { works: "unknown", from: null, why, unknown: [{ code: "objections-to-accession-not-recorded", params: { acceding, by } }] };
  }
  return { works: "yes", from: since, why: reason("accession.not-objected", { ...cite, params: { ...params, date: since }, facts, because }), unknown: [] };
}

type Objected = { readonly effect: "stands" | "perhaps" | "none"; readonly rule: string; readonly day: CalendarDate; readonly since?: CalendarDate; readonly facts: readonly string[] };

function objectionOutcome(accession: ReadAct, other: ReadAct, lastDay: CalendarDate, { acts }: AccessionGround): Objected | undefined {
  const objection = acts.find(({ act }) => act.type === "objectionToAccession" && act.state === other.act.state && concernsAccession(act, accession));
  if (objection === undefined) return undefined;
  const withdrawn = acts.find(({ act }) => act.type === "withdrawalOfObjection" && act.refersTo === objection.act.id);
  const facts = [objection.act.id, ...(withdrawn === undefined ? [] : [withdrawn.act.id])];
  const day = objection.day;
  if (withdrawn !== undefined) return { effect: "none", rule: "accession.objection-withdrawn", day, since: withdrawn.act.effectiveOn ?? withdrawn.day, facts };
  if (day <= lastDay) return { effect: "stands", rule: "accession.objected", day, facts };
  // Without the day of notification an objection somewhat later than counted from deposit may have been in time.
  if (accession.act.notifiedOn === undefined && day <= addMonths(lastDay, 12)) return { effect: "perhaps", rule: "accession.objection-perhaps-late", day, facts };
  return { effect: "none", rule: "accession.objection-late", day, facts };
}

/** The days on which accessions among these acts can begin to work. */
export function accessionChangeDays(facts: TreatyFacts, acts: readonly ReadAct[]): CalendarDate[] {
  const later = facts.clause?.laterParties;
  if (later === undefined) return [];
  return acts.flatMap(({ act, day }) => {
    if (act.type === "acceptanceOfAccession") return [applyDelay(day, later.acceptanceDelay ?? later.delay)];
    const time = objectionTime(act, day, later);
    return time === undefined ? [] : [addDays(time.ends, 1), time.effect];
  });
}

function concernsAccession(act: Action, accession: ReadAct): boolean {
  if (act.refersTo !== undefined) return act.refersTo === accession.act.id;
  return accession.act.state !== null && act.towards?.includes(accession.act.state) === true;
}
