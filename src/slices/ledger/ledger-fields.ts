// Fields of the ledger's forms, read strictly; problems are added to the list beside their field.
import { randomUUID } from "node:crypto";
import { findCalendarDate, type CalendarDate } from "../../domain/kernel/index.ts";
import { codeOf } from "../../platform/db/index.ts";
import type { FieldProblem } from "../../platform/web/index.ts";
import { typed, type Sent } from "../accounts/index.ts";
import type { LedgerWords } from "./words/index.ts";

const LONGEST = 300;
const CURRENCIES = new Set(Intl.supportedValuesOf("currency"));

export type Reading = { readonly sent: Sent; readonly words: LedgerWords; readonly problems: FieldProblem[]; readonly today: CalendarDate };

export function textIn({ sent, words, problems }: Reading, field: string, needed = true): string {
  const text = typed(sent, field).replaceAll(/\s+/g, " ");
  if (needed && text === "") problems.push({ field, message: words.needed.text });
  if (text.length > LONGEST) problems.push({ field, message: words.tooLong(LONGEST) });
  return text;
}

/** Made with the form and sent with it: what it adds is added once, however often it is sent. */
export function onceIn({ sent }: Pick<Reading, "sent">): string {
  const text = typed(sent, "once");
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : randomUUID();
}

/** Does it, unless the same form has done it already. */
export async function once<T>(work: () => Promise<T>, again: T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) !== "23505") throw error;
    return again;
  }
}

/** A day that has come, unless it may lie ahead. Without one: today, so that the form can be shown again. */
export function dayIn({ sent, words, problems, today }: Reading, field: string, ahead = false): CalendarDate {
  const day = findCalendarDate(typed(sent, field));
  if (day === undefined) problems.push({ field, message: words.needed.date });
  else if (!ahead && day > today) problems.push({ field, message: words.needed.later });
  return day ?? today;
}

export function choiceIn<const Choice extends string>({ sent, words, problems }: Reading, field: string, choices: readonly Choice[]): Choice | undefined {
  const found = choices.find((one) => one === typed(sent, field));
  if (found === undefined) problems.push({ field, message: words.needed.choice });
  return found;
}

/** Exact: commas and blanks between figures are left out, nothing is rounded. */
export function amountIn({ sent, words, problems }: Reading, field: string): string {
  const text = typed(sent, field).replaceAll(/[\s,]/g, "");
  if (/^\d{1,18}(\.\d{1,4})?$/.test(text) && /[1-9]/.test(text)) return text;
  problems.push({ field, message: words.needed.amount });
  return "";
}

/** As ISO 4217 writes it. */
export function currencyIn({ sent, words, problems }: Reading, field: string): string {
  const code = typed(sent, field).toUpperCase();
  if (CURRENCIES.has(code)) return code;
  problems.push({ field, message: words.needed.currency });
  return "";
}

/** "12,50,000.50" as the reader's language writes it, from exact text and without a number of the machine in between. */
export function writtenAmount(amount: string, locale: string): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 4 }).format(amount as `${number}`);
}
