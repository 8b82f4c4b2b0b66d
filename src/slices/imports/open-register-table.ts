// A CSV file or XLSX workbook with the mapping that lies beside it.
import type { RegisterFile } from "./import-records/import-terms.ts";
import { readMapping } from "./mapping/read-mapping.ts";
import type { Refusal } from "./reading/cell.ts";
import { openTable } from "./reading/open-table.ts";

/** @param mappingText the mapping's document @param sheet of a workbook, before what the mapping says @throws where there is no such file */
export async function openRegisterTable(file: string, mappingText: string, sheet: string | undefined): Promise<({ readonly ok: true } & RegisterFile) | Refusal> {
  const read = readMapping(mappingText);
  if (!read.ok) return { ok: false, message: `the mapping cannot be used (docs/domain/import-mapping.md explains it):\n${read.faults.join("\n")}` };
  const { mapping } = read;
  const wanted = sheet ?? mapping.sheet;
  const opened = await openTable(file, { headings: mapping.headings, shortRows: mapping.shortRows, ...(wanted && { sheet: wanted }), ...(mapping.separator && { separator: mapping.separator }), ...(mapping.encoding && { encoding: mapping.encoding }) });
  return opened.ok ? { ok: true, mapping, table: opened.table } : opened;
}
