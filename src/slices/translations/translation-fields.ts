// Fields of the forms of translations, read strictly; problems are added to the list beside their field.
import { findCalendarDate, type CalendarDate } from "../../domain/kernel/index.ts";
import type { FieldProblem } from "../../platform/web/index.ts";
import { typed, type DeskContext, type Sent } from "../accounts/index.ts";
import type { TranslationWords } from "./words/index.ts";

const LONGEST = { line: 200, text: 4000 } as const;

export type Reading = { readonly sent: Sent; readonly words: TranslationWords; readonly today: CalendarDate; readonly problems: FieldProblem[] };

export function readingOf({ today }: DeskContext, sent: Sent, words: TranslationWords): Reading {
  return { sent, words, today, problems: [] };
}

export function textIn({ sent, words, problems }: Reading, field: string, longest: keyof typeof LONGEST): string {
  const raw = typed(sent, field);
  const text = longest === "line" ? raw.replaceAll(/\s+/g, " ") : raw;
  if (text === "") problems.push({ field, message: words.needed.text });
  if (text.length > LONGEST[longest]) problems.push({ field, message: words.tooLong(LONGEST[longest]) });
  return text;
}

export function choiceIn<const Choice extends string>({ sent, words, problems }: Reading, field: string, choices: readonly Choice[]): Choice | undefined {
  const found = choices.find((one) => one === typed(sent, field));
  if (found === undefined) problems.push({ field, message: words.needed.choice });
  return found;
}

/** A day that has come, not before the last thing that is recorded. */
export function dayIn({ sent, words, problems, today }: Reading, field: string, notBefore: CalendarDate): CalendarDate {
  const day = findCalendarDate(typed(sent, field));
  if (day === undefined) problems.push({ field, message: words.needed.date });
  else if (day > today) problems.push({ field, message: words.needed.later });
  else if (day < notBefore) problems.push({ field, message: words.needed.before });
  return day ?? today;
}

/** A day to come; null where none is set. */
export function dueDayIn({ sent, words, problems, today }: Reading, field: string): CalendarDate | null {
  const text = typed(sent, field);
  if (text === "") return null;
  const day = findCalendarDate(text);
  if (day === undefined) problems.push({ field, message: words.needed.date });
  else if (day < today) problems.push({ field, message: words.needed.past });
  return day ?? null;
}

/** A whole number from 1; `undefined` where nothing was typed. */
export function numberIn({ sent, words, problems }: Reading, field: string): number | undefined {
  const text = typed(sent, field);
  if (text === "") return undefined;
  if (!/^[1-9]\d{0,6}$/.test(text)) problems.push({ field, message: words.needed.number });
  return Number(text);
}
