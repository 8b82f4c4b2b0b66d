// What the search for a legal basis is asked and what it answers. Instruments come in with what stands between the two States on the
// day; the search judges whether each carries the request, and says of those that do not why they look as if they did.
import type { CalendarDate } from "../../kernel/index.ts";
import type { PairRelation, PartyCode, StatusPeriod, TerritoryStatus } from "../../treaty-law/index.ts";
import type { AssistanceKind } from "../assistance.ts";

export const STAGES = ["investigation", "prosecution", "trial", "execution"] as const;
export type Stage = (typeof STAGES)[number];

export type BasisQuestion = {
  readonly requesting: PartyCode;
  readonly requested: PartyCode;
  readonly on: CalendarDate;
  readonly kinds: readonly AssistanceKind[];
  /** Groups of offences, by the codes that scopes are recorded with; empty: not said yet. */
  readonly offences: readonly string[];
  readonly stage: Stage;
};

/** What a text says it covers, with its articles; `null`: nobody has read the text for it. */
export type RecordedScope = {
  readonly assistance: readonly Covered[];
  readonly offences: readonly Covered[];
  readonly exclusions: readonly Covered[];
  /** `memory`: nobody has laid the text beside it; the desk reads the article before it relies on it. */
  readonly read: "text" | "memory";
};
/** What a text asks of a request, with its articles. */
export type RecordedRequirements = { readonly asked: readonly Covered[]; readonly read: "text" | "memory" };
type Covered = { readonly what: string; readonly articles: readonly string[] };

export type BasisInstrument = {
  readonly id: string;
  readonly participation: "bilateral" | "regional" | "multilateral";
  readonly binding: "yes" | "no" | "not-recorded";
  /** Is it about mutual legal assistance at all, or does it hold articles on it (a convention against a kind of crime)? */
  readonly subject: "mutual-legal-assistance" | "convention-on-crime" | "other-agreement";
  readonly scope: RecordedScope | null;
  /** `null` or absent: nobody has read the text for it. */
  readonly requirements?: RecordedRequirements | null;
  /** Between the two asked about; where one of them is a territory that has no part of its own, between those who answer for them. */
  readonly relation: PairRelation;
  /** Whether the instrument reaches each territory through the State that answers for it; none: no territory takes part. */
  readonly territories: readonly TerritoryReached[];
};

export type TerritoryReached = { readonly territory: PartyCode; readonly through: PartyCode; readonly application: StatusPeriod<TerritoryStatus> };

export type Coverage =
  | { readonly answer: "yes"; readonly articles: readonly string[]; /** By a general promise of assistance; the text names no such kind. */ readonly inGeneral?: true; /** Only so far as the case is also this narrower one. */ readonly onlyAs?: readonly string[] }
  | { readonly answer: "no"; readonly articles: readonly string[] }
  /** Not recorded: to be confirmed by the desk, never "covered". */
  | { readonly answer: "unknown" };

/** `1` binds between the two and is made for it; the list is ranked by it, then by what is surely covered. */
export type Rank = "bilateral-treaty" | "convention" | "other-agreement" | "reciprocity";

export type Caution =
  | { readonly code: "scope-not-recorded" }
  | { readonly code: "scope-from-memory" }
  | { readonly code: "kinds-in-general"; readonly kinds: readonly AssistanceKind[] }
  | { readonly code: "kinds-outside"; readonly kinds: readonly AssistanceKind[] }
  | { readonly code: "offences-in-part"; readonly offences: readonly string[] }
  | { readonly code: "offences-outside"; readonly offences: readonly string[] }
  | { readonly code: "through-state"; readonly territory: PartyCode; readonly through: PartyCode }
  | { readonly code: "sources-disagree" }
  | { readonly code: "presumed-in-force" }
  | { readonly code: "attested-in-force" }
  | { readonly code: "not-known-to-bind" }
  | { readonly code: "reservations-between"; readonly provisions: readonly string[] }
  | { readonly code: "suspended-in-part" }
  | { readonly code: "offences-not-said" }
  | { readonly code: "ends-soon"; readonly on: CalendarDate };

export type LegalBasis = {
  readonly rank: Rank;
  /** `null`: an assurance of reciprocity by diplomatic channel, which is no instrument. */
  readonly instrument: BasisInstrument | null;
  readonly kinds: ReadonlyMap<AssistanceKind, Coverage>;
  readonly offences: ReadonlyMap<string, Coverage>;
  readonly cautions: readonly Caution[];
};

/** Why what looks like a basis is none. */
export type NotABasis = { readonly instrument: BasisInstrument } & (
  | { readonly because: "not-in-force" | "suspended" | "status-unknown" | "provisional-only"; readonly relation: PairRelation }
  | { readonly because: "not-binding" }
  | { readonly because: "territory-outside" | "territory-unknown"; readonly reached: TerritoryReached }
  | { readonly because: "offence-outside"; readonly offences: readonly string[]; readonly articles: readonly string[] }
  | { readonly because: "kind-not-covered"; readonly kinds: readonly AssistanceKind[] }
);

export type BasisAnswer = {
  /** The best first. Never empty: reciprocity is always the last, and never more than an assurance. */
  readonly bases: readonly LegalBasis[];
  readonly not: readonly NotABasis[];
};
