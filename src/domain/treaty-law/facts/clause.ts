// What a treaty says about its own entry into force, later parties, withdrawal and provisional application, as data.
// Shapes: VCLT 24 and 54, and the clauses that depositaries actually apply.
import type { CalendarDate } from "../../kernel/index.ts";
import type { ActionType } from "./action.ts";
import type { PartyCode, TreatyId } from "./fact.ts";

/** How a depositary counts: the same words mean different days at different depositaries. */
export type Counting =
  /** D + n days, or the same day number n months later, on the month's last day where it is shorter. */
  | "sameDay"
  /** That, plus one day (Council of Europe before about 1980; IAEA until about 2004). */
  | "nextDay"
  /** That, minus one day: the day of the act is day one (ASEAN 2007; Hague Conference months). */
  | "inclusive"
  /** The first day of the n-th calendar month after the month of D. */
  | "calendarMonth";

export type Delay = {
  readonly n: number;
  readonly unit: "day" | "month" | "year";
  readonly counting?: Counting;
  /** Then on to the first day of the following month, always moving on. */
  readonly then?: "firstOfNextMonth";
};

/** A named group of the treaty, or the codes themselves. */
export type Among = string | readonly PartyCode[];

/** Which consents a leaf of the condition counts. */
type Counted = {
  readonly among?: Among;
  readonly actions?: readonly ActionType[];
  readonly signatoriesOnly?: boolean;
  readonly excludeOrganizations?: boolean;
  /** A part of the clause for which no data is held: the rest is applied and the answer carries the caveat. */
  readonly note?: string;
};

export type Condition =
  | ({ readonly type: "count"; readonly n: number } & Counted)
  | ({ readonly type: "named"; readonly parties?: readonly PartyCode[]; readonly group?: string } & Counted)
  /** All who signed, or with `signedBy` all who had signed by that day: the day of signature or that on which it closed. */
  | ({ readonly type: "allSignatories"; readonly signedBy?: CalendarDate } & Counted)
  /** Weights must reach `min` (same unit as the table: usually per cent). */
  | ({ readonly type: "share"; readonly weights: string; readonly min: number } & Counted)
  /** A share of the parties to another treaty (or of a stated number) at a date: amendments. */
  | ({ readonly type: "shareOfParties"; readonly min: Fraction; readonly denominator: Denominator } & Counted)
  /** Consents that declared themselves to have a quality (`producer` State of plastic explosives). */
  | ({ readonly type: "declared"; readonly flag: string; readonly n: number } & Counted)
  | { readonly type: "treatyInForce"; readonly treaty: TreatyId; readonly note?: string }
  /** Deemed accepted on a day, unless more than a share of the parties to the treaty it amends objected before it (IMO annexes). */
  | { readonly type: "tacit"; readonly on: CalendarDate; readonly treaty: TreatyId; readonly unlessMoreThan: Fraction; readonly note?: string }
  | { readonly type: "onDate"; readonly date: CalendarDate; readonly note?: string }
  | { readonly type: "all"; readonly of: readonly Condition[]; readonly note?: string }
  | { readonly type: "any"; readonly of: readonly Condition[]; readonly note?: string };

export type Fraction = { readonly of: number; readonly in: number };

export type Denominator = {
  readonly treaty?: TreatyId;
  /** The day on which the parties are counted; absent: on each day anew. */
  readonly asOf?: CalendarDate;
  /** The number itself, where a source gives it. */
  readonly number?: number;
};

export type NotBefore =
  | { readonly treaty: TreatyId }
  | { readonly after: "adoptedOn" | "openedForSignatureOn"; readonly delay: Delay }
  | { readonly date: CalendarDate };

export type EntryIntoForceClause = {
  readonly when: Condition;
  readonly delay?: Delay;
  /** In force on this day if the condition is met by then; otherwise after the delay. */
  readonly onDate?: CalendarDate;
  readonly notBefore?: readonly NotBefore[];
};

export type LaterPartiesClause = {
  readonly delay?: Delay;
  /** `entryIntoForce`: consent between the trigger and entry into force comes in with the treaty. Default `trigger`. */
  readonly depositedAfter?: "trigger" | "entryIntoForce";
  /** Dated practice of the depositary that differs from the clause's plain reading. */
  readonly practice?: readonly { readonly depositedBefore: CalendarDate; readonly delay: Delay }[];
  /** Kinds of action that bind only towards parties that accept them, or do not object within the period. */
  readonly bilateralAcceptanceFor?: readonly ActionType[];
  readonly objectionPeriodFor?: readonly ActionType[];
  readonly objectionMonths?: number;
  /** `false`: the accession enters into force without awaiting objections, which only keep it out between two (Hague 1993). */
  readonly objectionsAwaited?: boolean;
  /** From the end of the time for objections to effect; absent: the delay for later parties. */
  readonly afterObjections?: Delay;
  /** From the acceptance of an accession to its effect between the two; absent: the delay for later parties. */
  readonly acceptanceDelay?: Delay;
};

export type WithdrawalClause =
  | ({ readonly rule: "delay"; readonly delay: Delay | null; readonly alsoOnLossOfMembership?: boolean } & WithdrawalLimits)
  | ({ readonly rule: "calendarYearCutoff"; readonly cutoff: string } & WithdrawalLimits)
  | ({ readonly rule: "windows"; readonly everyYears: number; readonly windowMonths: number; readonly delay: Delay } & WithdrawalLimits)
  | ({ readonly rule: "fixedTerms"; readonly firstTermYears: number; readonly renewalYears: number; readonly noticeMonths: number } & WithdrawalLimits)
  /** No clause. `implied`: the parties intended that one may leave, or the nature of the treaty implies it (VCLT 56(1)). */
  | { readonly rule: "none"; readonly implied?: boolean };

type WithdrawalLimits = {
  readonly notWithinYears?: number;
  /** It takes no effect while the State is engaged in an armed conflict (Mine Ban art. 20(3), Prohibition of Nuclear Weapons art. 17(3)). */
  readonly notDuringConflict?: boolean;
};

/** What the treaty says about reservations (VCLT 19-20). Absent from a clause: not recorded. */
export type ReservationsClause = {
  readonly article?: string;
  /** `silent`: the treaty says nothing. `none`: no reservation. `specified`: only to `allowed`. `any-but`: to all but `forbidden`. */
  readonly rule: "silent" | "none" | "specified" | "any-but";
  readonly allowed?: readonly string[];
  readonly forbidden?: readonly string[];
  /** Expressly authorised: needs no acceptance by anybody (VCLT 20(1)). */
  readonly authorised?: readonly string[];
  /** Who must accept: each for itself (the default), all (VCLT 20(2)), or the organisation's organ (VCLT 20(3)). */
  readonly acceptance?: "each" | "all" | "organ";
  /** The treaty's own period for objections; otherwise the twelve months of VCLT 20(5). */
  readonly objectionPeriod?: Delay;
  /** Not permitted where this share of the parties objects in the period (1961 Convention 50(3), ICERD 20(2)). */
  readonly threshold?: Fraction;
};

/** How the treaty reaches territories for whose relations a State is responsible. Absent: not recorded. */
export type TerritorialClause = {
  readonly article?: string;
  /** `by-declaration`: only where extended. `entire`: the entire territory unless excluded, as VCLT 29 presumes. */
  readonly rule: "by-declaration" | "entire";
  /** From the notification to its effect; absent: as for later parties. `null`: at once. */
  readonly delay?: Delay | null;
};

export type ProvisionalApplicationClause = {
  readonly article?: string;
  readonly from?: CalendarDate;
  /** Kinds of act with which it begins by itself, unless the State declares otherwise (Energy Charter art. 45: signature). */
  readonly by?: readonly ActionType[];
  /** It ends on this day at the latest (Part XI Agreement: 16 November 1998). */
  readonly until?: CalendarDate;
  /** Days or months from the notice of an intention not to become a party to the end of provisional application. */
  readonly noticeDelay?: Delay;
};

export type Clause = {
  readonly article?: string;
  readonly entryIntoForce?: EntryIntoForceClause;
  /** Absent: VCLT 24(3) applies, in force for the State on the day of its consent. */
  readonly laterParties?: LaterPartiesClause;
  /** Absent: not recorded. `rule: none`: the treaty has no clause (VCLT 56). */
  readonly withdrawal?: WithdrawalClause;
  /** The treaty ends when denunciations leave fewer parties than these (Genocide Convention art. XV: 16). */
  readonly endsBelow?: number;
  readonly provisionalApplication?: ProvisionalApplicationClause;
  readonly reservations?: ReservationsClause;
  readonly territories?: TerritorialClause;
  /** The clause in our own words. */
  readonly paraphrase?: string;
};
