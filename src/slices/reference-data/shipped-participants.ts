// For questions asked without a database (`comity treaty derive`): what the shipped reference data says of former States
// and of territories.
import type { CalendarDate } from "../../domain/kernel/index.ts";
import { ceasedStates, type PartyCode } from "../../domain/parties/index.ts";
import { readReferenceSeeds } from "./seed-files.ts";

/** By code, the first day on which a former State no longer existed. */
export function shippedCeasedStates(): ReadonlyMap<PartyCode, CalendarDate> {
  return ceasedStates(readReferenceSeeds().parties);
}

/** The States that answered for a territory, in order of time; none where the code names no territory. */
export function shippedSovereigns(): (territory: PartyCode) => readonly PartyCode[] {
  const territories = new Map(readReferenceSeeds().parties.map(({ code, of }) => [code, of.map(({ party }) => party)]));
  return (territory) => territories.get(territory) ?? [];
}

/** The present short name of a State, territory or organisation; `undefined` where the code is none of ours. */
export function shippedNames(): (code: PartyCode) => string | undefined {
  const names = new Map(readReferenceSeeds().parties.map((party) => [party.code, party.names.findLast(({ kind, language }) => kind === "short" && language === "en")?.name]));
  return (code) => names.get(code);
}
