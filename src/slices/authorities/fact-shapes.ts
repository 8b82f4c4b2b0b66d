// The shape of what each kind of statement says: the same for a seed, a form, a file and a stored row.
import * as z from "zod";
import { COUNTRY_FACT_KINDS, PROCESS_KINDS, type CountryFactKind, type CountrySays } from "../../domain/casework/index.ts";
import { findCalendarDate, type CalendarDate } from "../../domain/kernel/index.ts";

const text = z.string().trim().min(1).max(2000);
export const calendarDate = z.string().transform((given, context): CalendarDate => {
  const date = findCalendarDate(given);
  if (date !== undefined) return date;
  context.addIssue({ code: "custom", message: "a day is written as 2026-11-25" });
  return z.NEVER;
});
const count = z.int().min(0).max(1000);

export const SHAPES = {
  authority: z.strictObject({ name: text, address: text.exactOptional(), subjects: z.array(text).default([]) }),
  channel: z.strictObject({ channel: z.enum(["direct", "diplomatic", "both"]) }),
  languages: z.strictObject({ accepted: z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)).min(1), certificate: z.boolean() }),
  copies: z.strictObject({ count: count.min(1) }),
  "electronic-filing": z.strictObject({ how: text, alsoOnPaper: z.boolean() }),
  "lead-time": z.strictObject({ monthsAbroad: count, daysHere: count, monthsComfortable: count }),
  "process-kinds": z.strictObject({ kinds: z.array(z.enum(PROCESS_KINDS)), notification: text }),
  "de-minimis": z.strictObject({ rule: text }),
  form: z.strictObject({ name: text }),
  preservation: z.strictObject({ days: count.min(1), renewable: z.boolean() }),
  "working-week": z.strictObject({ daysOff: z.array(z.int().min(1).max(7)).max(6) }),
  holidays: z.strictObject({ from: calendarDate, until: calendarDate, days: z.array(z.strictObject({ on: calendarDate, name: text })) }),
  note: z.strictObject({ text }),
} as const satisfies { readonly [K in CountryFactKind]: z.ZodType<CountrySays[K]> };

export function isCountryFactKind(kind: string): kind is CountryFactKind {
  return COUNTRY_FACT_KINDS.some((one) => one === kind);
}

const envelope = z.strictObject({
  party: z.string().regex(/^[A-Z0-9:-]{2,20}$/), kind: z.enum(COUNTRY_FACT_KINDS), says: z.unknown(), from: calendarDate.exactOptional(), until: calendarDate.exactOptional(),
  source: text, address: z.url({ protocol: /^https?$/ }).exactOptional(), evidence: z.enum(["law", "reported", "unverified", "design"]),
});

/** One statement of a document; a document is a list of them. */
export type Statement = Omit<z.output<typeof envelope>, "kind" | "says"> & { readonly [K in CountryFactKind]: { readonly kind: K; readonly says: CountrySays[K] } }[CountryFactKind];

const document = z.strictObject({ about: z.string().exactOptional(), statements: z.array(z.unknown()) });

export type StatementsRead = { readonly ok: true; readonly statements: readonly Statement[] } | { readonly ok: false; readonly faults: readonly { readonly at: string; readonly message: string }[] };

/** Any value in; its statements, or each fault with its place (`statements[3].says.count`). */
export function readStatements(value: unknown): StatementsRead {
  const read = document.safeParse(value);
  if (!read.success) return { ok: false, faults: faultsOf(read.error) };
  const each = read.data.statements.map((given, at) => ({ at, read: readStatement(given) }));
  const faults = each.flatMap(({ at, read: one }) => (one.ok ? [] : one.faults.map((fault) => ({ at: `statements[${at}]${fault.at === "" ? "" : `.${fault.at}`}`, message: fault.message }))));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, statements: each.flatMap(({ read: one }) => (one.ok ? [one.statement] : [])) };
}

export type StatementRead = { readonly ok: true; readonly statement: Statement } | { readonly ok: false; readonly faults: readonly { readonly at: string; readonly message: string }[] };

/** One statement in; what it says is checked against the shape of its kind. */
export function readStatement(given: unknown): StatementRead {
  const outer = envelope.safeParse(given);
  const said = typeof given === "object" && given !== null ? (given as { readonly kind?: unknown; readonly says?: unknown }) : {};
  const says = typeof said.kind === "string" && isCountryFactKind(said.kind) ? SHAPES[said.kind].safeParse(said.says) : undefined;
  const inside = says?.success === false ? faultsOf(says.error).map(({ at, message }) => ({ at: at === "" ? "says" : `says.${at}`, message })) : [];
  if (!outer.success || says?.success !== true) return { ok: false, faults: [...inside, ...(outer.success ? [] : faultsOf(outer.error))] };
  const { from, until } = outer.data;
  if (from !== undefined && until !== undefined && until <= from) return { ok: false, faults: [{ at: "until", message: "this is the first day on which it no longer holds: it comes after the day from which it holds" }] };
  return { ok: true, statement: { ...outer.data, says: says.data } as Statement };
}

function faultsOf({ issues }: z.ZodError): { at: string; message: string }[] {
  return issues.map(({ path, message }) => ({ at: path.join("."), message }));
}
