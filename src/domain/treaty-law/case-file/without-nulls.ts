// In a case file `null` means "not given", as if the field were not there, but for two fields in which it says something.
import { isRecord } from "./problems.ts";

/** `published.entryIntoForce: null` is "published as not in force"; `delay: null` is "at once". */
const MEANT = new Set(["entryIntoForce", "delay"]);

/** Real files go down ten levels; what goes far beyond is no treaty and would exhaust whoever follows it. */
export const DEEPEST = 100;

/** The JSON without fields that hold `null`, at any depth; `undefined` where it goes deeper than `DEEPEST` levels. */
export function withoutNulls(json: unknown): unknown {
  return isTooDeep(json, DEEPEST) ? undefined : strip(json);
}

function strip(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(strip);
  if (!isRecord(json)) return json;
  return Object.fromEntries(Object.entries(json).flatMap(([name, value]) => (value === null && !MEANT.has(name) ? [] : [[name, strip(value)]])));
}

function isTooDeep(json: unknown, levels: number): boolean {
  if (typeof json !== "object" || json === null) return false;
  return levels === 0 || Object.values(json).some((value) => isTooDeep(value, levels - 1));
}
