// What of an instrument is searched: its titles in every language, its numbers and other names, and every name that a party
// of it has ever gone by, in any spelling that is understood. Folded once for each instrument of a register version.
import type { PartyRecord } from "../../../domain/parties/index.ts";
import type { World } from "../../../domain/treaty-law/index.ts";
import type { PublicView, Treaty } from "../public-view.ts";
import { folded } from "./folded.ts";

const texts = new WeakMap<World, Map<string, string>>();
const namesOfParty = new WeakMap<PartyRecord, string>();

/** Does every word of `words` (folded) begin a word of the instrument's? "oman" is not found in "Romania". */
export function hasWords(view: PublicView, treaty: Treaty, words: string): boolean {
  const said = searchText(view, treaty);
  return words.split(" ").every((word) => said.includes(` ${word}`));
}

function searchText(view: PublicView, treaty: Treaty): string {
  const kept = texts.get(view.world) ?? new Map<string, string>();
  texts.set(view.world, kept);
  const before = kept.get(treaty.entry.slug);
  if (before !== undefined) return before;
  const { entry, history } = treaty;
  const named = entry.participants.flatMap(({ party }) => party ?? []);
  const parties = [...new Set([...entry.between, ...history.parties.keys(), ...named])].map((code) => namesOf(view, code));
  const numbers = entry.registrations.map(({ series, number }) => `${series} ${number}`);
  const own = [...entry.titles.map(({ text }) => text), entry.slug, ...entry.aliases, ...numbers, ...entry.participants.map(({ printed }) => printed)];
  const text = ` ${folded(own.join(" "))} ${parties.join(" ")}`;
  kept.set(entry.slug, text);
  return text;
}

function namesOf({ reference }: PublicView, code: string): string {
  const party = reference.parties.parties.get(code);
  if (party === undefined) return folded(code);
  const text = namesOfParty.get(party) ?? folded([...party.names.map(({ name }) => name), ...party.variants].join(" "));
  namesOfParty.set(party, text);
  return text;
}
