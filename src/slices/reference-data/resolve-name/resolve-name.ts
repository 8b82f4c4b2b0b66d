// Whom a name means, in sentences for a person at the command line.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { loadParty, nameOn, resolveParty, type PartyCode, type PartyIndex, type ReadingTime, type Resolution } from "../../../domain/parties/index.ts";
import { referenceWords } from "../words/index.ts";

export type NameReading = { readonly time: ReadingTime; readonly today: CalendarDate };

/** What the text means, with the sentences that say it; parties are called as on the day asked about, else as today. */
export function resolveName(text: string, index: PartyIndex, { time, today }: NameReading, language: string): { resolution: Resolution; lines: readonly string[] } {
  const resolution = resolveParty(text, index, time);
  const day = time === undefined ? today : "on" in time ? time.on : time.since;
  return { resolution, lines: describe(text, resolution, index, day, language) };
}

function describe(text: string, resolution: Resolution, index: PartyIndex, day: CalendarDate, language: string): readonly string[] {
  const words = referenceWords(language);
  const named = (code: PartyCode) => `${nameOn(loadParty(index, code), day, language)} (${code})`;
  if (resolution.kind === "unknown") {
    const near = resolution.suggestions.map(({ party, name }) => `${name} (${party})`).join(", ");
    return [words.unknown(text), ...(near === "" ? [] : [words.nearest(near)])];
  }
  if (resolution.kind === "ambiguous") return [words.ambiguous(text), ...resolution.candidates.map((code) => `  ${named(code)}`), words.giveDate];
  const party = loadParty(index, resolution.party);
  return [
    words.found(text, nameOn(party, day, language), party.code, words.kinds[party.kind]),
    ...(resolution.caution === undefined ? [] : [words.cautions[resolution.caution]]),
    ...(resolution.others.length === 0 ? [] : [words.others(resolution.others.map(named).join(", "))]),
  ];
}
