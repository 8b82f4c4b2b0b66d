// From the text of a mapping to the mapping, or to everything that is wrong with it and what would be right.
import { labelOf, mappingSchema, type Mapping } from "./mapping.ts";

export type MappingReading = { readonly ok: true; readonly mapping: Mapping } | { readonly ok: false; readonly faults: readonly string[] };

export function readMapping(text: string): MappingReading {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { ok: false, faults: [`is no JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const read = mappingSchema.safeParse(json);
  if (read.success) return { ok: true, mapping: read.data };
  return { ok: false, faults: read.error.issues.map((issue) => (issue.path.length === 0 ? issue.message : `${issue.path.join(".")}: ${issue.message}`)) };
}

/** What the mapping speaks of, by name. */
export function spokenOf({ columns, remarks }: Mapping): readonly string[] {
  const fields = Object.entries(columns).flatMap(([name, part]) => (part === undefined ? [] : [name]));
  return [...fields, ...remarks.map((remark) => `remarks: ${labelOf(remark)}`)];
}

/** What was spoken of before and is not now, unless the register is said to print it no more: its absence is the mapping's, and no statement. */
export function silentOn(before: readonly string[], mapping: Mapping): readonly string[] {
  const now = new Set([...spokenOf(mapping), ...mapping.noLongerPrinted]);
  return before.filter((name) => !now.has(name));
}
