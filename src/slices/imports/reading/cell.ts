/** What a cell holds, as its file says it. */
export type Cell = string | number | boolean | Date | null | Trouble;

/** A cell that cannot be read, and what would be right: an error of a formula, a merged cell. */
export type Trouble = { readonly trouble: string };

export function isTrouble(cell: Cell): cell is Trouble {
  return typeof cell === "object" && cell !== null && "trouble" in cell;
}

/** The cell's text; empty where it holds nothing. A day stands as a day. */
export function textOf(cell: Cell): string {
  if (cell === null || isTrouble(cell)) return "";
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, "");
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell).trim();
}

export function isEmpty(cell: Cell): boolean {
  return !isTrouble(cell) && textOf(cell) === "";
}

/** One row of a file, or why it is none. `row` counts from 1 as a spreadsheet counts, headings and empty rows among them. */
export type SourceRow = { readonly row: number; readonly cells: readonly Cell[] } | { readonly row: number; readonly problem: string };

/** A file as it lies before the mapping: what stands over its columns, and its rows as often as they are asked for. */
export type SourceTable = {
  /** What stands over each column, in order. */
  readonly headings: readonly string[];
  /** Rows that hold something. */
  readonly rowCount: number;
  readonly rows: () => AsyncIterable<SourceRow>;
  /** Names that turn up in rows and are none of the headings (a file without a heading row). */
  readonly unknownFields: ReadonlySet<string>;
  /** Of the file's bytes: which file this was. */
  readonly sha256: string;
};

export type TableReading = { readonly ok: true; readonly table: SourceTable } | Refusal;

/** Why the file is refused as a whole, and what would be right. */
export type Refusal = { readonly ok: false; readonly message: string };
