// A CSV file or an XLSX workbook as a table. What a file is, its first bytes say; its ending only says what it should be.
import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { basename, extname } from "node:path";
import type { Refusal, TableReading } from "./cell.ts";
import { csvRows, findSeparator } from "./csv-rows.ts";
import { beginningOf, textOfFile, UnreadableFile, type Encoding } from "./file-text.ts";
import { tableOf, type Grid, type Layout } from "./headings.ts";
import { openWorkbook } from "./workbook-rows.ts";

/** How to read a file that is no table by itself: the part of a mapping that concerns the file. */
export type FileLayout = Layout & { readonly sheet?: string; readonly separator?: string; readonly encoding?: Encoding };

export type GridReading = { readonly ok: true; readonly grid: Grid } | Refusal;

const LARGEST_TEXT = 500_000_000;
const LARGEST_WORKBOOK = 100_000_000;

/** Opens the file and reads it through once; a refusal says what would be right. @throws where there is no such file */
export async function openTable(file: string, layout: FileLayout): Promise<TableReading> {
  const read = await openGrid(file, layout);
  return read.ok ? await tableOf(read.grid, layout) : read;
}

/** The file's rows before anything is known of its headings. */
export async function openGrid(file: string, layout: FileLayout): Promise<GridReading> {
  const name = basename(file);
  const { size } = statSync(file);
  const kind = kindOf(file);
  if (!kind.ok) return kind;
  const largest = kind.kind === "workbook" ? LARGEST_WORKBOOK : LARGEST_TEXT;
  if (size === 0) return refusal(`${name} is empty`);
  if (size > largest) return refusal(`${name} is larger than ${largest / 1_000_000} MB; take it in parts`);
  try {
    return { ok: true, grid: kind.kind === "workbook" ? await openWorkbook(file, layout.sheet, layout) : await openText(file, layout) };
  } catch (error) {
    if (error instanceof UnreadableFile) return refusal(error.message);
    throw error;
  }
}

async function openText(file: string, { separator, encoding }: FileLayout): Promise<Grid> {
  const chosen = separator ?? findSeparator(await beginningText(file, encoding));
  if (chosen === undefined) throw new UnreadableFile(`nothing in ${basename(file)} parts its columns: neither comma, semicolon, tab nor |; say "separator" in the mapping if it is another character`);
  let sha256 = "";
  return {
    rows: async function* () {
      const hash = createHash("sha256");
      yield* csvRows(textOfFile(file, { encoding, hash }), chosen);
      sha256 = hash.digest("hex");
    },
    sha256: () => sha256,
    merges: "lost",
    separator: chosen,
  };
}

/** Enough of the text to see how its columns are parted. */
async function beginningText(file: string, encoding: Encoding | undefined): Promise<string> {
  for await (const text of textOfFile(file, { encoding })) return text.slice(0, 100_000);
  return "";
}

type Kind = { readonly ok: true; readonly kind: "text" | "workbook" } | Refusal;

const ENDINGS: Readonly<Record<string, "text" | "workbook">> = { ".csv": "text", ".tsv": "text", ".tab": "text", ".txt": "text", ".xlsx": "workbook", ".xlsm": "workbook" };

function kindOf(file: string): Kind {
  const name = basename(file);
  const ending = extname(file).toLowerCase();
  const expected = ENDINGS[ending];
  if (expected === undefined) return refusal(`${name} ends in ${ending === "" ? "nothing" : ending}; a CSV file (.csv, .tsv, .txt) or an XLSX workbook (.xlsx) can be taken${ending === ".xls" || ending === ".ods" ? ": save it as .xlsx" : ""}`);
  const found = contentOf(beginningOf(file));
  if (found === undefined || found.kind === expected) {
    return expected === "workbook" && found === undefined ? refusal(`${name} is no XLSX workbook, whatever its ending says: it begins like plain text; if it is a CSV file, name it .csv`) : { ok: true, kind: expected };
  }
  return refusal(`${name} is ${found.what}, whatever its ending says; ${found.right}`);
}

/** What the first bytes give away; `undefined` for plain text. */
function contentOf(bytes: Buffer): { readonly kind: "workbook" | "other"; readonly what: string; readonly right: string } | undefined {
  const text = bytes.toString("latin1").replace(/^\u00ef\u00bb\u00bf/, "").trimStart();
  if (/^PK(\u0003\u0004|\u0005\u0006|\u0007\u0008)/.test(text)) return { kind: "workbook", what: "a workbook or another ZIP archive", right: "if it is a workbook, name it .xlsx" };
  if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) return { kind: "other", what: "an old .xls workbook, or one locked with a password", right: "open it, and save it as .xlsx without a password" };
  if (text.startsWith("%PDF")) return { kind: "other", what: "a PDF document", right: "ask for the table as CSV or XLSX" };
  if (/^<(!doctype|html|table|\?xml)/i.test(text)) return { kind: "other", what: "a web page or XML", right: "open it in a spreadsheet program, and save it as .xlsx" };
  if (/^[[{]\s*["{[\]}]/.test(text)) return { kind: "other", what: "JSON", right: "save its table as CSV or XLSX" };
  return undefined;
}

function refusal(message: string): Refusal {
  return { ok: false, message };
}
