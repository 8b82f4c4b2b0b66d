// What was typed into a letter's form, as the data that its shape asks for. Nothing is judged here: the shape judges.
import type { Sent } from "../../accounts/index.ts";
import type { FormField } from "./form-fields.ts";

const MOST_ROWS = 60;

/** The data of the fields; the texts of a name stand under `prefix.name`, those of rows under `prefix.name.0.…`. */
export function readFields(fields: readonly FormField[], sent: Sent, prefix: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fields.map((field) => [field.name, readField(field, sent, joined(prefix, field.name))]));
}

export function joined(prefix: string, name: string): string {
  return name === "" ? prefix : prefix === "" ? name : `${prefix}.${name}`;
}

const text = (sent: Sent, name: string): string => sent[name]?.[0]?.replaceAll("\r\n", "\n").trim() ?? "";
const linesOf = (typed: string): string[] => typed.split("\n").map((line) => line.trim()).filter((line) => line !== "");

function readField(field: FormField, sent: Sent, at: string): unknown {
  const typed = text(sent, at);
  switch (field.kind) {
    case "line":
      return orNone(typed.replaceAll(/\s+/g, " "), field.optional);
    case "text":
    case "day":
      return orNone(typed, field.optional);
    case "number":
      return typed === "" ? (field.optional ? null : undefined) : /^\d{1,9}$/.test(typed) ? Number(typed) : typed;
    case "lines":
      return field.long ? typed.split(/\n\s*\n/).map((part) => part.trim()).filter((part) => part !== "") : linesOf(typed);
    case "days":
      return linesOf(typed);
    case "yes-no":
      return typed === "yes";
    case "choice":
      return typed;
    case "group":
      return field.optional && isEmpty(field.fields, sent, at) ? null : readFields(field.fields, sent, at);
    case "rows":
      return rowsIn(sent, at).filter((row) => !isEmpty(field.fields, sent, joined(at, row))).map((row) => readRow(field.fields, sent, joined(at, row)));
    case "either": {
      const value = text(sent, joined(at, field.by));
      const option = field.options.find((one) => one.value === value);
      return option === undefined ? (field.optional ? null : undefined) : { [field.by]: value, ...readFields(option.fields, sent, at) };
    }
  }
}

/** A row of one unnamed field is that field. */
function readRow(fields: readonly FormField[], sent: Sent, at: string): unknown {
  const [only] = fields;
  return only?.name === "" ? readField(only, sent, at) : readFields(fields, sent, at);
}

const orNone = (typed: string, optional: boolean) => (typed === "" && optional ? null : typed);

/** The numbers of rows that were sent, in order. */
function rowsIn(sent: Sent, at: string): readonly string[] {
  const numbers = Object.keys(sent).flatMap((name) => (name.startsWith(`${at}.`) ? [/^\d{1,2}/.exec(name.slice(at.length + 1))?.[0] ?? ""] : []));
  return [...new Set(numbers.filter((number) => number !== ""))].toSorted((a, b) => Number(a) - Number(b)).slice(0, MOST_ROWS);
}

/** Nothing was typed in it; a choice that stands as it was shown is nothing. */
function isEmpty(fields: readonly FormField[], sent: Sent, at: string): boolean {
  return fields.every((field) => {
    const name = joined(at, field.name);
    if (field.kind === "group") return isEmpty(field.fields, sent, name);
    if (field.kind === "rows") return rowsIn(sent, name).every((row) => isEmpty(field.fields, sent, joined(name, row)));
    if (field.kind === "either") return text(sent, joined(name, field.by)) === "";
    return field.kind === "choice" || field.kind === "yes-no" || text(sent, name) === "";
  });
}
