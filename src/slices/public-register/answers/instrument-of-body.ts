// Which conventions were made within a body. The record says so in their titles, or by whom they are deposited with.
import type { BodyRecord } from "../../../domain/parties/index.ts";
import type { Treaty } from "../public-view.ts";
import { folded } from "./folded.ts";

/** The title names the body, or the depositary of a regional instrument is an organ of it. */
export function isInstrumentOf({ entry }: Pick<Treaty, "entry">, body: BodyRecord): boolean {
  if (entry.participation === "bilateral") return false;
  const names = body.names.map(({ name }) => ` ${folded(name)} `);
  const said = [...entry.titles.map(({ text }) => text), ...(entry.participation === "regional" && entry.depositary !== null ? [entry.depositary] : [])];
  return said.some((text) => names.some((name) => ` ${folded(text)} `.includes(name)));
}
