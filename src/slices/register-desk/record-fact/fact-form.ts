// A fact's form in both directions: what was typed → what the fact says; what it says → what the form shows.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { addDays, findImpreciseDate, firstPossibleDay, lastPossibleDay } from "../../../domain/kernel/index.ts";
import { resolveParty, type PartyIndex } from "../../../domain/parties/index.ts";
import type { FieldProblem } from "../../../platform/web/index.ts";
import { fieldsOf, type FactField, type FormKind } from "./fact-fields.ts";

/** Everything typed, by the name of its field; what was sent for none of them is left aside. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

/** The body of a request: a text, or several under one name. */
export function formValues(body: unknown): FormValues {
  const entries = typeof body === "object" && body !== null ? Object.entries(body as Record<string, unknown>) : [];
  return Object.fromEntries(entries.map(([name, value]) => [name, (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string")]));
}

/** The first text under the name, trimmed; empty where there is none. */
export function typed(values: FormValues, name: string): string {
  return values[name]?.[0]?.trim() ?? "";
}

/** Names between semicolons or line ends. */
export function split(text: string): readonly string[] {
  return text.split(/[;\n]/).map((part) => part.trim()).filter((part) => part !== "");
}

export type SaysRead = { readonly ok: true; readonly says: Record<string, unknown> } | { readonly ok: false; readonly problems: readonly FieldProblem[] };

type Words = { readonly noParty: (text: string, meant: string) => string; readonly noJson: (why: string) => string; readonly needed: string; readonly badDate: (text: string) => string };

/** What the form says, names of parties read as codes. Shapes are checked by the fact's own schema afterwards. */
export function readSays(kind: FormKind, values: FormValues, parties: PartyIndex, words: Words): SaysRead {
  const problems: FieldProblem[] = [];
  const party = (field: string, text: string): string => {
    const found = resolveParty(text, parties);
    if (found.kind === "found") return found.party;
    const meant = found.kind === "ambiguous" ? found.candidates : found.suggestions.map(({ name, party: code }) => `${name} (${code})`);
    problems.push({ field, message: words.noParty(text, meant.join(", ")) });
    return text;
  };
  const says: Record<string, unknown> = {};
  for (const field of fieldsOf(kind)) {
    const value = readField(field, values, party, (message) => problems.push({ field: field.name, message }), words);
    if (value !== undefined) says[field.name] = value;
    else if (field.required === true && !problems.some((problem) => problem.field === field.name)) problems.push({ field: field.name, message: words.needed });
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, says: shaped(kind, says) };
}

function readField(field: FactField, values: FormValues, party: (field: string, text: string) => string, wrong: (message: string) => void, words: Words): unknown {
  const { name, as } = field;
  const text = typed(values, name);
  if (typeof as === "object" && "someOf" in as) {
    const chosen = (values[name] ?? []).filter((one) => one !== "");
    return chosen.length === 0 ? undefined : chosen;
  }
  if (text === "") return undefined;
  if (as === "party") return party(name, text);
  if (as === "parties") return split(text).map((one) => party(name, one));
  if (as === "list") return split(text);
  if (as === "date" && findImpreciseDate(text) === undefined) {
    wrong(words.badDate(text.slice(0, 40)));
    return undefined;
  }
  return as === "json" ? jsonOf(text, wrong, words) : text;
}

function jsonOf(text: string, wrong: (message: string) => void, words: Words): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    wrong(words.noJson(error instanceof Error ? error.message : String(error)));
    return undefined;
  }
}

/** The form's fields as the body of the fact: the days a statement speaks for are one period; JSON is the whole body. */
function shaped(kind: FormKind, says: Record<string, unknown>): Record<string, unknown> {
  if ("says" in says) return says["says"] as Record<string, unknown>;
  if (kind === "attestation") {
    const { statedFrom, statedUntil, ...rest } = says;
    const period = periodOf(statedFrom, statedUntil);
    return period === undefined ? rest : { ...rest, statedFor: period };
  }
  if (kind === "relation") return { treaty: null, ...says };
  if (kind === "registration") return { on: null, ...says };
  return kind === "published-date" ? { date: null, ...says } : says;
}

/** A month or a year speaks for all its days; without an end, for the day, month or year named. */
function periodOf(from: unknown, until: unknown): { from: CalendarDate; until: CalendarDate } | undefined {
  const begins = typeof from === "string" ? findImpreciseDate(from) : undefined;
  if (begins === undefined) return undefined;
  const ends = typeof until === "string" ? findImpreciseDate(until) : undefined;
  return { from: firstPossibleDay(begins), until: ends === undefined ? addDays(lastPossibleDay(begins), 1) : firstPossibleDay(ends) };
}

/** What a recorded fact says, as its form shows it. */
export function valuesOf(kind: FormKind, says: Readonly<Record<string, unknown>>): FormValues {
  const [first] = fieldsOf(kind);
  if (first?.as === "json") return { says: [JSON.stringify(says, null, 2)] };
  const { statedFor, ...rest } = says;
  const period = statedFor as { readonly from: string; readonly until: string } | undefined;
  const flat: Record<string, unknown> = period === undefined ? rest : { ...rest, statedFrom: period.from, statedUntil: period.until };
  return Object.fromEntries(
    fieldsOf(kind).map(({ name, as }) => {
      const value = flat[name];
      const texts = (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => (typeof one === "string" || typeof one === "number" || typeof one === "boolean" ? [String(one)] : []));
      return [name, typeof as === "object" && "someOf" in as ? texts : [texts.join("; ")]];
    }),
  );
}
