// Which conventions were made within a body. The record says so in their titles, or by whom they are deposited with.
import type { BodyRecord } from "../../../domain/parties/index.ts";
import type { RegisterEntry } from "../../treaties/index.ts";
import type { Treaty } from "../public-view.ts";
import { folded } from "./folded.ts";

/** What the record says of an instrument and what a body is called, each folded once. */
const saidOf = new WeakMap<RegisterEntry, string>();
const namesOf = new WeakMap<BodyRecord, readonly string[]>();

/** The title names the body, or the depositary of a regional instrument is an organ of it. */
export function isInstrumentOf({ entry }: Pick<Treaty, "entry">, body: BodyRecord): boolean {
  if (entry.participation === "bilateral") return false;
  const names = namesOf.get(body) ?? body.names.map(({ name }) => ` ${folded(name)} `);
  namesOf.set(body, names);
  const said = saidOf.get(entry) ?? sayings(entry);
  saidOf.set(entry, said);
  return names.some((name) => said.includes(name));
}

/** Titles and depositary, kept apart so that no name is read across two of them. */
function sayings({ titles, participation, depositary }: RegisterEntry): string {
  const said = [...titles.map(({ text }) => text), ...(participation === "regional" && depositary !== null ? [depositary] : [])];
  return said.map((text) => ` ${folded(text)} `).join("|");
}
