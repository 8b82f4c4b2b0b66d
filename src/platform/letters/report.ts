// A report as it is printed: sections with a definition each, tables with their heads repeated on every page, bars beside the numbers that they
// show. Set by the same typesetter as letters: tagged PDF/A-2a, the same bytes for the same words.
import type { Sheet } from "./sheet.ts";

export type ReportTable = { readonly columns: readonly { readonly name: string; readonly number: boolean }[]; readonly rows: readonly (readonly string[])[] };
/** `share` of the longest bar, from 0 to 1. */
export type ReportBar = { readonly label: string; readonly share: number; readonly shown: string };
export type ReportSection = { readonly title: string; readonly text: readonly string[]; readonly bars: readonly ReportBar[]; readonly table: ReportTable | null };

export type Report = Pick<Sheet, "language" | "title" | "dated" | "letterhead" | "reference" | "date" | "references" | "foot" | "marking" | "watermark"> & {
  readonly layout: "report";
  readonly lead: readonly string[];
  readonly sections: readonly ReportSection[];
};
