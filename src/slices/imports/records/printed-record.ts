// A row of another register as a record: each field as printed, or every reason why it cannot be read.
import { exactDay, type CalendarDate, type ImpreciseDate } from "../../../domain/kernel/index.ts";
import type { SourceRow } from "../reading/cell.ts";
import type { Places } from "../mapping/columns.ts";
import { BY_COUNT, labelOf, type Column, type Mapping } from "../mapping/mapping.ts";
import { dateReader, shortened } from "../mapping/printed-date.ts";
import { rowFields, type RowFields } from "./row-fields.ts";

export type PrintedRecord = {
  readonly row: number;
  /** Its number in its own register. */
  readonly number: string;
  readonly titles: readonly { readonly language: string; readonly text: string }[];
  readonly signedOn: ImpreciseDate | undefined;
  readonly adoptedOn: ImpreciseDate | undefined;
  readonly signedAt: string | undefined;
  /** A day: a year or a month of entry into force is kept as a remark. */
  readonly entryIntoForceOn: CalendarDate | undefined;
  readonly terminatedOn: CalendarDate | undefined;
  readonly participants: readonly string[];
  readonly participation: string;
  readonly form: string | undefined;
  readonly subject: string | undefined;
  readonly binding: string | undefined;
  /** What is printed and has no place of its own, so that nothing is dropped in silence. */
  readonly remarks: readonly string[];
};

/** `field`: the column, as the file calls it. */
export type Unreadable = { readonly row: number; readonly id: string | null; readonly field: string; readonly message: string };
export type RecordRead = { readonly ok: true; readonly record: PrintedRecord } | { readonly ok: false; readonly id: string | null; readonly problems: readonly Unreadable[] };

const LONGEST_NUMBER = 100;

/** Reads rows of a file by its mapping. */
export function recordReader(mapping: Mapping, places: Places): (row: SourceRow) => RecordRead {
  const date = dateReader(mapping.dates);
  return (source) => {
    const { row } = source;
    if ("problem" in source) return { ok: false, id: null, problems: [{ row, id: null, field: "row", message: source.problem }] };
    const fields = rowFields(source.cells, places, date);
    const record = recordOf(row, mapping, fields);
    if (fields.faults.size === 0) return { ok: true, record };
    const id = record.number === "" ? null : record.number;
    return { ok: false, id, problems: [...fields.faults].map(([column, message]) => ({ row, id, field: labelOf({ column }), message })) };
  };
}

function recordOf(row: number, mapping: Mapping, fields: RowFields): PrintedRecord {
  const { columns } = mapping;
  const days = daysOf(mapping, fields);
  const participants = participantsOf(columns.participants, fields);
  return {
    row,
    number: numberOf(columns.number, fields),
    titles: titlesOf(columns.title, fields),
    signedOn: days.signed[0]?.day,
    adoptedOn: days.adopted[0]?.day,
    signedAt: placeOf(columns.signedAt, fields),
    entryIntoForceOn: days.force,
    terminatedOn: days.end,
    participants,
    participation: participationOf(columns.participation, participants.length, fields),
    form: fields.code(columns.form),
    subject: fields.code(columns.subject),
    binding: fields.code(columns.binding),
    remarks: [...days.remarks, ...remarksOf(mapping, days.taken, fields)],
  };
}

type Day = { readonly column: Column; readonly label: string; readonly day: ImpreciseDate };

/** The days that become facts; every other day that is printed is kept as a remark. */
function daysOf({ columns, remarks }: Mapping, fields: RowFields) {
  const filled = (list: Mapping["columns"]["signedOn"]): Day[] =>
    (list ?? []).flatMap((part) => {
      const day = fields.day(part.column);
      return day === undefined ? [] : [{ column: part.column, label: labelOf(part), day }];
    });
  const exact = (days: readonly Day[]) => days.find(({ day }) => exactDay(day) !== undefined);
  const [force, end, adopted, signed] = [filled(columns.entryIntoForceOn), filled(columns.terminatedOn), filled(columns.adoptedOn), filled(columns.signedOn)];
  const taken = new Set([exact(force), exact(end), adopted[0] ?? signed[0]].flatMap((day) => (day === undefined ? [] : [day.column])));
  const remarked = new Set(remarks.map(({ column }) => column));
  const spare = [...adopted, ...signed, ...force, ...end].filter(({ column }) => !taken.has(column) && !remarked.has(column));
  const dayIn = (days: readonly Day[]) => days.map(({ day }) => exactDay(day)).find((day) => day !== undefined);
  return { adopted, signed, force: dayIn(force), end: dayIn(end), taken, remarks: spare.map(({ label, day }) => `${label}: ${day}`) };
}

function remarksOf({ remarks }: Mapping, taken: ReadonlySet<Column>, fields: RowFields): readonly string[] {
  return remarks.flatMap(({ column, label, date }) => {
    const value = taken.has(column) ? "" : date ? (fields.day(column) ?? "") : fields.text(column);
    return value === "" ? [] : [`${label ?? labelOf({ column })}: ${value}`];
  });
}

function titlesOf(given: Mapping["columns"]["title"], fields: RowFields): PrintedRecord["titles"] {
  const titles = given.map(({ column, language }) => ({ language, text: fields.text(column) })).filter(({ text }) => text !== "");
  if (titles.length === 0 && given[0] !== undefined) fields.fault(given[0].column, "is empty; a record needs a title");
  return titles;
}

function numberOf({ column, digits }: Mapping["columns"]["number"], { text, fault }: RowFields): string {
  const printed = text(column);
  if (printed === "") fault(column, "is empty; each record needs its own number");
  else if (printed.length > LONGEST_NUMBER) fault(column, `is ${printed.length} characters long; a number has at most ${LONGEST_NUMBER}`);
  else if (digits && !/^\d+$/.test(printed)) fault(column, `"${shortened(printed)}" is no number; the mapping says that it has only digits`);
  return printed.slice(0, LONGEST_NUMBER);
}

function participationOf(given: Mapping["columns"]["participation"], named: number, fields: RowFields): string {
  const code = fields.code(given);
  if (code === BY_COUNT) return named === 2 ? "bilateral" : "multilateral";
  if (code === undefined && given.column !== undefined) fields.fault(given.column, `is empty; say under "empty" in the mapping what that means`);
  return code ?? "multilateral";
}

function placeOf(place: Mapping["columns"]["signedAt"], { text }: RowFields): string | undefined {
  if (place === undefined) return undefined;
  return ("constant" in place ? place.constant : text(place.column)) || undefined;
}

/** Each name once, in the order printed. */
function participantsOf(given: Mapping["columns"]["participants"], { text }: RowFields): readonly string[] {
  if (given === undefined) return [];
  const separators = given.separator === undefined ? [] : [given.separator].flat();
  const split = (printed: string) => separators.reduce((parts, separator) => parts.flatMap((part) => part.split(separator)), [printed]);
  const names = [...given.columns.flatMap((column) => split(text(column))), ...given.always].map((name) => name.replaceAll(/\s*[\r\n]+\s*/g, " ").trim());
  return [...new Set(names)].filter((name) => name !== "");
}
