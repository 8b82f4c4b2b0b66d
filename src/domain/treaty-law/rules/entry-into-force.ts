// VCLT 24(1)-(2): a treaty enters into force as it provides, or, where it is silent, when all negotiating States have
// consented. The day follows from the day the condition was met (the trigger), the delay, a fixed date and the dates
// it may not precede.
import { lastPossibleDay, latest, type CalendarDate } from "../../kernel/index.ts";
import { reason, type Conflict, type EntryIntoForce, type Reason, type UnknownReason } from "../answer.ts";
import type { EntryIntoForceClause, NotBefore, PublishedDate, TreatyId } from "../facts/index.ts";
import { hold, type ConditionContext } from "./condition.ts";
import { applyDelay } from "./delay.ts";

export type GeneralDate = { readonly entryIntoForce: EntryIntoForce; readonly conflicts: readonly Conflict[] };

/** The general date of a treaty from its clause and acts, or from what the depositary published where the acts cannot yield it. */
export function generalDate(context: ConditionContext): GeneralDate {
  const { facts } = context;
  const published = facts.publishedDates.find((date) => date.what === "entryIntoForce");
  const clause = facts.clause?.entryIntoForce;
  if (clause === undefined) return { entryIntoForce: fromPublished(published, [{ code: "clause-not-recorded", params: {} }], []), conflicts: [] };
  if (facts.coverage.extent === "partial") {
    return { entryIntoForce: fromPublished(published, [{ code: "list-partial", params: {} }], []), conflicts: [] };
  }
  const derived = fromClause(clause, context);
  if (!derived.known) return { entryIntoForce: fromPublished(published, derived.unknown, [derived.why]), conflicts: [] };
  if (derived.date === null && published !== undefined && published.date !== null && stopsShort(context, published.date)) {
    return { entryIntoForce: fromPublished(published, [{ code: "list-short-of-threshold", params: {} }], [derived.why]), conflicts: [] };
  }
  return { entryIntoForce: derived, conflicts: disagreement(derived.date, published, context) };
}

function fromClause(clause: EntryIntoForceClause, context: ConditionContext): EntryIntoForce {
  const article = context.facts.clause?.article;
  const cite = article === undefined ? {} : { article };
  const held = hold(clause.when, context);
  if (held.unknown.length > 0) return unknown(held.unknown, reason("entry-into-force.condition-unknown", { ...cite, because: [held.why] }));
  const trigger = held.spans[0]?.from;
  if (trigger === undefined) return { known: true, date: null, trigger: null, why: reason("entry-into-force.condition-not-met", { ...cite, because: [held.why] }) };
  const floors = (clause.notBefore ?? []).map((floor) => notBefore(floor, context));
  const open = floors.filter((floor) => floor.day === undefined);
  const because: Reason[] = [held.why, ...floors.map((floor) => floor.why)];
  if (open.length > 0) {
    if (open.some((floor) => floor.pending)) return { known: true, date: null, trigger: null, why: reason("entry-into-force.waits-for-other", { ...cite, because }) };
    return unknown(open.flatMap((floor) => floor.unknown ?? []), reason("entry-into-force.not-before-unknown", { ...cite, because }));
  }
  const met = latest(trigger, ...floors.flatMap((floor) => (floor.day === undefined ? [] : [floor.day])));
  if (clause.onDate !== undefined && met <= clause.onDate) {
    return { known: true, date: clause.onDate, trigger, why: reason("entry-into-force.fixed-date", { ...cite, params: { date: clause.onDate, trigger }, because }) };
  }
  const delayed = applyDelay(trigger, clause.delay);
  const date = latest(delayed, met);
  const params = { date, trigger, delayed, ...delayParams(clause.delay), onDate: clause.onDate ?? null };
  return { known: true, date, trigger, why: reason("entry-into-force.derived", { ...cite, params, because }) };
}

/** A day it may not precede: `day` where it is known, `pending` where another treaty is known not to be in force, else why it is not known. */
type Floor = { readonly day: CalendarDate | undefined; readonly pending: boolean; readonly unknown?: UnknownReason; readonly why: Reason };

function notBefore(floor: NotBefore, { facts, others }: ConditionContext): Floor {
  if ("date" in floor) return { day: floor.date, pending: false, why: reason("not-before.date", { params: { date: floor.date } }) };
  if ("treaty" in floor) {
    const date = others.entryIntoForce(floor.treaty);
    const why = reason("not-before.treaty", { params: { treaty: floor.treaty, date: date ?? null } });
    if (date === undefined) return { day: undefined, pending: false, unknown: { code: "other-treaty-unknown", params: { treaty: floor.treaty } }, why };
    return { day: date ?? undefined, pending: date === null, why };
  }
  const start = floor.after === "adoptedOn" ? facts.adoptedOn : facts.openedForSignatureOn;
  if (start === undefined) {
    const why = reason("not-before.start-not-recorded", { params: { after: floor.after } });
    return { day: undefined, pending: false, unknown: { code: "not-before-unknown", params: { after: floor.after } }, why };
  }
  const day = applyDelay(lastPossibleDay(start), floor.delay);
  return { day, pending: false, why: reason("not-before.after", { params: { after: floor.after, start, date: day, ...delayParams(floor.delay) } }) };
}

/** The treaties it waits for that are not in force on a day, so far as is known. */
export function pendingTreaties(clause: EntryIntoForceClause, { others }: ConditionContext, on: CalendarDate): TreatyId[] {
  return (clause.notBefore ?? []).flatMap((floor) => {
    if (!("treaty" in floor)) return [];
    const date = others.entryIntoForce(floor.treaty);
    return date !== undefined && date !== null && date <= on ? [] : [floor.treaty];
  });
}

function fromPublished(published: PublishedDate | undefined, without: readonly UnknownReason[], because: readonly Reason[]): EntryIntoForce {
  if (published === undefined) {
    const code = without[0]?.code ?? "clause-not-recorded";
    const missing = [{ kind: "fact", what: code, params: without[0]?.params ?? {} }] as const;
    return unknown(without, reason("entry-into-force.not-derivable", { params: { code }, missing, because }));
  }
  const why = reason("entry-into-force.published", {
    params: { date: published.date, source: published.source ?? null, provenance: published.provenance, without: without[0]?.code ?? null },
    facts: [published.id],
    because,
  });
  return published.date === null ? { known: true, date: null, trigger: null, why } : { known: true, date: published.date, trigger: null, why };
}

function unknown(reasons: readonly UnknownReason[], why: Reason): EntryIntoForce {
  return { known: false, date: null, trigger: null, unknown: reasons, why };
}

/**
 * That too few consented is what a list shows that is said to be enough, up to its end. A list of which nobody says so, or that
 * ends before the published day, has only stopped short, and does not speak against the depositary.
 */
function stopsShort({ facts: { coverage } }: ConditionContext, published: CalendarDate): boolean {
  return coverage.assumed === true || (coverage.extent === "complete" && coverage.until !== undefined && coverage.until < published);
}

/** Derived beats published, and the difference is shown. A list that ended before the published date cannot contradict it. */
function disagreement(derived: CalendarDate | null, published: PublishedDate | undefined, { facts, acts }: ConditionContext): Conflict[] {
  if (published === undefined || published.date === derived) return [];
  const end = facts.coverage.until ?? acts.lastDay;
  if (derived === null && published.date !== null && end !== null && published.date > end) return [];
  return [{ code: "derived-and-published-differ", params: { derived, published: published.date, source: published.source ?? null }, facts: [published.id] }];
}

/** A delay as parameters of a sentence. */
export function delayParams(delay: { n: number; unit: string; counting?: string; then?: string } | undefined): Record<string, string | number | null> {
  if (delay === undefined) return { n: null, unit: null, counting: null, then: null };
  return { n: delay.n, unit: delay.unit, counting: delay.counting ?? "sameDay", then: delay.then ?? null };
}
