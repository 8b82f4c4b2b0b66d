// One thing that is done to the office: its address, who may, its audit name, its fields, its command. Forms and routes are read off it.
import type { Permission } from "../../../domain/access/index.ts";
import { findCalendarDate, type CalendarDate } from "../../../domain/kernel/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import type { FieldProblem, Language } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import type { Office, OfficeOutcome, OfficeTerms } from "../../organisation/index.ts";
import { wordsOf, type AdministrationWords } from "../words/index.ts";

export type FieldLabel = Extract<keyof AdministrationWords, "name" | "signInName" | "email" | "title" | "slug" | "from" | "until" | "reason" | "person" | "parent" | "language" | "role" | "code" | "purpose" | "member" | "cover" | "kind" | "clearance" | "unit" | "post">;

/** What can be chosen, worked out from the office and what the page is about. */
export type Choices = (office: Office, subject: string, context: DeskContext) => readonly { readonly value: string; readonly label: string }[];

export type ActionField = { readonly name: FieldLabel; readonly as: "text" | "long" | "date" | "date-or-open" | { readonly choices: Choices; readonly optional?: boolean } };

/** The texts of a form, by the bare name of the field. */
export type Typed = {
  readonly text: (name: FieldLabel) => string;
  /** Checked before: the command is only run when every day is one. */
  readonly day: (name: FieldLabel) => CalendarDate;
  readonly dayOrNull: (name: FieldLabel) => CalendarDate | null;
};

export type OfficeAction = {
  readonly key: keyof AdministrationWords["actions"];
  readonly path: `/desk/office${string}`;
  readonly permission: Permission;
  readonly audit: `${string}.${string}`;
  readonly fields: readonly ActionField[];
  /** The same for a page and for the command line. `subject`: what the address, or the first argument, names. */
  readonly run: (doing: Doing, typed: Typed, subject: string) => Promise<OfficeOutcome>;
};

export type Doing = { readonly db: Database; readonly terms: OfficeTerms };

export type ActionValues = Readonly<Record<string, string>>;

/** A form that came back: which, with what was typed, and what is wrong. */
export type RefusedForm = { readonly key: OfficeAction["key"]; readonly values: ActionValues; readonly problems: readonly FieldProblem[] };

/** Several forms stand on a page: each names its fields with its own key. */
export function fieldName(key: OfficeAction["key"], name: string): string {
  return `${key}.${name}`;
}

/** The body of the request, and what in it is no day. */
export function readAction(action: OfficeAction, { request, language }: DeskContext): ActionRead {
  const body: Readonly<Record<string, unknown>> = typeof request.body === "object" && request.body !== null ? { ...request.body } : {};
  return readFields(action, (name) => body[fieldName(action.key, name)], language);
}

export type ActionRead = { readonly values: ActionValues; readonly problems: readonly FieldProblem[]; readonly typed: Typed };

/** @param given what was typed or said for a field, by its bare name */
export function readFields({ fields }: OfficeAction, given: (name: FieldLabel) => unknown, language: Pick<Language, "code">): ActionRead {
  const words = wordsOf(language);
  const text = (name: FieldLabel) => {
    const value = given(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const values = Object.fromEntries(fields.map(({ name }) => [name, text(name)]));
  const problems = fields.flatMap(({ name, as }): FieldProblem[] => {
    // A choice that was left out is none: never the first of the list, which for a clearance would be "public".
    if (typeof as === "object") return text(name) === "" && as.optional !== true ? [{ field: name, message: words.choiceNeeded }] : [];
    if (as !== "date" && as !== "date-or-open") return [];
    if (text(name) === "") return as === "date" ? [{ field: name, message: words.dateNeeded }] : [];
    return findCalendarDate(text(name)) === undefined ? [{ field: name, message: words.badDate(text(name).slice(0, 40)) }] : [];
  });
  const dayOrNull = (name: FieldLabel) => findCalendarDate(text(name)) ?? null;
  const day = (name: FieldLabel) => {
    const found = dayOrNull(name);
    if (found === null) throw new Error(`the field ${name} was to be a day`);
    return found;
  };
  return { values, problems, typed: { text, day, dayOrNull } };
}
