// In a case file `null` means "not given", as if the field were not there, but for two fields in which it says something.
import { isRecord } from "./problems.ts";

/** `published.entryIntoForce: null` is "published as not in force"; `delay: null` is "at once". */
const MEANT = new Set(["entryIntoForce", "delay"]);

/** The JSON without fields that hold `null`, at any depth. */
export function withoutNulls(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withoutNulls);
  if (!isRecord(json)) return json;
  return Object.fromEntries(Object.entries(json).flatMap(([name, value]) => (value === null && !MEANT.has(name) ? [] : [[name, withoutNulls(value)]])));
}
