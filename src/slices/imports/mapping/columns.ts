// Where the mapping's columns stand in a file. A heading that is not there is told with the headings that are.
import type { Refusal } from "../reading/cell.ts";
import { columnsOf, type Column, type Mapping } from "./mapping.ts";

/** Each column that the mapping names, to its place in a row (from 0). */
export type Places = ReadonlyMap<Column, number>;

export type Placing = { readonly ok: true; readonly places: Places; /** Headings that the mapping says nothing about. */ readonly untouched: readonly string[] } | Refusal;

export function placeColumns(mapping: Mapping, headings: readonly string[]): Placing {
  const at = Map.groupBy(headings.keys(), (index) => headingKey(headings[index] ?? ""));
  const faults: string[] = [];
  const find = (column: Column): number[] => {
    if (typeof column === "number") return column <= headings.length ? [column - 1] : [];
    return at.get(headingKey(column)) ?? [];
  };
  const places = new Map<Column, number>();
  for (const column of columnsOf(mapping)) {
    const [place, second] = find(column);
    if (place === undefined) faults.push(typeof column === "number" ? `there is no column ${column}: the file has ${headings.length}` : `there is no column "${column}"`);
    else if (second !== undefined) faults.push(`"${String(column)}" stands over columns ${find(column).map((index) => index + 1).join(" and ")}; name the one that is meant by its number`);
    else places.set(column, place);
  }
  if (faults.length > 0) return { ok: false, message: `${faults.join("\n")}\nThe headings of the file are: ${told(headings)}` };
  const touched = new Set([...places.values(), ...mapping.ignore.flatMap(find)]);
  return { ok: true, places, untouched: headings.filter((heading, index) => heading !== "" && !touched.has(index)) };
}

/** Headings are the same whatever their case and spaces. */
export function headingKey(heading: string): string {
  return heading.normalize("NFC").replaceAll(/\s+/gu, " ").trim().toLowerCase();
}

export function told(headings: readonly string[]): string {
  const named = headings.map((heading, index) => (heading === "" ? `(column ${index + 1} has none)` : heading));
  return named.length === 0 ? "none" : named.slice(0, 60).join(" | ") + (named.length > 60 ? ` … and ${named.length - 60} more` : "");
}
