import type { CalendarDate } from "../kernel/index.ts";
import type { PartyCode, PartyRecord } from "./party.ts";
import { mayBeWithin } from "./stretch.ts";

/** The State that answers for a territory on the day, as far as anyone can say; `undefined` for a State, or where none is recorded. */
export function sovereignOf(record: PartyRecord | undefined, on: CalendarDate): PartyCode | undefined {
  if (record?.kind !== "territory") return undefined;
  return record.of.findLast((dependency) => mayBeWithin(dependency, on))?.party;
}
