// How PostgreSQL's values become ours. A date is text in, CalendarDate out: JavaScript's Date would move it by a time zone.
import { types, type CustomTypesConfig } from "pg";

type Parse = (text: string) => unknown;

const TEXT_ARRAY: number = 1009;
const textArray = driverParser(TEXT_ARRAY, "text");

/** A whole number of eight bytes. @throws RangeError where JavaScript's number cannot hold it exactly. */
function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`a number beyond what can be counted exactly: ${text}`);
  return value;
}

function listOf(parse: (text: string) => unknown): Parse {
  return (text) => {
    const items = textArray(text);
    return Array.isArray(items) ? items.map((item: unknown) => (typeof item === "string" ? parse(item) : null)) : items;
  };
}

const PARSERS: ReadonlyMap<number, Parse> = new Map<number, Parse>([
  [types.builtins.INT8, wholeNumber],
  [1016, listOf(wholeNumber)], // int8[]
  [types.builtins.DATE, (text) => text],
  [1182, textArray], // date[]
]);

/** For one pool, so that no other user of the driver in this process is changed. */
export const valueTypes: CustomTypesConfig = {
  getTypeParser: (oid, format) => (format === "binary" ? undefined : PARSERS.get(oid)) ?? driverParser(oid, format ?? "text"),
};

/** The driver's own way with a type, for all that is not said here. */
function driverParser(oid: number, format: "text" | "binary"): Parse {
  return (format === "text" ? types.getTypeParser(oid, "text") : types.getTypeParser(oid, "binary")) as Parse;
}
