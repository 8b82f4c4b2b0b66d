// All that is recorded about one treaty: the engine's whole input, with the other treaties it depends on.
import type { CalendarDate, ImpreciseDate } from "../../kernel/index.ts";
import type { Action } from "./action.ts";
import type { Attestation, PublishedDate } from "./attestation.ts";
import type { Clause } from "./clause.ts";
import type { Fact, FactId, PartyCode, TreatyId } from "./fact.ts";

/** How far the list of acts reaches. Outside it the answer is unknown, never "not a party". */
export type Coverage = {
  /**
   * `complete`: every act up to `until`. `to-threshold`: complete for computing the general date, not for every party.
   * `partial`: some acts only; the general date is not computed from it.
   */
  readonly extent: "complete" | "to-threshold" | "partial";
  /** Nobody said how far the list reaches; it is taken to reach the threshold until that proves wrong. */
  readonly assumed?: true;
  /** The list is as of this day. Absent: the source does not say, so it is open to the day of the last act recorded. */
  readonly until?: CalendarDate;
  /** Kinds of act between States of which the list holds all, up to `until`. A kind not named here was not looked for. */
  readonly alsoComplete?: readonly ("reservations" | "accession-acts" | "suspensions" | "territories")[];
  /** The day the list was recorded as reaching so far. Absent: before any later correction. */
  readonly recordedOn?: CalendarDate;
};

export type WeightTable = Readonly<Record<PartyCode, number>>;

/** What a table of the treaty holds under a name. `constructor` is a name like any other, not what every object inherits. */
export function heldUnder<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

export type Relation = {
  readonly kind: "amends" | "supplements" | "replaces" | "implements" | "protocol-to";
  readonly treaty: TreatyId;
};

/** A fact that was wrong and has nothing in its place. */
export type Retraction = Fact & { readonly retracts: FactId; readonly reason: string };

export type TreatyFacts = {
  readonly id: TreatyId;
  readonly title: string;
  readonly participation: "bilateral" | "regional" | "multilateral";
  /** The two (or the named few) that the treaty is between, where it is closed. */
  readonly between?: readonly PartyCode[];
  readonly depositary?: string;
  readonly adoptedOn?: ImpreciseDate;
  readonly openedForSignatureOn?: CalendarDate;
  /** Absent: not recorded, and nothing is presumed from silence but what VCLT 24 says. */
  readonly clause?: Clause;
  readonly groups: Readonly<Record<string, readonly PartyCode[]>>;
  readonly weights: Readonly<Record<string, WeightTable>>;
  readonly coverage: Coverage;
  readonly actions: readonly Action[];
  readonly publishedDates: readonly PublishedDate[];
  readonly attestations: readonly Attestation[];
  readonly retractions: readonly Retraction[];
  readonly relations: readonly Relation[];
};
