// Conventions that give their parties a time in which to object to an accession. It runs from the day each was told of it.
// Apostille Convention 1961 art. 12, Protection of Adults 2000 art. 57(2)(b): the accession enters into force after that time,
// between the acceding State and those that did not object. Adoption Convention 1993 art. 44(3), 46(2)(a): it enters into force
// as any other consent, and an objection only keeps it out between the two.
import { addMonths, type CalendarDate } from "../../kernel/index.ts";
import type { Action, LaterPartiesClause } from "../facts/index.ts";
import { applyDelay } from "./delay.ts";

export type ObjectionTime = {
  /** The day from which it runs: the notification, or where that is not recorded the deposit, the earliest it can be. */
  readonly told: CalendarDate;
  /** The last day for an objection. */
  readonly ends: CalendarDate;
  /** The day from which the accession works towards a State that did not object. */
  readonly effect: CalendarDate;
  /** Where the notification or the length is not recorded: the day by which it must have worked. */
  readonly atTheLatest: CalendarDate | undefined;
};

/** No convention sets the depositary a time to tell the others; of the dates it printed (Trb. 2012, 56) none shows more than 51 days. Half a year is allowed for. */
const MONTHS_TO_TELL = 6;
/** Six months in the Hague conventions; where no length is recorded, up to a year is allowed for. */
const MONTHS_TO_OBJECT = 12;

/** The time for objections to an act of consent; `undefined` where the clause gives none for its kind. */
export function objectionTime(act: Action, day: CalendarDate, later: LaterPartiesClause): ObjectionTime | undefined {
  if (later.objectionPeriodFor?.includes(act.type) !== true) return undefined;
  const delay = later.afterObjections ?? later.delay;
  const told = act.notifiedOn ?? day;
  const ends = addMonths(told, later.objectionMonths ?? 0);
  const open = (act.notifiedOn === undefined ? MONTHS_TO_TELL : 0) + (later.objectionMonths === undefined ? MONTHS_TO_OBJECT : 0);
  const effect = later.objectionsAwaited === false ? applyDelay(day, later.delay) : applyDelay(ends, delay);
  return { told, ends, effect, atTheLatest: open === 0 || later.objectionsAwaited === false ? undefined : applyDelay(addMonths(ends, open), delay) };
}
