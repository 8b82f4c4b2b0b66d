// The forms of requests: read strictly, shown again with everything typed and every problem beside its field.
import { randomUUID } from "node:crypto";
import type { ComponentChildren } from "preact";
import type { FastifyReply } from "fastify";
import { findCalendarDate, type CalendarDate } from "../../domain/kernel/index.ts";
import { addressHere, ErrorSummary, FormToken, PageHead, usePlace, type FieldProblem } from "../../platform/web/index.ts";
import { typed, type DeskContext, type Sent } from "../accounts/index.ts";
import { isId } from "./request-id.ts";
import type { RequestWords } from "./words/index.ts";

export const LONGEST = { line: 300, text: 20_000, reason: 4000 } as const;

/** One line: whatever blanks and line ends were sent, one blank stands between words. */
export function line(sent: Sent, name: string): string {
  return typed(sent, name).replaceAll(/\s+/g, " ");
}

/** A day; `undefined` where none is given or it cannot be read. */
export function dayOf(sent: Sent, name: string): CalendarDate | undefined {
  const text = typed(sent, name);
  return findCalendarDate(text);
}

/** A whole number of few figures; 0 where none was sent. */
export function countOf(sent: Sent, name: string): number {
  const text = typed(sent, name);
  return /^\d{1,6}$/.test(text) ? Number(text) : 0;
}

/** Made with the form and sent with it: what it does is done once, however often it is sent. */
export function onceOf(sent: Sent): string {
  return idIn(sent, "once") ?? randomUUID();
}

export function idIn(sent: Sent, name: string): string | undefined {
  const text = typed(sent, name);
  return isId(text) ? text : undefined;
}

/** What must be there and not be longer than it may; problems are added to the list. */
export function required(words: RequestWords, problems: FieldProblem[], field: string, value: string, needed: keyof RequestWords["needed"], most: number): void {
  if (value === "") problems.push({ field, message: words.needed[needed] });
  if (value.length > most) problems.push({ field, message: words.tooLong(most) });
}

type FormPage = { readonly title: string; readonly kicker?: string; readonly state?: ComponentChildren; readonly crumbs: readonly { readonly label: string; readonly to: string }[]; readonly problems: readonly FieldProblem[]; /** Where nothing is wrong: 200. */ readonly status?: number };

export async function sendFormPage({ reply }: DeskContext, { title, kicker, state, crumbs, problems, status }: FormPage, body: ComponentChildren): Promise<FastifyReply> {
  return await reply.sendPage(
    { title, crumbs, density: "desk", section: "requests", unlisted: true, status: status ?? (problems.length > 0 ? 422 : 200) },
    <>
      <PageHead kicker={kicker} title={title} state={state} dated={false} />
      <ErrorSummary problems={problems} />
      {body}
    </>,
  );
}

type FormProps = { readonly button: string; readonly once?: string; readonly hidden?: Readonly<Record<string, string | number>>; readonly children: ComponentChildren };

/** A form that is sent to the address of its page. */
export function RequestForm({ button, once, hidden = {}, children }: FormProps) {
  const place = usePlace();
  return (
    <form method="post" action={addressHere({ ...place, query: [] })} class="form">
      <FormToken />
      {once === undefined ? null : <input type="hidden" name="once" value={once} />}
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {children}
      <p class="form-actions"><button type="submit" class="button">{button}</button></p>
    </form>
  );
}
