// The dates that an address asks about: `?on=` the day, `?known-on=` only what was published by then.
import { findCalendarDate, type CalendarDate } from "../../domain/kernel/index.ts";
import type { AskedDates } from "./place.ts";
import type { FieldProblem } from "./problem.ts";
import type { WebWords } from "./words/index.ts";

export type AskedDatesRead =
  | { readonly ok: true; readonly dates: AskedDates }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

type QueryPairs = readonly (readonly [name: string, value: string])[];

/** Query in; the dates, or what is wrong with them. A form sent with an empty field asks for today. */
export function readAskedDates(query: QueryPairs, today: CalendarDate, words: WebWords): AskedDatesRead {
  const on = readOne(query, "on", words);
  const knownOn = readOne(query, "known-on", words);
  const problems = [on, knownOn].flatMap((read) => ("problem" in read ? [read.problem] : []));
  if ("problem" in on || "problem" in knownOn) return { ok: false, problems };
  // The day asked about may lie ahead; what will be published by then is not ours to say.
  if (knownOn.date !== null && knownOn.date > today) return { ok: false, problems: [{ field: "known-on", message: words.problem.futureKnowledge("known-on", knownOn.date, today) }] };
  return { ok: true, dates: { on: on.date ?? today, onIsAsked: on.date !== null, knownOn: knownOn.date } };
}

/** The dates of an address that may be wrong, with today for what cannot be read: to show the page that says so. */
export function todayOnly(today: CalendarDate): AskedDates {
  return { on: today, onIsAsked: false, knownOn: null };
}

type OneRead = { readonly date: CalendarDate | null } | { readonly problem: FieldProblem };

function readOne(query: QueryPairs, name: string, words: WebWords): OneRead {
  const texts = query.filter(([given, value]) => given === name && value !== "").map(([, value]) => value);
  const [text] = texts;
  if (text === undefined) return { date: null };
  if (texts.length > 1) return { problem: { field: name, message: words.problem.dateTwice(name) } };
  const date = findCalendarDate(text);
  return date === undefined ? { problem: { field: name, message: words.problem.badDate(name, text.slice(0, 40)) } } : { date };
}
