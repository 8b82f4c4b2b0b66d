// What the auditor asks of the record, read off an address or a form. What cannot be meant is said beside its field: an answer to
// another question than the one asked would mislead.
import { calendarDateOf, type CalendarDate } from "../../domain/kernel/index.ts";
import type { FieldProblem } from "../../platform/web/index.ts";
import type { EntryQuestion } from "../audit/index.ts";
import type { RecordView } from "./record-view.ts";
import type { AuditDeskWords } from "./words/en.ts";

export const FIELDS = ["person", "post", "event", "kind", "record", "since", "until", "result"] as const;
export type AskedText = Readonly<Record<(typeof FIELDS)[number], string>>;

const ACTOR = /^(system|cli:.{1,200}|person:[0-9a-f-]{36})$/;
const LONGEST_ID = 200;

/** The texts as they were typed. */
export function askedText(value: (name: string) => string): AskedText {
  const [person, post, event, kind, record, since, until, result] = FIELDS.map((name) => value(name).trim()) as [string, string, string, string, string, string, string, string];
  return { person, post, event, kind, record: record.slice(0, LONGEST_ID), since, until, result };
}

export function isNarrowed(asked: AskedText): boolean {
  return FIELDS.some((name) => asked[name] !== "");
}

export type QuestionRead = { readonly question: EntryQuestion; readonly problems: readonly FieldProblem[] };

/** @param timeZone where the office's days begin and end */
export function readQuestion(asked: AskedText, { vocabularies, office }: RecordView, words: AuditDeskWords, timeZone: string): QuestionRead {
  const problems: FieldProblem[] = [];
  const check = <T>(field: keyof AskedText, read: (text: string) => T | undefined, message: string): T | undefined => {
    const text = asked[field];
    const value = text === "" ? undefined : read(text);
    if (text !== "" && value === undefined) problems.push({ field, message });
    return value;
  };
  const kinds = new Set(vocabularies.flatMap(({ events }) => Object.values(events)));
  const actor = check("person", (text) => (ACTOR.test(text) ? text : undefined), words.problems.person);
  const post = check("post", (text) => office.posts.find(({ id }) => id === text)?.id, words.problems.post);
  const event = check("event", (text) => (vocabularies.some(({ events }) => Object.hasOwn(events, text)) ? text : undefined), words.problems.event);
  const kind = check("kind", (text) => (kinds.has(text) ? text : undefined), words.problems.kind);
  const since = check("since", dayIn, words.problems.date);
  const until = check("until", dayIn, words.problems.date);
  const result = check("result", (text) => (text === "done" || text === "refused" ? text : undefined), words.problems.result);
  if (since !== undefined && until !== undefined && until < since) problems.push({ field: "until", message: words.problems.order });
  const question: EntryQuestion = {
    ...(actor === undefined ? {} : { actors: [actor] }),
    ...(post === undefined ? {} : { post }),
    ...(event === undefined ? {} : { events: [event] }),
    ...(kind === undefined ? {} : { kind }),
    ...(asked.record === "" ? {} : { id: asked.record }),
    ...(since === undefined ? {} : { since: beginningOf(since, timeZone) }),
    // The last day is meant whole.
    ...(until === undefined ? {} : { until: beginningOf(dayAfter(until), timeZone) }),
    ...(result === undefined ? {} : { result }),
  };
  return { question, problems };
}

function dayIn(text: string): CalendarDate | undefined {
  try {
    return calendarDateOf(text);
  } catch {
    return undefined;
  }
}

function dayAfter(day: CalendarDate): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

function beginningOf(day: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone }).epochMilliseconds);
}

/** What the record keeps of a search or an export: the conditions that were set. */
export function askedDetails(asked: AskedText): Readonly<Record<string, string>> {
  return Object.fromEntries(FIELDS.flatMap((name) => (asked[name] === "" ? [] : [[name, asked[name]]])));
}
