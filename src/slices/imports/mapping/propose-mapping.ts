// A mapping proposed from the headings and the first rows of a file: a beginning for a person, never used unread.
import { basename } from "node:path";
import { isEmpty, textOf, type Cell, type Refusal, type SourceTable } from "../reading/cell.ts";
import { tableOf } from "../reading/headings.ts";
import { openGrid, type FileLayout } from "../reading/open-table.ts";
import { FORMS, PARTICIPATIONS, SUBJECTS } from "../../treaties/index.ts";
import { headingKey } from "./columns.ts";
import { HEADING_WORDS, PARTICIPATION_WORDS, type ProposedField } from "./heading-words.ts";
import { proposeDates } from "./propose-dates.ts";

/** `missing`: what only a person can say, and what to look at. */
export type Proposal = { readonly ok: true; readonly mapping: Readonly<Record<string, unknown>>; readonly missing: readonly string[] } | Refusal;

/** So many rows say what the columns hold. */
const SAMPLE = 1000;

export async function proposeMapping(file: string, sheet: string | undefined): Promise<Proposal> {
  const layout: FileLayout = { headings: 1, shortRows: "refuse", ...(sheet === undefined ? {} : { sheet }) };
  const opened = await openGrid(file, layout);
  if (!opened.ok) return opened;
  const headings = await headingRowOf(opened.grid.rows());
  // A workbook is opened for its heading row: merged cells in it are headings, below it they are faults.
  const again = headings === 1 ? opened : await openGrid(file, { ...layout, headings });
  if (!again.ok) return again;
  const read = await tableOf(again.grid, { headings, shortRows: "fill" });
  return read.ok ? proposalOf(file, sheet, headings, read.table, await columnValues(read.table)) : read;
}

/** The first row that fills most of the columns that are used. */
async function headingRowOf(rows: AsyncIterable<{ readonly row: number }>): Promise<number> {
  const filled: { readonly row: number; readonly cells: number }[] = [];
  for await (const source of rows as AsyncIterable<{ readonly row: number; readonly cells?: readonly Cell[] }>) {
    filled.push({ row: source.row, cells: source.cells?.filter((cell) => !isEmpty(cell)).length ?? 0 });
    if (filled.length === 25) break;
  }
  const most = Math.max(...filled.map(({ cells }) => cells));
  return filled.find(({ cells }) => cells >= 2 && cells >= most * 0.6)?.row ?? 1;
}

/** By column: what its first rows hold. */
async function columnValues({ headings, rows }: SourceTable): Promise<readonly (readonly Cell[])[]> {
  const values: Cell[][] = headings.map(() => []);
  let seen = 0;
  for await (const source of rows()) {
    if ("problem" in source) continue;
    for (const [index, cell] of source.cells.entries()) if (!isEmpty(cell)) values[index]?.push(cell);
    if ((seen += 1) === SAMPLE) break;
  }
  return values;
}

function proposalOf(file: string, sheet: string | undefined, headings: number, table: SourceTable, values: readonly (readonly Cell[])[]): Proposal {
  const missing: string[] = [
    "register.title, register.publisher: whose register is it? (register.id is its permanent name with us)",
    "register.asOf: the day the list speaks for, as 2024-05-01, 2024-05 or 2024; take the line out if it has none",
  ];
  const fields = assignedFields(table.headings, values);
  const column = (field: ProposedField) => nameOf(table.headings, fields.get(field));
  const own = (field: ProposedField) => values[fields.get(field) ?? -1] ?? [];
  const days = (["signedOn", "adoptedOn", "entryIntoForceOn", "terminatedOn"] as const).filter((field) => fields.has(field));
  const dates = proposeDates(days.flatMap(own));
  missing.push(...dates.doubts);
  for (const field of ["number", "title"] as const) if (!fields.has(field)) missing.push(`columns.${field}: no heading looks like it; name the column`);
  const columns = {
    number: column("number") ?? "",
    title: column("title") ?? "",
    ...Object.fromEntries([...days, "signedAt" as const].flatMap((field) => (fields.has(field) ? [[field, column(field)]] : []))),
    ...(fields.has("participants") ? { participants: { columns: [column("participants")], ...separatorOf(own("participants"), missing) } } : {}),
    participation: fields.has("participation") ? codedBy(column("participation"), own("participation"), PARTICIPATION_WORDS, "columns.participation.values", PARTICIPATIONS, Math.min(table.rowCount, SAMPLE), missing) : "by-count",
    ...(fields.has("form") ? { form: { column: column("form"), values: sameWords(own("form"), FORMS), otherwise: "other" } } : {}),
    ...(fields.has("subject") ? { subject: { column: column("subject"), values: sameWords(own("subject"), SUBJECTS), otherwise: "other-matters" } } : {}),
  };
  if (!fields.has("participants")) missing.push("columns.participants: no heading looks like it; name the column, or leave it out if the register names nobody");
  const placed = new Set([...fields].flatMap(([field, index]) => (field === "form" || field === "subject" ? [] : [index])));
  const remarks = table.headings.flatMap((heading, index) => (heading === "" || placed.has(index) ? [] : [nameOf(table.headings, index)]));
  const name = basename(file).replace(/\.[^.]*$/, "");
  const mapping = {
    about: "Proposed from the headings. Read it, fill in what is empty, and mend what is wrong.",
    register: { id: slugged(name), title: "", publisher: "", asOf: "" },
    ...(sheet === undefined ? {} : { sheet }),
    ...(headings === 1 ? {} : { headings }),
    dates: dates.patterns,
    columns,
    remarks,
    ignore: [],
  };
  return { ok: true, mapping, missing };
}

function slugged(name: string): string {
  return name.normalize("NFKD").toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "") || "register";
}

/** Each field its first heading; where the words in a column say more than what stands over it, they decide. */
function assignedFields(headings: readonly string[], values: readonly (readonly Cell[])[]): ReadonlyMap<ProposedField, number> {
  const fields = new Map<ProposedField, number>();
  for (const [index, heading] of headings.entries()) {
    const key = headingKey(heading.replaceAll("_", " "));
    const field = key === "" ? undefined : HEADING_WORDS.find(([name, words]) => words.test(key) && !fields.has(name))?.[0];
    if (field !== undefined) fields.set(field, index);
  }
  const words = (index: number) => [...new Set((values[index] ?? []).map((cell) => textOf(cell).toLowerCase()))];
  const sides = headings.keys().find((index) => words(index).length > 0 && words(index).every((word) => PARTICIPATION_WORDS[word] !== undefined));
  if (sides !== undefined) {
    for (const [field, index] of fields) if (index === sides) fields.delete(field);
    fields.set("participation", sides);
  }
  // A form of their own words says less than the beginning of the title, which is read where no column is named.
  if (!words(fields.get("form") ?? -1).some((word) => FORMS.some((form) => form === slugged(word)))) fields.delete("form");
  return fields;
}

/** By its heading; by its number where that stands over several columns. */
function nameOf(headings: readonly string[], index: number | undefined): string | number | undefined {
  if (index === undefined) return undefined;
  const heading = headings[index] ?? "";
  const alone = heading !== "" && headings.filter((other) => headingKey(other) === headingKey(heading)).length === 1;
  return alone ? heading : index + 1;
}

const SEPARATORS = ["\n", ";", "|", " / ", ","];

function separatorOf(values: readonly Cell[], missing: string[]): { readonly separator?: string } {
  const texts = values.map(textOf);
  const separator = SEPARATORS.find((one) => texts.filter((text) => text.includes(one)).length > texts.length / 5);
  if (separator === undefined) missing.push("columns.participants.separator: each cell seems to hold one name; give the separator if some hold several");
  if (separator === ",") missing.push('columns.participants.separator: names seem to be parted by commas; a name that holds one ("Korea, Republic of") would be cut in two');
  return separator === undefined ? {} : { separator };
}

function codedBy(column: string | number | undefined, values: readonly Cell[], words: Readonly<Record<string, string>>, at: string, codes: readonly string[], rows: number, missing: string[]) {
  const printed = [...new Set(values.map(textOf))].slice(0, 30);
  const known = Object.fromEntries(printed.flatMap((word) => (words[word.toLowerCase()] === undefined ? [] : [[word, words[word.toLowerCase()]]])));
  const open = printed.filter((word) => known[word] === undefined);
  if (values.length < rows) missing.push(`${at.replace(/\.\w+$/, ".empty")}: ${rows - values.length} of the first ${rows} rows say nothing; say what that means (${codes.join(", ")})`);
  if (open.length > 0) missing.push(`${at}: say for ${open.map((word) => `"${word}"`).join(", ")} which of ${codes.join(", ")} it means`);
  return { column, values: known };
}

/** Words of theirs that are words of ours. */
function sameWords(values: readonly Cell[], codes: readonly string[]): Readonly<Record<string, string>> {
  const printed = [...new Set(values.map(textOf))];
  return Object.fromEntries(printed.flatMap((word) => (codes.includes(slugged(word)) ? [[word, slugged(word)]] : [])));
}
