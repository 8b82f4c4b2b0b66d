// A file of one JSON object a line: its names are the columns, each line is a row.
import { createHash } from "node:crypto";
import { linesOf, textOfFile, UnreadableFile } from "./file-text.ts";
import type { Cell, SourceRow, SourceTable, TableReading } from "./cell.ts";

/** A line longer than this is no record of a treaty. */
const LONGEST_LINE = 1_000_000;

export type JsonRecord = Readonly<Record<string, unknown>>;

/**
 * Opens the file and reads it through once. @param headings the names that are wanted, in order
 * @param mend what of a record is put right before it is read @param expected what every record has, to know another file by
 */
export async function openJsonLines(file: string, headings: readonly string[], expected: string, mend: (record: JsonRecord) => JsonRecord): Promise<TableReading> {
  const hash = createHash("sha256");
  const unknownFields = new Set<string>();
  const known = new Set(headings);
  let rowCount = 0;
  let readable = 0;
  const count = async () => {
    for await (const line of linesOf(textOfFile(file, { hash }))) {
      if (line.trim() === "") continue;
      rowCount += 1;
      if (readable === 0 && line.includes(`"${expected}"`) && "record" in recordOf(line)) readable += 1;
    }
  };
  try {
    await count();
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, message: error.message };
    throw error;
  }
  if (rowCount === 0) return { ok: false, message: "the file is empty; it should hold one JSON record a line" };
  if (readable === 0) return { ok: false, message: `no line of the file is a JSON record with "${expected}"; nothing was stored` };
  const rows: SourceTable["rows"] = async function* () {
    let row = 0;
    for await (const line of linesOf(textOfFile(file, {}))) {
      row += 1;
      if (line.trim() !== "") yield rowOf(row, line);
    }
  };
  const rowOf = (row: number, line: string): SourceRow => {
    const read = recordOf(line);
    if ("problem" in read) return { row, problem: read.problem };
    for (const name of Object.keys(read.record)) if (!known.has(name)) unknownFields.add(name);
    const record = mend(read.record);
    return { row, cells: headings.map((name) => cellOf(Object.hasOwn(record, name) ? record[name] : null)) };
  };
  return { ok: true, table: { headings, rowCount, rows, unknownFields, sha256: hash.digest("hex") } };
}

function recordOf(line: string): { readonly record: JsonRecord } | { readonly problem: string } {
  if (line.length > LONGEST_LINE) return { problem: `is ${line.length} characters long; a record has at most ${LONGEST_LINE}` };
  try {
    const json: unknown = JSON.parse(line);
    return typeof json === "object" && json !== null && !Array.isArray(json) ? { record: json as JsonRecord } : { problem: "is no JSON object; a record stands between { and }" };
  } catch (error) {
    return { problem: `is no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function cellOf(value: unknown): Cell {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value === undefined ? null : { trouble: "is no text but a list or an object" };
}
