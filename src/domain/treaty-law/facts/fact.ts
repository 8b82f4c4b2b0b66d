// What every recorded fact carries: where it comes from and when it was known.
import type { CalendarDate } from "../../kernel/index.ts";

/** A party's code: ISO 3166-1 alpha-2, ISO 3166-3 four letters for former States, `EU`, `IGO:…`, or an own documented code. */
export type PartyCode = string;

/** Readable and permanent: `un-uncac-2003`, `in-ca-mla`. */
export type TreatyId = string;

export type FactId = string;

/** `recalled` facts come from memory only: test data, never published as sourced. */
export type Provenance = "sourced" | "recalled";

export type Fact = {
  readonly id: FactId;
  /** The page, address or document that states it; absent where the case file names none for the single fact. */
  readonly source?: string;
  readonly provenance: Provenance;
  /** The day it entered the record the question is asked of (recorded, or for the public: published). Absent: always known. */
  readonly recordedOn?: CalendarDate;
  /** A correction replaces the fact named here from the day the correction itself is known; nothing is deleted. */
  readonly supersedes?: FactId;
};
