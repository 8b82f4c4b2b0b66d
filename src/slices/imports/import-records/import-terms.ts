// What an import is given, and what it answers.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { AuditActor } from "../../audit/index.ts";
import type { Mapping } from "../mapping/mapping.ts";
import type { Refusal, SourceTable } from "../reading/cell.ts";
import type { Unreadable } from "../records/printed-record.ts";
import type { Counts } from "../words/en.ts";
import type { RecordChange } from "./record-changes.ts";

/** A register's file, opened, with the mapping to read it by. */
export type RegisterFile = { readonly mapping: Mapping; readonly table: SourceTable };

export type ImportTerms = {
  readonly actor: AuditActor;
  readonly at: Date;
  /** The office's day: nothing of a later one is a fact. */
  readonly today: CalendarDate;
  /** Before the public at once, or as drafts. */
  readonly publish: boolean;
  /** Say what would be done, and do nothing. */
  readonly dryRun: boolean;
  readonly progress: (line: string) => void;
};

/** What became of one row. */
export type RowOutcome = {
  readonly row: number;
  /** The record's number in its register. */
  readonly id: string;
  readonly slug: string;
  readonly outcome: "new" | "changed" | "unchanged";
  readonly title: string;
  /** Of a changed record: what it prints otherwise than before. */
  readonly changes: readonly RecordChange[];
};

export type ImportResult = {
  readonly read: number;
  readonly counts: Counts;
  readonly rows: readonly RowOutcome[];
  readonly unreadable: readonly Unreadable[];
  /** Records taken before that the file no longer holds: kept, and told. */
  readonly gone: readonly string[];
  /** Columns that nobody reads. */
  readonly untouched: readonly string[];
  /** Facts taken back because they are no longer printed. */
  readonly withdrawn: number;
  /** The source as it stands on record differs from what the mapping says of it. */
  readonly sourceDiffers: string | null;
};

export type ImportOutcome = { readonly ok: true; readonly result: ImportResult } | Refusal;
