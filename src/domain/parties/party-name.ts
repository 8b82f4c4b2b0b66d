// How a party is called on a date.
import { firstPossibleDay, type CalendarDate } from "../kernel/index.ts";
import type { NameLanguage, PartyName, PartyRecord } from "./party.ts";

/**
 * The short name on that day, in the language asked for, else in English, else the code.
 * Where one name gives way to another in a month or a year, the later is used from its first day.
 */
export function nameOn(party: PartyRecord, date: CalendarDate, language: NameLanguage): string {
  return findName(party, date, language, "short") ?? findName(party, date, "en", "short") ?? party.names[0]?.name ?? party.code;
}

/** The full name of State, where one is recorded for that day and language; otherwise the short one. */
export function officialNameOn(party: PartyRecord, date: CalendarDate, language: NameLanguage): string {
  return findName(party, date, language, "official") ?? findName(party, date, "en", "official") ?? nameOn(party, date, language);
}

/** The dated names of one kind and language, oldest first: "Burma until 1989, Myanmar since". */
export function namesThrough(party: PartyRecord, language: NameLanguage, kind: PartyName["kind"] = "short"): readonly PartyName[] {
  return party.names
    .filter((name) => name.language === language && name.kind === kind)
    .toSorted((a, b) => startOf(a).localeCompare(startOf(b)));
}

function findName(party: PartyRecord, date: CalendarDate, language: NameLanguage, kind: PartyName["kind"]): string | undefined {
  const names = namesThrough(party, language, kind);
  const then = names.filter((name) => startOf(name) <= date && (name.until === undefined || date < firstPossibleDay(name.until)));
  // Before its first recorded name and after its last a party is still called something.
  return (then.at(-1) ?? (names[0] !== undefined && date < startOf(names[0]) ? names[0] : names.at(-1)))?.name;
}

function startOf(name: PartyName): string {
  return name.from === undefined ? "" : firstPossibleDay(name.from);
}
