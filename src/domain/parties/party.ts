// Who can appear in a list of parties: States, former States, territories, organisations, and the few others.
// A record says under which names a party went, and when; it never says who was bound by what.
import type { ImpreciseDate } from "../kernel/index.ts";

/** ISO 3166-1 alpha-2; ISO 3166-3 for former States; ISO 3166-2 for parts of a State; `EU`; `IGO:…`; own codes (docs/domain/parties.md). */
export type PartyCode = string;

/** The id of a row of `sources`. */
export type SourceId = string;

/** BCP 47, as `en`, `hi`, `fr`. */
export type NameLanguage = string;

export type PartyKind = "state" | "former-state" | "territory" | "organisation" | "other-participant";

/** `informal` names are understood but never written: "Russia" for the Soviet Union. */
export type NameKind = "short" | "official" | "informal";

/** A stretch of time as far as the sources print it. Absent `from`: since before any record; absent `until`: still. */
export type Stretch = { readonly from?: ImpreciseDate; readonly until?: ImpreciseDate };

export type PartyName = Stretch & { readonly language: NameLanguage; readonly name: string; readonly kind: NameKind };

/** On whom the party depended for its foreign relations: the sovereign of a territory, of a colony before it became a State. */
export type Dependency = Stretch & { readonly party: PartyCode };

export type PartyRecord = {
  readonly code: PartyCode;
  readonly kind: PartyKind;
  readonly names: readonly PartyName[];
  /** Spellings that are understood at any date: misspellings, inversions, abbreviations. */
  readonly variants: readonly string[];
  /** Other codes for the same party: alpha-3, a withdrawn code of a State that only changed its name. */
  readonly otherCodes: readonly string[];
  /** When it could take part under this code, in whatever standing. */
  readonly existence: Stretch;
  readonly of: readonly Dependency[];
  readonly note?: string;
  readonly source: SourceId;
  /** Where the dates come from, when not from `source`; `recalled` where from memory only. */
  readonly datesSource?: SourceId;
};

/** VCSST 2(1)(b), with continuation (the same State under another code) kept apart from succession. */
export type SuccessionKind = "continuation" | "succession" | "union" | "dissolution" | "separation";

export type Succession = {
  readonly from: PartyCode;
  readonly to: PartyCode;
  readonly kind: SuccessionKind;
  readonly on?: ImpreciseDate;
  readonly source: SourceId;
};
