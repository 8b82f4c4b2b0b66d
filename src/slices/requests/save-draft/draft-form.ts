// What the form of a draft sends: every field of the table, of the request and of each item. What no rule knows is left aside.
import { CONTENT_RULES } from "../../../domain/casework/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { typed, type Sent } from "../../accounts/index.ts";
import type { DraftContent } from "../draft-content.ts";
import { countOf, dayOf } from "../request-form.tsx";
import type { LoadedRequest } from "../loaded-request.ts";

const LONGEST_FIELD = 20_000;

/** The basis is chosen on its own page, never typed. */
export const REQUEST_FIELDS: readonly string[] = [...new Set(CONTENT_RULES.filter((rule) => rule.of === "request" && rule.field !== "legalBasis").map(({ field }) => field))];
export const ITEM_FIELDS: readonly string[] = [...new Set(CONTENT_RULES.filter((rule) => rule.of === "item").map(({ field }) => field))];

/** What single countries ask beside the table: shown where one asks. */
export const COUNTRY_FIELDS = ["copies", "seriousness", "form"] as const;
/** Of an item of service: which kind of process. */
export const PROCESS_FIELD = "processKind";

/** Those that the form shows: the country asks for them, or something stands in them. */
export function countryFieldsOf({ check }: Pick<LoadedRequest, "check">, { fields }: DraftContent): readonly string[] {
  return COUNTRY_FIELDS.filter((field) => (fields[field] ?? "") !== "" || check.findings.some((one) => one.field === field));
}

export type DraftForm = { readonly version: number; readonly content: DraftContent; /** Item → what it concerns. */ readonly targets: Readonly<Record<string, string>>; readonly hearingOn: CalendarDate | null };

/** Fields that the form did not show keep what was stored. */
export function readDraftForm(sent: Sent, { items, content: stored, request, check }: Pick<LoadedRequest, "items" | "content" | "request" | "check">): DraftForm {
  const own = (name: string) => typed(sent, name).slice(0, LONGEST_FIELD);
  const read = (fields: readonly string[], prefix: string, kept: Readonly<Record<string, string>>) => ({ ...kept, ...Object.fromEntries(fields.filter((field) => sent[`${prefix}${field}`] !== undefined).map((field) => [field, own(`${prefix}${field}`)])) });
  return {
    version: countOf(sent, "version"),
    hearingOn: sent["hearing"] === undefined ? request.hearingOn : (dayOf(sent, "hearing") ?? null),
    content: { fields: read([...REQUEST_FIELDS, ...countryFieldsOf({ check }, stored)], "", stored.fields), items: Object.fromEntries(items.map(({ id, kind }) => [id, read(kind === "service-of-process" ? [...ITEM_FIELDS, PROCESS_FIELD] : ITEM_FIELDS, `${id}.`, stored.items[id] ?? {})])) },
    targets: Object.fromEntries(items.map(({ id, target }) => [id, sent[`${id}.target`] === undefined ? target : typed(sent, `${id}.target`).replaceAll(/\s+/g, " ").slice(0, 300)])),
  };
}

export type FieldConflict = { readonly name: string; /** null: what stood there before is not kept. */ readonly before: string | null; readonly theirs: string; readonly mine: string };

/** Fields that both changed, each otherwise: to be chosen. All others merge by themselves: whoever changed one, has it. */
export function conflictsOf(before: DraftContent, theirs: DraftContent, mine: DraftContent): { readonly conflicts: readonly FieldConflict[]; readonly merged: DraftContent; readonly merges: number } {
  const flat = (content: DraftContent) => new Map([...Object.entries(content.fields).map(([field, value]) => [field, value] as const), ...Object.entries(content.items).flatMap(([id, fields]) => Object.entries(fields).map(([field, value]) => [`${id}.${field}`, value] as const))]);
  const [was, other, own] = [flat(before), flat(theirs), flat(mine)];
  const conflicts: FieldConflict[] = [];
  const merged = new Map<string, string>();
  let merges = 0;
  for (const name of new Set([...was.keys(), ...other.keys(), ...own.keys()])) {
    const [b, t, m] = [was.get(name) ?? "", other.get(name) ?? "", own.get(name) ?? ""];
    if (t !== m && t !== b && m !== b) conflicts.push({ name, before: b, theirs: t, mine: m });
    else if (t !== b || m !== b) merges += 1;
    merged.set(name, m === b ? t : m);
  }
  return { conflicts, merged: nested(merged), merges };
}

function nested(flat: ReadonlyMap<string, string>): DraftContent {
  const items: Record<string, Record<string, string>> = {};
  const fields: Record<string, string> = {};
  for (const [name, value] of flat) {
    const [id, field] = name.split(".");
    if (field === undefined) fields[name] = value;
    else (items[id ?? ""] ??= {})[field] = value;
  }
  return { fields, items };
}
