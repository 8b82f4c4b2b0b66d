// Dates as a register prints them, by the patterns that a mapping states. Two patterns that could read one text as two days
// are not allowed side by side: the day of a treaty is not guessed.
import { addDays, calendarDateOf, findImpreciseDate, impreciseDateOf, type ImpreciseDate } from "../../../domain/kernel/index.ts";
import { textOf, type Cell } from "../reading/cell.ts";
import { withWesternDigits } from "./western-digits.ts";

/** A day count from a spreadsheet's cell that is not formatted as a date. */
export const EXCEL_SERIAL = "excel-serial";

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/** The parts of a pattern, the longer first. */
const PARTS: readonly (readonly [string, string])[] = [
  ["yyyy", String.raw`(?<year>\d{4})`],
  ["mmmm", String.raw`(?<name>[a-z]{3,9})\.?`],
  ["mmm", String.raw`(?<name>[a-z]{3,9})\.?`],
  ["mm", String.raw`(?<month>\d{2})`],
  ["m", String.raw`(?<month>\d{1,2})`],
  ["dd", String.raw`(?<day>\d{2})`],
  ["d", String.raw`(?<day>\d{1,2})`],
];

/** `dd/mm/yyyy` as an expression; `undefined` where the text is no pattern. */
export function patternExpression(pattern: string): RegExp | undefined {
  let expression = "";
  for (let rest = pattern.toLowerCase(); rest !== ""; ) {
    const part = PARTS.find(([name]) => rest.startsWith(name));
    if (part === undefined && !/^[ ./,-]/.test(rest)) return undefined;
    expression += part === undefined ? `\\${rest.charAt(0)}` : part[1];
    rest = rest.slice(part === undefined ? 1 : part[0].length);
  }
  const groups = [...expression.matchAll(/\?<(\w+)>/g)].map(([, name]) => (name === "name" ? "month" : name));
  const whole = groups.includes("year") && new Set(groups).size === groups.length && (groups.includes("month") || !groups.includes("day"));
  return whole ? new RegExp(`^${expression}$`, "i") : undefined;
}

/** Could one text be read by both, as two different days? (03/04/1990) */
export function contradict(one: string, other: string): boolean {
  const shape = (pattern: string) => pattern.toLowerCase().replaceAll(/m{1,2}|d{1,2}/g, "#");
  const order = (pattern: string) => pattern.toLowerCase().replaceAll(/[^md]/g, "").replaceAll(/(.)\1*/g, "$1");
  return shape(one) === shape(other) && order(one) !== order(other);
}

export type DateReader = (cell: Cell) => { readonly ok: true; readonly date: ImpreciseDate } | { readonly ok: false; readonly message: string };

/** Reads cells that hold something by the patterns given, in their order. */
export function dateReader(patterns: readonly string[]): DateReader {
  const expressions = patterns.flatMap((pattern) => patternExpression(pattern) ?? []);
  const expected = patterns.join(" or ");
  return (cell) => {
    if (cell instanceof Date) return dayOfCell(cell);
    if (typeof cell === "number" && patterns.includes(EXCEL_SERIAL)) return dayOfSerial(cell);
    // A midnight that a database wrote beside the day says nothing more.
    const text = withWesternDigits(textOf(cell)).replace(/[T ]00:00(:00(\.0+)?)?Z?$/, "");
    for (const expression of expressions) {
      const date = dateOf(expression.exec(text)?.groups);
      if (date !== undefined) return { ok: true, date };
    }
    return { ok: false, message: `"${shortened(text)}" is no date; the mapping says ${expected}${hint(cell, text)}` };
  };
}

function hint(cell: Cell, text: string): string {
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2}$/.test(text)) return "; a year of two digits does not say its century";
  return typeof cell === "number" ? `; format the column as a date, or add "${EXCEL_SERIAL}" to the mapping's dates if it counts days` : "";
}

function dateOf(groups: Record<string, string | undefined> | undefined): ImpreciseDate | undefined {
  if (groups === undefined) return undefined;
  const { year = "", month, name, day } = groups;
  const named = name === undefined ? undefined : MONTHS.findIndex((full) => full === name.toLowerCase() || full.slice(0, 3) === name.toLowerCase() || (full === "september" && name.toLowerCase() === "sept"));
  if (named === -1) return undefined;
  const parts = [month ?? (named === undefined ? undefined : String(named + 1)), day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")]));
  return findImpreciseDate([year, ...parts].join("-"));
}

/** The first day on which spreadsheet programs agree: before it some of them count a 29 February 1900 that never was. */
const AGREED = "1900-03-01";

function dayOfCell(cell: Date): ReturnType<DateReader> {
  const day = cell.toISOString().slice(0, 10);
  if (!/^\d{4}-/.test(day)) return { ok: false, message: `${day} is no date of the years 1 to 9999` };
  if (day < AGREED) return { ok: false, message: `is a date cell of before ${AGREED}, which spreadsheet programs read as different days; write it as text` };
  return { ok: true, date: impreciseDateOf(day) };
}

function dayOfSerial(serial: number): ReturnType<DateReader> {
  if (serial < 61 || serial > 2_958_465) return { ok: false, message: `${serial} is no count of days since 1900 (61 to 2958465, from ${AGREED})` };
  return { ok: true, date: impreciseDateOf(addDays(calendarDateOf("1899-12-30"), Math.floor(serial))) };
}

/** So much of a cell's text as a message can hold. */
export function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
