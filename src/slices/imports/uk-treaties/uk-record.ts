// A record of UK Treaties Online as it is published: read strictly, refused field by field.
import * as z from "zod";
import { findCalendarDate, type CalendarDate } from "../../../domain/kernel/index.ts";

/** dd/mm/yyyy, as the register prints its dates. */
const printedDay = z.string().transform((text, context): CalendarDate => {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text.trim()) ?? [];
  const date = year === undefined ? undefined : findCalendarDate(`${year}-${month ?? ""}-${day ?? ""}`);
  if (date !== undefined) return date;
  context.addIssue({ code: "custom", message: `"${text}" is no day; the register writes dd/mm/yyyy` });
  return z.NEVER;
});

const text = z.string().trim().min(1, "is empty");

export const ukRecord = z.object({
  id: z.int("must be a whole number"),
  uuid: text,
  title: text,
  field3: z.enum(["BI", "MULTI"], "must be BI or MULTI").optional(),
  subject: text.optional(),
  country_name: text.optional(),
  signed_event_date: printedDay.optional(),
  signed_event_location: text.optional(),
  definative_eif_event_date: printedDay.optional(),
  definative_eif_event_effective_date: printedDay.optional(),
  provisional_eif_event_date: printedDay.optional(),
  adopted_event_date: printedDay.optional(),
  adopted_event_effective_date: printedDay.optional(),
  terminated_event_date: printedDay.optional(),
  terminated_event_effective_date: printedDay.optional(),
  withdrawn_event_date: printedDay.optional(),
  withdrawn_event_effective_date: printedDay.optional(),
  unofficial_info_event_date: printedDay.optional(),
  references: text.optional(),
  document_url: text.optional(),
});

export type UkRecord = z.output<typeof ukRecord>;

export type Unreadable = { readonly row: number; readonly id: string | null; readonly field: string; readonly message: string };
export type RecordRead = { readonly ok: true; readonly record: UkRecord; readonly row: number; readonly unknownFields: readonly string[] } | { readonly ok: false; readonly problems: readonly Unreadable[] };

/** A line longer than this is no record of a treaty. */
const LONGEST_LINE = 1_000_000;

/** One line of the file; `row` counts from 1. */
export function readUkLine(line: string, row: number): RecordRead {
  const fail = (field: string, message: string, id: string | null = null): RecordRead => ({ ok: false, problems: [{ row, id, field, message }] });
  if (line.length > LONGEST_LINE) return fail("line", `is ${line.length} characters long; a record has at most ${LONGEST_LINE}`);
  if (line.includes("\u0000") || line.includes("\\u0000")) return fail("line", "holds a NUL character, which no text has");
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return fail("line", `is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const read = ukRecord.safeParse(json);
  if (read.success) {
    const unknownFields = Object.keys(json as object).filter((name) => !Object.hasOwn(ukRecord.shape, name));
    return { ok: true, record: read.data, row, unknownFields };
  }
  const id = typeof json === "object" && json !== null && "id" in json ? String(json.id) : null;
  return { ok: false, problems: read.error.issues.map((issue) => ({ row, id, field: issue.path.join(".") || "line", message: issue.message })) };
}
