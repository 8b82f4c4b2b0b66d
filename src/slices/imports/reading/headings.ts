// What stands over the columns, and the rows below it.
import { isEmpty, isTrouble, textOf, type Cell, type Refusal, type SourceRow, type SourceTable, type TableReading } from "./cell.ts";
import { UnreadableFile } from "./file-text.ts";

/** How a file is laid out: the part of a mapping that says nothing about treaties. */
export type Layout = {
  readonly headings: number | readonly [number, number];
  readonly shortRows: "refuse" | "fill";
};

/** Rows as the file has them, headings and what stands above them included. */
export type Grid = {
  readonly rows: () => AsyncIterable<SourceRow>;
  readonly sha256: () => string;
  /** A text file knows no merged cells: a heading above others stands over the first of them only. */
  readonly merges: "known" | "lost";
  /** What parts the cells; a workbook has no such thing. */
  readonly separator?: string;
};

/** Reads the grid through once: its headings, how many rows it has, and whether it can be read to its end. */
export async function tableOf(grid: Grid, layout: Layout): Promise<TableReading> {
  const [first, last] = headingRows(layout);
  const above: (readonly Cell[])[] = [];
  let rowCount = 0;
  try {
    for await (const source of grid.rows()) {
      if (source.row < first) continue;
      if (source.row > last) {
        if ("problem" in source || !source.cells.every(isEmpty)) rowCount += 1;
      } else if ("problem" in source) return refusal(`row ${source.row}, which holds headings, ${source.problem}`);
      else above.push(source.cells);
    }
  } catch (error) {
    if (error instanceof UnreadableFile) return refusal(error.message);
    throw error;
  }
  const headings = headingsFrom(above, grid.merges);
  if (headings.length === 0) return refusal(`row ${first} holds no headings; say under "headings" in the mapping in which row they stand`);
  if (rowCount === 0) return refusal(`there are headings in row ${last} and no records below them`);
  const table: SourceTable = { headings, rowCount, rows: () => rowsBelow(grid, last, headings.length, layout), unknownFields: new Set(), sha256: grid.sha256() };
  return { ok: true, table };
}

export function headingRows({ headings }: Pick<Layout, "headings">): readonly [number, number] {
  return typeof headings === "number" ? [headings, headings] : headings;
}

/** One name a column; where headings stand in several rows, the upper ones before the lower: "Dates / Signed". */
export function headingsFrom(rows: readonly (readonly Cell[])[], merges: Grid["merges"]): readonly string[] {
  const width = Math.max(0, ...rows.map((cells) => cells.findLastIndex((cell) => !isEmpty(cell)) + 1));
  const upper = rows.slice(0, -1).map((cells) => (merges === "lost" ? carriedOn(cells, rows.at(-1) ?? []) : cells));
  return Array.from({ length: width }, (_, index) => {
    const parts = [...upper, rows.at(-1) ?? []].map((cells) => textOf(cells[index] ?? null).replaceAll(/\s+/gu, " "));
    return [...new Set(parts)].filter((part) => part !== "").join(" / ");
  });
}

/** A heading over several columns, of which only the first holds it. */
function carriedOn(cells: readonly Cell[], below: readonly Cell[]): readonly Cell[] {
  let over: Cell = null;
  return Array.from({ length: Math.max(cells.length, below.length) }, (_, index) => {
    const own = cells[index] ?? null;
    if (!isEmpty(own)) over = own;
    return isEmpty(below[index] ?? null) ? own : over;
  });
}

async function* rowsBelow(grid: Grid, last: number, width: number, { shortRows }: Layout): AsyncGenerator<SourceRow> {
  for await (const source of grid.rows()) {
    if (source.row <= last) continue;
    if ("problem" in source) {
      yield source;
      continue;
    }
    const { row, cells } = source;
    if (cells.every(isEmpty)) continue;
    const filled = cells.findLastIndex((cell) => !isEmpty(cell) || isTrouble(cell)) + 1;
    if (filled > width) yield { row, problem: `has ${filled} cells where there are ${width} headings${quoted(grid.separator)}` };
    else if (grid.separator !== undefined && cells.length < width && shortRows === "refuse") yield { row, problem: tooShort(cells.length, width) };
    else yield source;
  }
}

function quoted(separator: string | undefined): string {
  if (separator === undefined) return "; give the further column a heading, or empty it";
  return `; text that holds a "${separator === "\t" ? "tab" : separator}" must stand in quotes`;
}

function tooShort(cells: number, width: number): string {
  const found = cells === 1 ? "1 cell" : `${cells} cells`;
  return `has ${found} where there are ${width} headings; a line break inside a cell must stand in quotes, and if empty cells at the end were left out, say "shortRows": "fill" in the mapping`;
}

function refusal(message: string): Refusal {
  return { ok: false, message };
}
