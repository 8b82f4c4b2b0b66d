// The fields of each kind of statement, as the form shows and reads them: THE TABLE that recording and correcting are made from.
import { PROCESS_KINDS, type CountryFact, type CountryFactKind } from "../../../domain/casework/index.ts";
import { typed, type Sent } from "../../accounts/index.ts";

export type StatementField = { readonly name: string; readonly as: "line" | "long" | "number" | "list" | "flag" | "lines" | { readonly oneOf: readonly string[] } | { readonly someOf: readonly string[] } };

const line = (name: string): StatementField => ({ name, as: "line" });
const number = (name: string): StatementField => ({ name, as: "number" });
const flag = (name: string): StatementField => ({ name, as: "flag" });

export const STATEMENT_FIELDS: Readonly<Record<CountryFactKind, readonly StatementField[]>> = {
  authority: [line("name"), { name: "address", as: "long" }, { name: "subjects", as: "list" }],
  channel: [{ name: "channel", as: { oneOf: ["direct", "diplomatic", "both"] } }],
  languages: [{ name: "accepted", as: "list" }, flag("certificate")],
  copies: [number("count")],
  "electronic-filing": [line("how"), flag("alsoOnPaper")],
  "lead-time": [number("monthsAbroad"), number("daysHere"), number("monthsComfortable")],
  "process-kinds": [{ name: "kinds", as: { someOf: PROCESS_KINDS } }, line("notification")],
  "de-minimis": [{ name: "rule", as: "long" }],
  form: [line("name")],
  preservation: [number("days"), flag("renewable")],
  "working-week": [{ name: "daysOff", as: { someOf: ["1", "2", "3", "4", "5", "6", "7"] } }],
  holidays: [line("holidaysFrom"), line("holidaysUntil"), { name: "holidayLines", as: "lines" }],
  note: [{ name: "text", as: "long" }],
};

/** What was typed as what the statement says; its shape is checked after. */
export function saysOf(kind: CountryFactKind, sent: Sent): Readonly<Record<string, unknown>> {
  if (kind === "holidays") {
    const days = typed(sent, "holidayLines").split("\n").map((text) => text.trim()).filter((text) => text !== "").map((text) => ({ on: text.slice(0, 10), name: text.slice(10).trim() }));
    return { from: typed(sent, "holidaysFrom"), until: typed(sent, "holidaysUntil"), days };
  }
  return Object.fromEntries(STATEMENT_FIELDS[kind].flatMap(({ name, as }): [string, unknown][] => {
    const value = typed(sent, name);
    if (as === "number") return [[name, value === "" ? undefined : Number(value)]];
    if (as === "flag") return [[name, value === "yes"]];
    if (as === "list") return [[name, value.split(";").map((part) => part.trim()).filter((part) => part !== "")]];
    if (typeof as === "object" && "someOf" in as) return [[name, name === "daysOff" ? (sent[name] ?? []).map(Number) : (sent[name] ?? [])]];
    return value === "" && name === "address" ? [] : [[name, value]];
  }));
}

/** What a statement says, as it would have been typed. */
export function sentOf(fact: CountryFact): Sent {
  if (fact.kind === "holidays") {
    const { from, until, days } = fact.says;
    return { holidaysFrom: [from], holidaysUntil: [until], holidayLines: [days.map(({ on, name }) => `${on} ${name}`).join("\n")] };
  }
  const says: Readonly<Record<string, unknown>> = fact.says;
  return Object.fromEntries(STATEMENT_FIELDS[fact.kind].map(({ name, as }): [string, readonly string[]] => {
    const value = says[name];
    if (Array.isArray(value)) return [name, as === "list" ? [value.join("; ")] : value.map(String)];
    if (typeof value === "boolean") return [name, value ? ["yes"] : []];
    return [name, typeof value === "string" || typeof value === "number" ? [String(value)] : [""]];
  }));
}
