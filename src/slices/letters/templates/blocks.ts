// The parts that templates build a text of.
import type { SheetBlock, SheetField } from "../../../platform/letters/index.ts";

export const heading = (text: string): SheetBlock => ({ kind: "heading", text });
/** A sentence may begin with a name that is written small within one: "the Central Authority of India". */
export const paragraph = (text: string): SheetBlock => ({ kind: "paragraph", text: capitalised(text) });
export const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
export const plainFields = (fields: readonly SheetField[]): SheetBlock => ({ kind: "fields", fields: [...fields] });

/** A sentence and what it announces; nothing where there is nothing. */
export function listed(announcing: string, lines: readonly string[]): SheetBlock[] {
  return lines.length === 0 ? [] : [paragraph(announcing), { kind: "list", lines: [...lines] }];
}

/** Labels with their values, without those that nobody gave. */
export function onlyGiven(pairs: readonly (readonly [label: string, value: string | null])[]): SheetField[] {
  return pairs.flatMap(([label, value]) => (value === null || value === "" ? [] : [{ label, value }]));
}
