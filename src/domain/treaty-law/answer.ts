// What the engine answers: a value with its proof, or "unknown" with what is missing. Never a bare yes or no.
import type { CalendarDate, Interval } from "../kernel/index.ts";
import type { FactId, PartyCode, TreatyId } from "./facts/index.ts";

/** Codes and parameters only; the words belong to whoever shows them. */
export type Params = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** One step of a proof: the rule, its article, the facts it used, what it lacked, and the steps it stands on. */
export type Reason = {
  readonly rule: string;
  /** The treaty's own article ("68") or the law of treaties ("VCLT 24(3)"); absent for rules of record keeping. */
  readonly article?: string;
  readonly params: Params;
  readonly facts: readonly FactId[];
  readonly missing: readonly Missing[];
  readonly because: readonly Reason[];
};

/** What would have to be so for the answer to be another one. */
export type Missing =
  | { readonly kind: "consents"; readonly short: number; readonly of: number; readonly have: number; readonly among?: string }
  | { readonly kind: "named"; readonly parties: readonly PartyCode[] }
  | { readonly kind: "share"; readonly short: number; readonly min: number; readonly have: number; readonly weights: string }
  | { readonly kind: "declared"; readonly flag: string; readonly short: number }
  | { readonly kind: "treaty-in-force"; readonly treaty: TreatyId }
  | { readonly kind: "date"; readonly date: CalendarDate }
  /** Any one of these sets would do. */
  | { readonly kind: "any-of"; readonly options: readonly (readonly Missing[])[] }
  /** A fact that nobody recorded. */
  | { readonly kind: "fact"; readonly what: string; readonly params: Params };

/** Why an answer is unknown: a code with parameters (`list-ends`, `not-on-partial-list`, `clause-not-recorded`, …). */
export type UnknownReason = { readonly code: string; readonly params: Params };

/** Two sources of an answer that disagree; both are shown, neither is dropped. */
export type Conflict = {
  readonly code: string;
  readonly params: Params;
  readonly facts: readonly FactId[];
};

/** What an answer rests on. `derived` from acts; `attested` by somebody for that day; `presumed` to go on since the record ends. */
export type Basis = "derived" | "attested" | "presumed";

/** The status of a treaty. `not-in-force` is a "no"; `unknown` never is. */
export const TREATY_STATUSES = [
  "not-concluded",
  "not-in-force",
  "in-force",
  "suspended",
  "terminated",
  "unknown",
] as const;
export type TreatyStatus = (typeof TREATY_STATUSES)[number];

/** The status of a State (territory, organisation) under a treaty, an exclusive ladder (VCLT 2(1)(f)-(g), 18, 54-72). */
export const PARTY_STATUSES = [
  /** On a complete list, no act. A "no". */
  "no-action",
  /** Known not to be a party, and not which step short of that it has taken, or whether it once was one. A "no". */
  "not-party",
  /** Signed subject to ratification: the duty of VCLT 18. */
  "signatory",
  /** Signed, and made clear that it will not become a party. */
  "signatory-withdrawn",
  /** Has consented; the treaty is not yet in force for it: a contracting State. */
  "consented",
  /** Consent given and taken back before the treaty was ever in force for it. A "no". */
  "consent-withdrawn",
  "party",
  /** Notice given, not yet effective: still a party. */
  "withdrawal-notified",
  "former-party",
  /** The State ceased to exist; its participation ended or passed on. */
  "ceased-to-exist",
  "unknown",
] as const;
export type PartyStatus = (typeof PARTY_STATUSES)[number];

/** A stretch of days with one status and its proof. The stretches of a history partition time. */
export type StatusPeriod<S> = Interval & {
  readonly status: S;
  readonly basis: Basis;
  readonly why: Reason;
  readonly unknown: readonly UnknownReason[];
  readonly conflicts: readonly Conflict[];
};

/** One stretch of being bound, `[from, until)`. */
export type Membership = {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly why: Reason;
  readonly endedBy?: Reason;
};

export type PartyHistory = {
  readonly code: PartyCode;
  /** From before all record to no known end, without gap or overlap. */
  readonly periods: readonly StatusPeriod<PartyStatus>[];
  readonly memberships: readonly Membership[];
  /** Orthogonal to the ladder. */
  readonly provisional: readonly (Interval & { readonly why: Reason })[];
  readonly suspended: readonly (Interval & { readonly why: Reason })[];
  readonly conflicts: readonly Conflict[];
};

/** The general entry into force of a treaty. */
export type EntryIntoForce =
  | { readonly known: true; readonly date: CalendarDate; readonly trigger: CalendarDate | null; readonly why: Reason }
  /** Known not to be met by the acts recorded, on the last day the record covers. */
  | { readonly known: true; readonly date: null; readonly trigger: null; readonly why: Reason }
  | { readonly known: false; readonly date: null; readonly trigger: null; readonly unknown: readonly UnknownReason[]; readonly why: Reason };

/** Everything derivable about one treaty from the facts known on one record date. Cheap to ask for any day. */
export type TreatyHistory = {
  readonly id: TreatyId;
  readonly entryIntoForce: EntryIntoForce;
  readonly periods: readonly StatusPeriod<TreatyStatus>[];
  readonly parties: ReadonlyMap<PartyCode, PartyHistory>;
  /** The status, through all time, of any State that `parties` does not name. */
  readonly unlisted: readonly StatusPeriod<PartyStatus>[];
  /** The last day the list of acts speaks for; later answers are presumed or unknown. */
  readonly recordEnds: CalendarDate | null;
  /** How far the list reaches: a State outside it is unknown unless the list is complete. */
  readonly extent: "complete" | "to-threshold" | "partial";
  readonly caveats: readonly Reason[];
  readonly conflicts: readonly Conflict[];
};

const NOTHING: readonly never[] = [];
const NO_PARAMS: Params = {};

/** Builds a reason; the parts not given are empty. Called for every stretch of every party: no copies are made. */
export function reason(rule: string, parts?: Partial<Omit<Reason, "rule">>): Reason {
  const facts = parts?.facts ?? NOTHING;
  const missing = parts?.missing ?? NOTHING;
  const because = parts?.because ?? NOTHING;
  const params = parts?.params ?? NO_PARAMS;
  const article = parts?.article;
  return article === undefined ? { rule, params, facts, missing, because } : { rule, article, params, facts, missing, because };
}

/** The period that holds on a day. Periods partition time, so there is exactly one. */
export function periodOn<S>(periods: readonly StatusPeriod<S>[], day: CalendarDate): StatusPeriod<S> {
  for (const period of periods) {
    if ((period.from === null || period.from <= day) && (period.until === null || day < period.until)) return period;
  }
  throw new Error(`the periods leave a gap on ${day}`);
}
