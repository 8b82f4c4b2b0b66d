// All that the register says about one party, line by line.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import {
  isMemberOn, isOpen, nameOn, namesThrough, predecessorsOf, successorsOf, type NameKind, type PartyCode, type PartyIndex, type PartyRecord, type Stretch, type Succession,
} from "../../../domain/parties/index.ts";
import type { ReferenceIndex } from "../load-reference/load-reference.ts";
import { referenceWords, type ReferenceWords } from "../words/index.ts";

/** The party with that code, in either case; its names through time, dependence, successions, membership on `day`, sources. */
export function showParty(code: string, reference: ReferenceIndex, day: CalendarDate, language: string): { party: PartyRecord; lines: readonly string[] } | undefined {
  const own = reference.parties.codes.get(code.toUpperCase());
  const party = own === undefined ? undefined : reference.parties.parties.get(own);
  return party === undefined ? undefined : { party, lines: describe(party, reference, day, language) };
}

function describe(party: PartyRecord, reference: ReferenceIndex, day: CalendarDate, language: string): readonly string[] {
  const words = referenceWords(language);
  const kinds: readonly NameKind[] = ["short", "official", "informal"];
  return [
    `${nameOn(party, day, language)} (${party.code}), ${words.kinds[party.kind]}`,
    ...kinds.flatMap((kind) => namesThrough(party, language, kind).map((name) => line(words.nameKinds[kind], `${name.name}${dates(name, words)}`))),
    ...optional(words.existed, told(party.existence, words)),
    ...party.of.map((on) => line(isOpen(on) && isOpen(party.existence) ? words.dependsOn : words.dependedOn, `${on.party}${dates(on, words)}`)),
    ...successions(party, reference.parties, words),
    ...memberships(party.code, reference, day, words),
    ...optional(words.otherCodes, party.otherCodes.join(", ")),
    ...optional(words.variants, party.variants.join("; ")),
    ...(party.note === undefined ? [] : [`  ${party.note}`]),
    ...sources(party, reference, words),
  ];
}

function successions(party: PartyRecord, index: PartyIndex, words: ReferenceWords): readonly string[] {
  const told = (label: string, other: PartyCode, { on }: Succession) => line(label, `${other}${on === undefined ? "" : ` (${on})`}`);
  return [
    ...predecessorsOf(index, party.code).map((link) => told(words.successions[link.kind].from, link.from, link)),
    ...successorsOf(index, party.code).map((link) => told(words.successions[link.kind].to, link.to, link)),
  ];
}

function memberships(code: PartyCode, { bodies }: ReferenceIndex, day: CalendarDate, words: ReferenceWords): readonly string[] {
  return [...bodies.values()]
    .filter((body) => body.memberships.some(({ party }) => party === code))
    .map((body) => line(body.names[0]?.name ?? body.code, `${words.membership[isMemberOn(body, code, day)]} (${words.listAsOf(body.coverage.asOf)})`));
}

function sources(party: PartyRecord, { sources: all }: ReferenceIndex, words: ReferenceWords): readonly string[] {
  const dates = party.datesSource === undefined ? undefined : all.get(party.datesSource);
  return [
    ...optional(words.source, all.get(party.source)?.title ?? party.source),
    ...optional(words.datesFrom, dates?.provenance === "recalled" ? words.unchecked : (dates?.title ?? "")),
  ];
}

function told({ from, until }: Stretch, words: ReferenceWords): string {
  if (from !== undefined && until !== undefined) return words.between(from, until);
  if (from !== undefined) return words.since(from);
  return until === undefined ? "" : words.until(until);
}

function dates(stretch: Stretch, words: ReferenceWords): string {
  const text = told(stretch, words);
  return text === "" ? "" : ` (${text})`;
}

function optional(label: string, text: string): readonly string[] {
  return text === "" ? [] : [line(label, text)];
}

function line(label: string, text: string): string {
  return `  ${label}: ${text}`;
}
