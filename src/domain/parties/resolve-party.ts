// From a name as printed to the party that is meant. Never a guess in silence: what two parties could mean is ambiguous,
// and what none is called is unknown, with the nearest names as suggestions that nobody follows without being asked.
import type { CalendarDate } from "../kernel/index.ts";
import { nameKey } from "./name-key.ts";
import { nearestNames, type NearName } from "./nearest-names.ts";
import type { PartyCode } from "./party.ts";
import type { Bearer, PartyIndex } from "./party-index.ts";
import { isOpen, mayBeWithin } from "./stretch.ts";

/**
 * `on`: the text speaks of that day (a bilateral treaty). `since`: it names participants who may have come on that day or any
 * time later (a list of parties to a treaty of that day, printed today). Neither: it speaks of today.
 */
export type ReadingTime = { readonly on: CalendarDate } | { readonly since: CalendarDate } | undefined;

export type Caution =
  /** The party existed then, and went by another name. */
  | "name-of-another-time"
  /** The one party that ever went by that name did not exist then. */
  | "party-of-another-time";

export type Resolution =
  | { readonly kind: "found"; readonly party: PartyCode; readonly caution?: Caution; /** Who else has gone by the name. */ readonly others: readonly PartyCode[] }
  | { readonly kind: "ambiguous"; readonly candidates: readonly PartyCode[] }
  | { readonly kind: "unknown"; readonly suggestions: readonly NearName[] };

/** A name or a code in; the party, the candidates, or suggestions out. */
export function resolveParty(text: string, index: PartyIndex, time?: ReadingTime): Resolution {
  const code = index.codes.get(text.trim().toUpperCase());
  if (code !== undefined) return { kind: "found", party: code, others: [] };
  const bearers = bearersOf(text, index);
  if (bearers.length === 0) return { kind: "unknown", suggestions: nearestNames(text, index) };
  return choose(bearers, index, time);
}

function bearersOf(text: string, index: PartyIndex): readonly Bearer[] {
  const key = nameKey(text);
  if (key === undefined) return [];
  return index.ordered.get(key.ordered) ?? index.unordered.get(key.unordered) ?? [];
}

type Tier = { readonly keep: (bearer: Bearer) => boolean; readonly caution?: Caution };

/** The first tier that keeps anyone decides. */
function choose(bearers: readonly Bearer[], index: PartyIndex, time: ReadingTime): Resolution {
  const everyone = unique(bearers);
  for (const tier of tiersFor(index, time)) {
    const kept = unique(bearers.filter(tier.keep));
    const [only, ...more] = kept;
    if (only === undefined) continue;
    if (more.length > 0) return { kind: "ambiguous", candidates: kept };
    return { kind: "found", party: only, ...(tier.caution !== undefined && { caution: tier.caution }), others: everyone.filter((party) => party !== only) };
  }
  return { kind: "ambiguous", candidates: everyone };
}

function tiersFor(index: PartyIndex, time: ReadingTime): readonly Tier[] {
  const existence = (bearer: Bearer) => index.parties.get(bearer.party)?.existence ?? {};
  const today: readonly Tier[] = [{ keep: (bearer) => isOpen(bearer) && isOpen(existence(bearer)) }, { keep: () => true }];
  if (time === undefined) return today;
  const day = "on" in time ? time.on : time.since;
  const then: Tier = { keep: (bearer) => mayBeWithin(existence(bearer), day) && mayBeWithin(bearer, day) };
  if ("since" in time) return [then, ...today];
  return [
    then,
    { keep: (bearer) => mayBeWithin(existence(bearer), day), caution: "name-of-another-time" },
    { keep: () => true, caution: "party-of-another-time" },
  ];
}

function unique(bearers: readonly Bearer[]): readonly PartyCode[] {
  return [...new Set(bearers.map((bearer) => bearer.party))];
}
