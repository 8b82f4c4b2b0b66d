// What the slice says, in English. Other languages have the same keys.
import type { RecordChange } from "../import-records/record-changes.ts";

export type Counts = { readonly new: number; readonly changed: number; readonly unchanged: number; readonly unreadable: number; readonly review: number };

export const en = {
  /** Recorded with a fact that is taken back. */
  noLongerPrinted: (register: string) => `${register} no longer prints it.`,
  reading: (rows: number) => (rows === 1 ? "reading one row …" : `reading ${rows} rows …`),
  readSoFar: (rows: number, all: number) => `${rows} of ${all} rows …`,
  outcomes: { new: "new", changed: "changed", unchanged: "unchanged", unreadable: "unreadable" },
  row: (row: number, outcome: string, slug: string, title: string) => `row ${row}  ${outcome}  ${slug}  ${title}`,
  unreadable: (row: number, record: string | null, field: string, message: string) => `row ${row}  unreadable  ${record === null ? "" : `(record ${record}) `}${field}: ${message}`,
  change: ({ kind, was, now, done }: RecordChange, kindInWords: string): string => {
    const said = was === null ? `now printed: ${now ?? ""}` : now === null ? `no longer printed: ${was}` : `was ${was}; now ${now}`;
    const kept = done === "kept" ? " — the office has corrected this; its correction stands" : done === "withdrawn" ? " — withdrawn" : "";
    return `${kindInWords === "" ? kind : kindInWords}: ${said}${kept}`;
  },
  untouched: (names: string) => `columns that the mapping says nothing about, and that were not taken: ${names} (name them under "remarks" or "ignore")`,
  gone: (count: number, some: string) => `${count === 1 ? "one record" : `${count} records`} taken before ${count === 1 ? "is" : "are"} not in this file, and kept: ${some}`,
  sourceDiffers: (id: string) => `the source ${id} is on record with another description; it was kept as it is`,
  summary: (read: number, { new: added, changed, unchanged, unreadable, review }: Counts) =>
    `${read === 1 ? "One record" : `${read} records`} read: ${added} new, ${changed} changed, ${unchanged} unchanged, ${unreadable} unreadable; ${review} wait for review (comity import review).`,
  withdrawn: (count: number) => (count === 1 ? "One fact that is no longer printed was withdrawn; it stays on record." : `${count} facts that are no longer printed were withdrawn; they stay on record.`),
  dryRun: "Nothing was stored: this was a dry run.",
  notShown: "What was taken is recorded and not public; the same call with --publish shows it all, comity treaty publish SLUG one.",
  silent: (fields: string) =>
    `earlier files of this register printed what the mapping now says nothing about: ${fields}. Add the columns; or give the register another id, if it is another; or, if it prints them no more, name them under "noLongerPrinted", and what was taken from them is withdrawn`,
  proposed: (file: string) => `A mapping was proposed from the headings and written to ${file}. Nothing was taken.`,
  missing: "What only a person can say, and what to look at:",
  nothingReadable: (reasons: string) => `no row of the file can be read with this mapping, so nothing was stored:\n${reasons}`,
  /** What the record of what was done says of each event. */
  audit: {
    "register.imported": "took records of another register",
    "import.published": "published what an import had taken",
    "import-review.decided": "decided a question of an import",
  },
};

export type ImportWords = typeof en;
