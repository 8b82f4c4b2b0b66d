// Small builders for tests of the rules: facts with little ceremony, and histories without running the whole engine.
import { calendarDateOf, impreciseDateOf, type CalendarDate } from "../../kernel/index.ts";
import { reason, type PartyHistory, type PartyStatus, type StatusPeriod, type TreatyHistory, type TreatyStatus } from "../answer.ts";
import type { Action, ActionType, PartyCode, TreatyFacts } from "../facts/index.ts";

export const day = calendarDateOf;

/** An act whose id says what it is: `objection NL 1989-12-27`. */
export function act(type: ActionType, state: PartyCode | null, date: string, more: Partial<Action> = {}): Action {
  return { id: `${type} ${state ?? "-"} ${date}`, provenance: "recalled", type, state, date: impreciseDateOf(date), ...more };
}

/** A multilateral treaty whose list holds all acts, also those between States. */
export function treaty(actions: readonly Action[], more: Partial<TreatyFacts> = {}): TreatyFacts {
  return {
    id: "test-treaty",
    title: "Test treaty",
    participation: "multilateral",
    groups: {},
    weights: {},
    coverage: { extent: "complete", alsoComplete: ["reservations", "accession-acts", "suspensions", "territories"] },
    actions,
    publishedDates: [],
    attestations: [],
    retractions: [],
    relations: [],
    ...more,
  };
}

/** Membership as `from` or `from/until`; `"unknown"` for a State of which nothing is known. */
export type Spell = string;

/** A history in which the States named are parties on the days given and nobody else is. */
export function history(parties: Readonly<Record<PartyCode, readonly Spell[] | "unknown">>, more: Partial<TreatyHistory> = {}): TreatyHistory {
  const members = new Map(Object.entries(parties).map(([code, spells]) => [code, party(code, spells)]));
  const from = [...members.values()].flatMap(({ memberships }) => memberships.map((membership) => membership.from)).sort()[0] ?? null;
  const why = reason("test.history");
  const periods: StatusPeriod<TreatyStatus>[] =
    from === null ? [plain(null, null, "not-in-force")] : [plain(null, from, "not-in-force"), plain(from, null, "in-force")];
  return {
    id: "test-treaty",
    entryIntoForce: from === null ? { known: true, date: null, trigger: null, why } : { known: true, date: from, trigger: from, why },
    periods,
    parties: members,
    unlisted: [plain(null, null, "no-action")],
    recordEnds: null,
    extent: "complete",
    caveats: [],
    conflicts: [],
    ...more,
  };
}

function party(code: PartyCode, spells: readonly Spell[] | "unknown"): PartyHistory {
  const rest = { code, provisional: [], suspended: [], conflicts: [] };
  if (spells === "unknown") return { ...rest, memberships: [], periods: [{ ...plain<PartyStatus>(null, null, "unknown"), unknown: [{ code: "list-ends", params: {} }] }] };
  const memberships = spells.map((spell) => {
    const [from = "", until] = spell.split("/");
    return { from: day(from), until: until === undefined ? null : day(until), why: reason("test.member") };
  });
  const periods: StatusPeriod<PartyStatus>[] = [];
  let last: CalendarDate | null = null;
  for (const { from, until } of memberships) {
    periods.push(plain(last, from, last === null ? "no-action" : "former-party"), plain(from, until, "party"));
    last = until;
    if (until === null) return { ...rest, memberships, periods };
  }
  periods.push(plain(last, null, last === null ? "no-action" : "former-party"));
  return { ...rest, memberships, periods };
}

function plain<S>(from: CalendarDate | null, until: CalendarDate | null, status: S): StatusPeriod<S> {
  return { from, until, status, basis: "derived", why: reason("test.period"), unknown: [], conflicts: [] };
}
