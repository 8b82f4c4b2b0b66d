// The forms of files: read strictly, shown again with everything typed and every problem beside its field.
import { randomUUID } from "node:crypto";
import type { ComponentChildren } from "preact";
import type { FastifyReply } from "fastify";
import { covers, isMarking, MARKINGS, type Marking, type Standing } from "../../domain/access/index.ts";
import type { FileRefusal, FileRefusalCode } from "../../domain/files/index.ts";
import { addressHere, ChoiceField, ErrorSummary, FormToken, LongTextField, PageHead, problemOf, SelectField, usePlace, type FieldProblem, type SelectFieldProps } from "../../platform/web/index.ts";
import { typed, type DeskContext, type Sent } from "../accounts/index.ts";
import { sayRefusal, wordsOf, type FileWords } from "./words/index.ts";

export const LONGEST = { line: 300, reason: 2000, text: 100_000 } as const;

/** One line: whatever blanks and line ends were sent, one blank stands between words. */
export function line(sent: Sent, name: string): string {
  return typed(sent, name).replaceAll(/\s+/g, " ");
}

/** What must be there and not be longer than it may; problems are added to the list. */
export function required(words: FileWords, problems: FieldProblem[], field: string, value: string, needed: keyof FileWords["needed"], most: number): string {
  if (value === "") problems.push({ field, message: words.needed[needed] });
  if (value.length > most) problems.push({ field, message: words.tooLong(most) });
  return value;
}

export function markingOf(sent: Sent, fallback: Marking): Marking {
  const text = typed(sent, "marking");
  return isMarking(text) ? text : fallback;
}

/** The boxes ticked; what is no code of a compartment is left aside. */
export function compartmentsOf(sent: Sent): readonly string[] {
  return [...new Set((sent["compartment"] ?? []).filter((code) => /^[A-Z]+(:[A-Z0-9-]+)?$/.test(code)))].sort();
}

/** The version of the file that the form was made for; 0: none was sent. */
export function versionOf(sent: Sent): number {
  const text = typed(sent, "version");
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

/** Made with the form and sent with it: what it does is done once, however often it is sent. */
export function onceOf(sent: Sent): string {
  const text = typed(sent, "once");
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : randomUUID();
}

/** Beside which field a refusal belongs; the others stand in the summary alone, at the first field. */
export function problemsOf(words: FileWords, refusals: readonly FileRefusal[], fields: Partial<Record<FileRefusalCode, string>>, first: string): readonly FieldProblem[] {
  return refusals.map((refusal) => ({ field: fields[refusal.code] ?? first, message: sayRefusal(words, refusal) }));
}

/** 409 where another officer was faster, 422 where what was sent will not do. */
export function statusOf(refusals: readonly FileRefusal[]): number {
  return refusals.some(({ code }) => code === "changed-meanwhile") ? 409 : 422;
}

type FormPage = {
  readonly title: string;
  readonly kicker?: string;
  readonly state?: string;
  readonly crumbs: readonly { readonly label: string; readonly to: string }[];
  readonly problems: readonly FieldProblem[];
  /** Where nothing is wrong: 200. */
  readonly status?: number;
  readonly section?: string;
};

export async function sendFormPage({ reply }: DeskContext, { title, kicker, state, crumbs, problems, status, section = "files" }: FormPage, body: ComponentChildren): Promise<FastifyReply> {
  return await reply.sendPage(
    { title, crumbs, density: "desk", section, unlisted: true, status: status ?? (problems.length > 0 ? 422 : 200) },
    <>
      <PageHead kicker={kicker} title={title} state={state} dated={false} />
      <ErrorSummary problems={problems} />
      {body}
    </>,
  );
}

type FileFormProps = {
  readonly button: string;
  readonly version?: number;
  readonly once?: string;
  readonly children: ComponentChildren;
};

/** A form that is sent to the address of its page. */
export function FileForm({ button, version, once, children }: FileFormProps) {
  const place = usePlace();
  return (
    <form method="post" action={addressHere({ ...place, query: [] })} class="form">
      <FormToken />
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
      {once === undefined ? null : <input type="hidden" name="once" value={once} />}
      {children}
      <p class="form-actions"><button type="submit" class="button">{button}</button></p>
    </form>
  );
}

type ClosureProps = {
  readonly context: { readonly language: DeskContext["language"]; readonly standing: Pick<Standing, "clearance" | "compartments"> };
  readonly marking: Marking;
  readonly compartments: readonly string[];
  readonly problems: readonly FieldProblem[];
  /** No lower than this. */
  readonly least?: Marking;
  readonly hint?: string;
  readonly compartmentsHint?: string;
};

/** How far something is to be closed: what the officer is cleared for, and the compartments the officer is in; of others no word. */
export function ClosureFields({ context: { language, standing }, marking, compartments, problems, least = "public", hint, compartmentsHint }: ClosureProps) {
  const words = wordsOf(language);
  const markings = MARKINGS.filter((one) => covers(standing.clearance, one) && covers(one, least));
  const own = [...standing.compartments].sort();
  return (
    <>
      <SelectField name="marking" label={words.marking.to} hint={hint} value={marking} choices={markings.map((value) => ({ value, label: words.markings[value] }))} problem={problemOf(problems, "marking")} />
      {own.length === 0 ? null : (
        <ChoiceField name="compartment" label={words.marking.compartments} hint={compartmentsHint} values={compartments} choices={own.map((value) => ({ value, label: value }))} problem={problemOf(problems, "compartment")} />
      )}
    </>
  );
}

export function ReasonField({ label, hint, value, problems }: { readonly label: string; readonly hint?: string; readonly value: string; readonly problems: readonly FieldProblem[] }) {
  return <LongTextField name="reason" label={label} hint={hint} value={value} rows={3} required problem={problemOf(problems, "reason")} />;
}

export type SelectChoices = SelectFieldProps["choices"];
