// For questions asked without a database (`comity treaty derive`): what the shipped reference data says of former States.
import type { CalendarDate } from "../../domain/kernel/index.ts";
import { ceasedStates, type PartyCode } from "../../domain/parties/index.ts";
import { readReferenceSeeds } from "./seed-files.ts";

/** By code, the first day on which a former State no longer existed. */
export function shippedCeasedStates(): ReadonlyMap<PartyCode, CalendarDate> {
  return ceasedStates(readReferenceSeeds().parties);
}
