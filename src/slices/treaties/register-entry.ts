// Everything the register holds about an instrument that the engine does not need to derive a status.
import type { TermOfRefusal } from "../../domain/casework/index.ts";
import type { CalendarDate, ImpreciseDate } from "../../domain/kernel/index.ts";
import type { PartyCode, TreatyId } from "../../domain/treaty-law/index.ts";
import type { Assistance, Binding, Form, Marking, Offence, Participation, RelationKind, Requirement, Subject } from "./vocabulary.ts";

/** Where a fact comes from. Two pages that print the same fact are two sources. */
export type Source = {
  /** Permanent and readable (`division-page-2013`). */
  readonly id: string;
  readonly title: string;
  readonly address: string | null;
  readonly publisher: string | null;
  /** The source's own date, as far as it prints one. */
  readonly datedOn: ImpreciseDate | null;
  readonly note: string | null;
};

/** What stands beside every statement: who says so, and when we recorded and published it. */
export type Grounds = {
  readonly factId: string;
  readonly source: Source | null;
  /** Further sources that print the same. */
  readonly alsoIn: readonly Source[];
  /** `recalled`: no source is at hand; shown as unsourced. */
  readonly provenance: "sourced" | "recalled";
  readonly recordedOn: CalendarDate;
  /** `null`: a draft, never seen by the public. */
  readonly publishedOn: CalendarDate | null;
  readonly marking: Marking;
};

export type Stated<T> = T & { readonly grounds: Grounds };

export type Title = {
  /** BCP 47 (`en`, `hi`, `fr`). */
  readonly language: string;
  readonly text: string;
  /** `official`: the instrument's own; `short`: the usual one; `as-printed`: what a list calls it. */
  readonly kind: "official" | "short" | "as-printed";
};

/** One kind of help or one group of offences, with the articles that say so. */
export type Covered<Code> = { readonly what: Code; readonly articles: readonly string[] };

/** `recorded: false` is the honest state of most instruments: nobody has read the text for it. */
export type Scope =
  | { readonly recorded: false }
  | Stated<{
      readonly recorded: true;
      readonly assistance: readonly Covered<Assistance>[];
      readonly offences: readonly Covered<Offence>[];
      readonly exclusions: readonly Covered<Offence>[];
    }>;

/** What the text says of refusing, and what it asks of a request. */
export type Terms =
  | { readonly recorded: false }
  | Stated<{
      readonly recorded: true;
      readonly refusals: readonly TermOfRefusal[];
      readonly requirements: readonly Covered<Requirement>[];
    }>;

export type RelationTo = {
  readonly kind: RelationKind;
  /** The other instrument where the register holds it, else `null` and only its name. */
  readonly treaty: TreatyId | null;
  readonly named: string;
};

export type Article = {
  readonly number: string;
  readonly heading: string;
  /** The chapter or part it stands in. */
  readonly part?: string;
  readonly paragraphs: readonly string[];
};

/** A text of the instrument, article by article, in one language. */
export type TreatyText = { readonly language: string; readonly articles: readonly Article[]; readonly licence: string };

export type TreatyFile = { readonly title: string; readonly language: string; readonly address: string };

/** Where the instrument is registered or published (UNTS, a gazette, a treaty series). */
export type Registration = { readonly series: string; readonly number: string; readonly on: ImpreciseDate | null };

/** Who sends and receives requests for a party, and by which road. */
export type AuthorityOfParty = {
  readonly party: PartyCode;
  readonly name: string;
  readonly channel: "direct" | "diplomatic" | "both" | "not-recorded";
};

/** A remark that is no legal fact: what a list prints beside a name, why a date is missing. */
export type Note = {
  readonly text: string;
  /** `disagreement`: sources that contradict each other; `listed-year`: a year printed without saying of what. */
  readonly kind: "remark" | "disagreement" | "listed-year";
};

export type RegisterEntry = {
  /** Made by the application, for keys. */
  readonly id: string;
  /** Readable and permanent, for addresses: the engine's `TreatyId`. */
  readonly slug: TreatyId;
  /** Other names that resolve to this instrument (the id of a case file). */
  readonly aliases: readonly string[];
  readonly titles: readonly Stated<Title>[];
  readonly form: Form;
  readonly participation: Participation;
  readonly binding: Binding;
  /** Empty where the instrument is open. */
  readonly between: readonly PartyCode[];
  readonly subjects: readonly Subject[];
  readonly adoptedOn: ImpreciseDate | null;
  readonly adoptedAt: string | null;
  readonly depositary: string | null;
  readonly scope: Scope;
  readonly terms: Terms;
  readonly registrations: readonly Stated<Registration>[];
  readonly relations: readonly Stated<RelationTo>[];
  readonly authorities: readonly Stated<AuthorityOfParty>[];
  readonly texts: readonly Stated<TreatyText>[];
  readonly files: readonly Stated<TreatyFile>[];
  readonly notes: readonly Stated<Note>[];
  /** Named by a source as taking part, in whatever role; empty where none prints such a list. */
  readonly participants: readonly { readonly printed: string; readonly party: PartyCode | null }[];
  /** What the description itself (form, participation, subjects …) rests on. */
  readonly grounds: Grounds;
  readonly marking: Marking;
  /** Every source named by a published fact of this instrument, once each. */
  readonly sources: readonly Source[];
};
