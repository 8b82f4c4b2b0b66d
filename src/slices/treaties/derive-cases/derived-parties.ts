// The parties and territories of a derived treaty on one day, as `comity treaty derive` prints them.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import {
  periodOn,
  territoryPeriods,
  type Basis,
  type Conflict,
  type PartyCode,
  type PartyHistory,
  type PartyStatus,
  type TerritoryStatus,
  type TreatyFacts,
  type TreatyHistory,
  type UnknownReason,
} from "../../../domain/treaty-law/index.ts";

/**
 * `fromUnknown`: it began on that day at the earliest. `untilUnknown`: a notice was given and no clause says when it takes
 * effect, or whether it has any is disputed, or its day is not recorded exactly; the stretch ended at the latest then, or goes on.
 */
type Span = { readonly from: CalendarDate; readonly until: CalendarDate | null; readonly fromUnknown?: true; readonly untilUnknown?: true };

export type DerivedParty = {
  readonly code: PartyCode;
  readonly state: string;
  readonly status: PartyStatus;
  readonly basis: Basis;
  /** The stretches of being bound. */
  readonly periods: readonly Span[];
  readonly provisional: readonly { readonly from: CalendarDate | null; readonly until: CalendarDate | null }[];
  readonly unknown: readonly UnknownReason[];
  readonly conflicts: readonly Conflict[];
};

/** A territory that the file names: never a party, bound through the State that answers for it (VCLT 29). */
export type DerivedTerritory = {
  readonly code: PartyCode;
  readonly state: string;
  readonly status: TerritoryStatus;
  readonly basis: Basis;
  /** The stretches in which the treaty applies to it, and through whom. */
  readonly periods: readonly { readonly from: CalendarDate | null; readonly until: CalendarDate | null; readonly through: PartyCode }[];
  readonly unknown: readonly UnknownReason[];
};

/** Who answers for a territory: every State that did, in order of time. */
export type Sovereigns = (territory: PartyCode) => readonly PartyCode[];

/** Every party the file lists, in order of code: those with acts, and those it only names. */
export function derivedParties(history: TreatyHistory, listed: ReadonlyMap<PartyCode, string>, territories: ReadonlySet<PartyCode>, on: CalendarDate): DerivedParty[] {
  const codes = [...new Set([...history.parties.keys(), ...[...listed.keys()].filter((code) => !territories.has(code))])].sort();
  return codes.map((code) => {
    const party = history.parties.get(code);
    const { status, basis, unknown, conflicts } = periodOn(party?.periods ?? history.unlisted, on);
    return {
      code,
      state: listed.get(code) ?? code,
      status,
      basis,
      periods: (party?.memberships ?? []).map(({ from, until }) => ({
        from,
        until,
        ...(isOpen(party, { from, until }, "start-not-exact") ? { fromUnknown: true } : {}),
        ...(OPEN_END.some((reason) => isOpen(party, { from, until }, reason)) ? { untilUnknown: true } : {}),
      })),
      provisional: (party?.provisional ?? []).map(({ from, until }) => ({ from, until })),
      unknown,
      conflicts: [...conflicts, ...(party?.conflicts ?? [])],
    };
  });
}

/** Why the end of a stretch may not be known. */
const OPEN_END = ["withdrawal-clause-not-recorded", "disputed-act", "imprecise-date"];

/** Is the State's standing unknown for that reason somewhere within the stretch? */
function isOpen(party: PartyHistory | undefined, { from, until }: Span, reason: string): boolean {
  const open = party?.periods.filter(({ unknown }) => unknown.some(({ code }) => code === reason)) ?? [];
  return open.some((period) => period.from !== null && period.from >= from && (until === null || period.from < until));
}

/** The territories that any act of the file is about, and that are no parties of their own. */
export function territoriesOf(facts: TreatyFacts, history: TreatyHistory): ReadonlySet<PartyCode> {
  const codes = facts.actions.flatMap(({ type, territory, state }) => (type === "territorialApplication" ? (territory ?? state ?? []) : []));
  return new Set(codes.filter((code) => !history.parties.has(code)));
}

export function derivedTerritories(facts: TreatyFacts, history: TreatyHistory, listed: ReadonlyMap<PartyCode, string>, sovereigns: Sovereigns, on: CalendarDate): DerivedTerritory[] {
  return [...territoriesOf(facts, history)].sort().map((code) => {
    const through = throughWhom(facts, code, sovereigns).map((state) => ({ state, all: territoryPeriods(facts, history, code, state) }));
    const today = through.map(({ all }) => periodOn(all, on));
    const now = today.find(({ status }) => status === "applies") ?? today.find(({ status }) => status === "unknown") ?? today[0];
    const periods = through.flatMap(({ state, all }) => all.flatMap(({ status, from, until }) => (status === "applies" ? [{ from, until, through: state }] : [])));
    return {
      code,
      state: listed.get(code) ?? code,
      status: now?.status ?? "unknown",
      basis: now?.basis ?? "derived",
      periods: joined(periods),
      unknown: now?.unknown ?? [{ code: "territory-of-nobody-known", params: { territory: code } }],
    };
  });
}

/** The States whose notices name the territory, else those known to answer for it. */
function throughWhom(facts: TreatyFacts, territory: PartyCode, sovereigns: Sovereigns): readonly PartyCode[] {
  const own = facts.actions.flatMap(({ type, territory: about, state }) => (type === "territorialApplication" && about === territory && state !== null && state !== territory ? [state] : []));
  return [...new Set([...own, ...sovereigns(territory)])];
}

/** Stretches that follow one another without a gap are one: only the basis differed. */
function joined(periods: DerivedTerritory["periods"]): DerivedTerritory["periods"] {
  const list: { from: CalendarDate | null; until: CalendarDate | null; through: PartyCode }[] = [];
  for (const period of [...periods].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1))) {
    const last = list.at(-1);
    if (last !== undefined && last.through === period.through && last.until === period.from) list[list.length - 1] = { ...last, until: period.until };
    else list.push(period);
  }
  return list;
}
