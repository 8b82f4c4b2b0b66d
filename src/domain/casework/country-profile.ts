// How one country wants to be asked, as far as anybody recorded it: dated statements in, what holds on a day out. What nobody
// recorded is absent, and whoever asks says "not recorded"; nothing is guessed from another country.
import type { CalendarDate } from "../kernel/index.ts";
import type { RuleSource } from "./evidence.ts";

/** What courts send through the authority (BNSS s. 110 names these four). */
export const PROCESS_KINDS = ["summons-to-accused", "summons-to-person", "search-warrant", "arrest-warrant"] as const;
export type ProcessKind = (typeof PROCESS_KINDS)[number];

/** What a statement of each kind says. */
export type CountrySays = {
  /** `subjects`: what it deals with (confiscation, Scotland, taxes); empty: everything. */
  readonly authority: { readonly name: string; readonly address?: string; readonly subjects: readonly string[] };
  readonly channel: { readonly channel: "direct" | "diplomatic" | "both" };
  /** Languages by code (BCP 47); `certificate`: a translation must carry its translator's. */
  readonly languages: { readonly accepted: readonly string[]; readonly certificate: boolean };
  readonly copies: { readonly count: number };
  readonly "electronic-filing": { readonly how: string; readonly alsoOnPaper: boolean };
  readonly "lead-time": { readonly monthsAbroad: number; readonly daysHere: number; readonly monthsComfortable: number };
  readonly "process-kinds": { readonly kinds: readonly ProcessKind[]; readonly notification: string };
  readonly "de-minimis": { readonly rule: string };
  readonly form: { readonly name: string };
  readonly preservation: { readonly days: number; readonly renewable: boolean };
  /** 1 Monday … 7 Sunday. */
  readonly "working-week": { readonly daysOff: readonly number[] };
  /** Every holiday of the days `[from, until)`. */
  readonly holidays: { readonly from: CalendarDate; readonly until: CalendarDate; readonly days: readonly { readonly on: CalendarDate; readonly name: string }[] };
  readonly note: { readonly text: string };
};

export type CountryFactKind = keyof CountrySays;

/** In the order in which pages show them. Of those in `SEVERAL` a country can have more than one at a time. */
export const COUNTRY_FACT_KINDS = [
  "authority", "channel", "languages", "copies", "electronic-filing", "lead-time", "process-kinds", "form", "de-minimis", "preservation", "working-week", "holidays", "note",
] as const satisfies readonly CountryFactKind[];
export const SEVERAL: ReadonlySet<CountryFactKind> = new Set<CountryFactKind>(["authority", "electronic-filing", "holidays", "note"]);

type FactOf<K extends CountryFactKind> = {
  readonly id: string;
  readonly kind: K;
  readonly says: CountrySays[K];
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly source: RuleSource;
};
export type CountryFact = { readonly [K in CountryFactKind]: FactOf<K> }[CountryFactKind];
export type CountryFactOf<K extends CountryFactKind> = Extract<CountryFact, { readonly kind: K }>;

export type CountryProfile = {
  readonly party: string;
  readonly on: CalendarDate;
  /** What holds on the day, the latest of each kind last. */
  readonly facts: readonly CountryFact[];
  /** Kinds of which nothing is recorded for the day. */
  readonly missing: readonly CountryFactKind[];
};

/** Statements of one country that were neither superseded nor withdrawn in; the profile of a day out. */
export function profileOn(party: string, facts: readonly CountryFact[], on: CalendarDate): CountryProfile {
  const holding = facts.filter(({ from, until }) => (from === null || from <= on) && (until === null || on < until));
  const ordered = holding.toSorted((a, b) => COUNTRY_FACT_KINDS.indexOf(a.kind) - COUNTRY_FACT_KINDS.indexOf(b.kind) || (a.from ?? "").localeCompare(b.from ?? "") || narrowness(a) - narrowness(b) || (a.id < b.id ? -1 : 1));
  const kinds = new Set(ordered.map(({ kind }) => kind));
  return { party, on, facts: ordered, missing: COUNTRY_FACT_KINDS.filter((kind) => !kinds.has(kind) && kind !== "note") };
}

/** The authority for everything stands before those for one subject. */
function narrowness(fact: CountryFact): number {
  return fact.kind === "authority" ? fact.says.subjects.length : 0;
}

/** The statement that holds of a kind; of several that hold the one that began last. */
export function findInProfile<K extends CountryFactKind>({ facts }: CountryProfile, kind: K): CountryFactOf<K> | undefined {
  return listInProfile({ facts }, kind).at(-1);
}

export function listInProfile<K extends CountryFactKind>({ facts }: Pick<CountryProfile, "facts">, kind: K): readonly CountryFactOf<K>[] {
  return facts.filter((fact): fact is CountryFactOf<K> => fact.kind === kind);
}
