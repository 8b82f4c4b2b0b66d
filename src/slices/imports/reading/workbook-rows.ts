// The rows of one sheet of an XLSX workbook. A cell that should hold a value and does not is told, never taken for empty.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readSheet } from "read-excel-file/node";
import type { Cell, SourceRow } from "./cell.ts";
import { UnreadableFile } from "./file-text.ts";
import { headingRows, type Grid, type Layout } from "./headings.ts";
import type { Area, SheetScan } from "./sheet-scan.ts";
import { surveyWorkbook, type SurveyedSheet } from "./workbook-survey.ts";

/** More than a table's headings and section titles ever cover. */
const MOST_COVERED = 500_000;

/** @param wanted the sheet's name; absent: the one visible sheet that holds anything @throws UnreadableFile */
export async function openWorkbook(file: string, wanted: string | undefined, layout: Pick<Layout, "headings">): Promise<Grid> {
  const sheet = chooseSheet(await surveyWorkbook(file), wanted);
  const cells = await readCells(file, sheet);
  const [, lastHeading] = headingRows(layout);
  const rows = markedRows(cells, sheet.scan, lastHeading);
  const sha256 = await hashOf(file);
  return {
    rows: async function* () {
      yield* rows;
    },
    sha256: () => sha256,
    merges: "known",
  };
}

function chooseSheet(sheets: readonly SurveyedSheet[], wanted: string | undefined): SurveyedSheet {
  const names = sheets.map(({ name, hidden }) => `"${name}"${hidden ? " (hidden)" : ""}`).join(", ");
  if (wanted !== undefined) {
    const named = sheets.find(({ name }) => name === wanted) ?? sheets.find(({ name }) => name.trim().toLowerCase() === wanted.trim().toLowerCase());
    if (named === undefined) throw new UnreadableFile(`the workbook has no sheet "${wanted}"; it has ${names === "" ? "none" : names}`);
    return named;
  }
  const [first, second] = sheets.filter(({ hidden, scan }) => !hidden && scan.columns > 0);
  if (first === undefined) throw new UnreadableFile(`no sheet of the workbook that is shown holds anything; it has ${names === "" ? "none" : names}`);
  if (second !== undefined) throw new UnreadableFile(`the workbook has several sheets: ${names}; say which with --sheet NAME, or under "sheet" in the mapping`);
  return first;
}

async function readCells(file: string, { number }: SurveyedSheet): Promise<readonly (readonly Cell[])[]> {
  try {
    // Its types say "Date" where a Date is meant.
    return (await readSheet(createReadStream(file), number)) as readonly (readonly Cell[])[];
  } catch (error) {
    // The library names its own errors; what else goes wrong in a file is the file's.
    throw new UnreadableFile(`the workbook cannot be read (${error instanceof Error ? error.message : String(error)}); save it again as XLSX in a spreadsheet program`);
  }
}

/** Troubles in their cells; a merged heading over every column that it covers. */
function markedRows(cells: readonly (readonly Cell[])[], { merged, troubles }: SheetScan, lastHeading: number): readonly SourceRow[] {
  const marked = new Map<number, Map<number, Cell>>();
  const mark = (row: number, column: number, cell: Cell) => {
    const inRow = marked.get(row) ?? new Map<number, Cell>();
    marked.set(row, inRow.set(column, cell));
  };
  const width = cells[0]?.length ?? 0;
  let covered = 0;
  for (const area of merged) {
    for (const [row, column] of coveredCells(area, cells.length, width)) {
      if ((covered += 1) > MOST_COVERED) throw new UnreadableFile(`merged cells cover more than ${MOST_COVERED} cells of the sheet; take the merges apart and save it again`);
      const heading = row <= lastHeading ? (cells[area.top - 1]?.[area.left - 1] ?? null) : undefined;
      mark(row, column, heading ?? (row <= lastHeading ? null : { trouble: `is merged with others (${area.ref}); take the merge apart and write the value into every row it is meant for` }));
    }
  }
  for (const [at, trouble] of troubles) {
    const [row = 0, column = 0] = at.split(":").map(Number);
    mark(row, column, { trouble });
  }
  return withMarks(cells, marked);
}

/** The cells of a merged area but its first, as far as the sheet is filled. */
function* coveredCells({ top, left, bottom, right }: Area, rows: number, width: number): Generator<readonly [number, number]> {
  for (let row = top; row <= Math.min(bottom, rows); row += 1) {
    for (let column = left; column <= Math.min(right, width); column += 1) if (row !== top || column !== left) yield [row, column];
  }
}

/** Rows that the library left out at the end, because it saw nothing in them, come back where something is told of them. */
function withMarks(cells: readonly (readonly Cell[])[], marked: ReadonlyMap<number, ReadonlyMap<number, Cell>>): readonly SourceRow[] {
  const last = Math.max(cells.length, ...marked.keys());
  return Array.from({ length: last }, (_, index) => {
    const row = index + 1;
    const marks = marked.get(row);
    const own = cells[index] ?? [];
    if (marks === undefined) return { row, cells: own };
    const width = Math.max(own.length, ...marks.keys());
    return { row, cells: Array.from({ length: width }, (_unused, at) => marks.get(at + 1) ?? own[at] ?? null) };
  });
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) hash.update(piece);
  return hash.digest("hex");
}
