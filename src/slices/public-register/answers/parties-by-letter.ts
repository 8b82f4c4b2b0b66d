// Everybody whom an instrument on record names, by the first letter of the name on the day.
import type { PartyCode, PartyKind } from "../../../domain/parties/index.ts";
import type { World } from "../../../domain/treaty-law/index.ts";
import type { Place } from "../../../platform/web/index.ts";
import { listTreaties, partyName, type PublicView } from "../public-view.ts";

export type NamedParty = { readonly code: PartyCode; readonly name: string; readonly kind: PartyKind; readonly instruments: number };

const counted = new WeakMap<World, ReadonlyMap<PartyCode, number>>();

/** Letters in order, accents aside; below each the parties by name. */
export function partiesByLetter(view: PublicView, place: Place): ReadonlyMap<string, readonly NamedParty[]> {
  const { on } = place.dates;
  const { compare } = new Intl.Collator(place.language.code);
  const named = [...instrumentsOf(view)]
    .map(([code, instruments]): NamedParty => ({ code, instruments, name: partyName(view, code, on, place.language.code), kind: view.reference.parties.parties.get(code)?.kind ?? "other-participant" }))
    .sort((a, b) => compare(a.name, b.name));
  return Map.groupBy(named, ({ name }) => firstLetter(name, place));
}

/** How many instruments name each party; counted once for each register version. */
function instrumentsOf(view: PublicView): ReadonlyMap<PartyCode, number> {
  const kept = counted.get(view.world);
  if (kept !== undefined) return kept;
  const numbers = new Map<PartyCode, number>();
  for (const { entry, history } of listTreaties(view)) {
    const named = new Set([...entry.between, ...history.parties.keys(), ...entry.participants.flatMap(({ party }) => party ?? [])]);
    for (const code of named) numbers.set(code, (numbers.get(code) ?? 0) + 1);
  }
  counted.set(view.world, numbers);
  return numbers;
}

/** Without its accents: Åland stands under A. */
export function firstLetter(name: string, { language }: Place): string {
  const [first = "#"] = name.normalize("NFD").replaceAll(/\p{M}/gu, "");
  return first.toLocaleUpperCase(language.locale);
}
