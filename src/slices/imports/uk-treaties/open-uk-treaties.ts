// The file of UK Treaties Online: one JSON record a line, and a mapping of its own.
import type { Refusal } from "../reading/cell.ts";
import { openJsonLines, type JsonRecord } from "../reading/json-lines.ts";
import { columnsOf } from "../mapping/mapping.ts";
import type { RegisterFile } from "../import-records/import-terms.ts";
import { UK_MAPPING } from "./uk-mapping.ts";

/** Opens the file; refused where no line is a record of that register. @throws where there is no such file */
export async function openUkTreaties(file: string): Promise<({ readonly ok: true } & RegisterFile) | Refusal> {
  const read = await openJsonLines(file, columnsOf(UK_MAPPING).map(String), "title", withSlashes);
  return read.ok ? { ok: true, mapping: UK_MAPPING, table: read.table } : read;
}

/** Some addresses of the register have backslashes, which no address has. */
function withSlashes(record: JsonRecord): JsonRecord {
  const { document_url: address } = record;
  return typeof address === "string" ? { ...record, document_url: address.replaceAll("\\", "/") } : record;
}
