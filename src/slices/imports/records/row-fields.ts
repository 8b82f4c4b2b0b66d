// What stands in the columns of one row: text, days, and words that the mapping gives a meaning. Every fault is told once.
import type { ImpreciseDate } from "../../../domain/kernel/index.ts";
import { isEmpty, isTrouble, textOf, type Cell } from "../reading/cell.ts";
import type { Places } from "../mapping/columns.ts";
import type { Coded, Column } from "../mapping/mapping.ts";
import { shortened, type DateReader } from "../mapping/printed-date.ts";

/** No title or list of names is longer; such a cell holds something else. */
const LONGEST_TEXT = 100_000;

export type RowFields = {
  /** Empty where the cell is. */
  readonly text: (column: Column) => string;
  readonly day: (column: Column) => ImpreciseDate | undefined;
  /** Our word for theirs. */
  readonly code: (given: Coded | undefined) => string | undefined;
  readonly fault: (column: Column, message: string) => void;
  readonly faults: ReadonlyMap<Column, string>;
};

export function rowFields(cells: readonly Cell[], places: Places, date: DateReader): RowFields {
  const faults = new Map<Column, string>();
  const fault = (column: Column, message: string): void => void (faults.has(column) || faults.set(column, message));
  const cell = (column: Column): Cell => {
    const found = cells[places.get(column) ?? -1] ?? null;
    if (isTrouble(found)) fault(column, found.trouble);
    return found;
  };
  const text = (column: Column): string => {
    const read = textOf(cell(column));
    const wrong = textFault(read);
    if (wrong !== undefined) fault(column, wrong);
    return read;
  };
  const day = (column: Column): ImpreciseDate | undefined => {
    const found = cell(column);
    if (isTrouble(found) || isEmpty(found)) return undefined;
    const read = date(found);
    if (!read.ok) fault(column, read.message);
    return read.ok ? read.date : undefined;
  };
  const code = (given: Coded | undefined): string | undefined => {
    if (given?.column === undefined) return given?.constant;
    const printed = text(given.column);
    if (printed === "") return given.empty;
    const known = Object.hasOwn(given.values ?? {}, printed) ? given.values?.[printed] : given.otherwise;
    if (known === undefined) fault(given.column, `"${shortened(printed)}" is none of ${Object.keys(given.values ?? {}).join(", ")}; add it to the mapping's values`);
    return known;
  };
  return { text, day, code, fault, faults };
}

function textFault(text: string): string | undefined {
  if (text.length > LONGEST_TEXT) return `is ${text.length} characters long; at most ${LONGEST_TEXT} are taken`;
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD]/.test(text)) return "holds a control or replacement character, which no text has; the file was spoilt on its way";
  return text.isWellFormed() ? undefined : "holds half a character; the file was spoilt on its way";
}
