// VCLT 24(3), VCSST 17-18, 22-23 and what the clauses say of later parties: from which day an act of consent binds its State.
import { latest, type CalendarDate } from "../../kernel/index.ts";
import { reason, type EntryIntoForce, type Reason } from "../answer.ts";
import type { Action, Clause, Delay, EntryIntoForceClause, LaterPartiesClause } from "../facts/index.ts";
import { objectionTime, type ObjectionTime } from "./accession-objections.ts";
import type { DatedAct } from "./acts.ts";
import { applyDelay } from "./delay.ts";
import { delayParams } from "./entry-into-force.ts";

export type MembershipStart = {
  readonly from: CalendarDate;
  readonly why: Reason;
  /** Where the day is not exactly known, `from` is the first it can be and this the last. */
  readonly atTheLatest?: CalendarDate;
};

/** The day the treaty is in force for the State by this consent; `null` while the treaty itself is not in force. */
export function membershipStart({ act, day, notBefore }: DatedAct, clause: Clause | undefined, general: EntryIntoForce): MembershipStart | null {
  if (act.inForceOnOverride !== undefined) {
    return { from: act.inForceOnOverride, why: reason("party.date-fixed-by-decision", { params: { date: act.inForceOnOverride }, facts: [act.id] }) };
  }
  if (!general.known || general.date === null) return null;
  if (act.type === "succession") return bySuccession(act, day, latest(general.date, notBefore ?? general.date), notBefore);
  const objections = clause?.laterParties?.objectionsAwaited === false ? undefined : objectionTime(act, day, clause?.laterParties ?? {});
  if (objections !== undefined) return afterObjections(act.id, day, objections, clause, general.date);
  return byConsent(act.id, day, clause, general.date, general.trigger);
}

/** Apostille Convention art. 12(3): on the sixtieth day after the six months for objections, towards those that did not object. */
function afterObjections(fact: string, day: CalendarDate, { told, ends, effect, atTheLatest }: ObjectionTime, clause: Clause | undefined, general: CalendarDate): MembershipStart {
  const from = latest(effect, general);
  const cite = clause?.article === undefined ? {} : { article: clause.article };
  const delay = clause?.laterParties?.afterObjections ?? clause?.laterParties?.delay;
  const params = { consent: day, told, ends, date: from, general, ...delayParams(delay) };
  if (atTheLatest === undefined) return { from, why: reason("party.after-objections", { ...cite, params, facts: [fact] }) };
  const missing = [{ kind: "fact", what: "notification-date", params: { accession: fact } }] as const;
  const last = latest(atTheLatest, general);
  return { from, atTheLatest: last, why: reason("party.after-objections-at-the-earliest", { ...cite, params: { ...params, last }, facts: [fact], missing }) };
}

/** VCSST 22-23: notified on one day, in effect from the date of succession, or from entry into force where that is later. */
function bySuccession({ id, successionOn }: Action, day: CalendarDate, inForce: CalendarDate, predecessor: CalendarDate | undefined): MembershipStart {
  const from = latest(successionOn ?? day, inForce);
  const rule = successionOn === undefined ? "party.succession-date-not-recorded" : predecessor === undefined ? "party.succession" : "party.succession-to-contracting-state";
  return { from, why: reason(rule, { article: "VCSST 23", params: { notified: day, succession: successionOn ?? null, general: inForce, date: from }, facts: [id] }) };
}

function byConsent(fact: string, day: CalendarDate, clause: Clause | undefined, general: CalendarDate, trigger: CalendarDate | null): MembershipStart {
  const later = clause?.laterParties;
  const cite = clause?.article === undefined ? {} : { article: clause.article };
  if (cameInWithTheTreaty(day, clause, general, trigger)) {
    return { from: general, why: reason("party.with-the-treaty", { ...cite, params: { consent: day, general }, facts: [fact] }) };
  }
  if (later === undefined) {
    const from = latest(day, general);
    return { from, why: reason("party.on-consent", { article: "VCLT 24(3)", params: { consent: day, date: from }, facts: [fact] }) };
  }
  const { delay, practice } = laterDelay(later, day);
  const own = applyDelay(day, delay);
  const from = latest(own, general);
  const rule = from > own ? "party.later-not-before-general" : "party.later";
  return { from, why: reason(rule, { ...cite, params: { consent: day, own, general, date: from, practice, ...delayParams(delay) }, facts: [fact] }) };
}

/** Consent up to the trigger, or, where the clause says so, before entry into force itself, comes in with the treaty. */
function cameInWithTheTreaty(day: CalendarDate, clause: Clause | undefined, general: CalendarDate, trigger: CalendarDate | null): boolean {
  if (clause?.laterParties?.depositedAfter === "entryIntoForce") return day < general;
  if (day > general) return false;
  return trigger === null ? inTimeFor(general, day, clause?.entryIntoForce) : day <= trigger;
}

/**
 * Where only the date of entry into force is published, the day that met the condition follows from it by the clause's delay:
 * who consented early enough for that delay to end by then consented in time. Where it may be a day that the clause fixes, or
 * before which it forbids entry into force, that stays open.
 */
function inTimeFor(general: CalendarDate, day: CalendarDate, entry: EntryIntoForceClause | undefined): boolean {
  if (entry === undefined || entry.onDate === general) return false;
  const byDelay = (entry.notBefore ?? []).every((floor) => "date" in floor && floor.date !== general);
  return byDelay && applyDelay(day, entry.delay) <= general;
}

/** The clause's delay, or the depositary's dated practice where it differed. */
function laterDelay(later: LaterPartiesClause, day: CalendarDate): { delay: Delay | undefined; practice: boolean } {
  const practice = later.practice?.find(({ depositedBefore }) => day < depositedBefore);
  return practice === undefined ? { delay: later.delay, practice: false } : { delay: practice.delay, practice: true };
}
