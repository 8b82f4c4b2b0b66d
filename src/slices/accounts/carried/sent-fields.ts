// The fields of a form as they were sent, to be kept or shown again: texts by name, without the form's own token, and without what
// is never kept.
import { FORM_TOKEN } from "../../../platform/web/index.ts";

export type SentField = readonly [name: string, value: string];

/** The name under which a form that is sent at last says which kept form it is. */
export const CARRIED = "carried";
const SECRET = /password|credential|(^|-)code$/;

/** `leftOut`: names of fields that hold passwords or codes, and held something. */
export function sentFields(body: unknown): { readonly fields: readonly SentField[]; readonly leftOut: readonly string[] } {
  const entries: readonly (readonly [string, unknown])[] = typeof body === "object" && body !== null ? Object.entries(body) : [];
  const sent = entries.flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string").map((one): SentField => [name, one]));
  const kept = sent.filter(([name]) => name !== FORM_TOKEN && name !== CARRIED);
  return { fields: kept.filter(([name]) => !SECRET.test(name)), leftOut: [...new Set(kept.filter(([name, value]) => SECRET.test(name) && value !== "").map(([name]) => name))] };
}

/** `held-from` → "Held from": the names of fields are words. */
export function fieldWord(name: string): string {
  const words = name.replaceAll(/([a-z])([A-Z])/g, "$1 $2").replaceAll(/[-_.]+/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
