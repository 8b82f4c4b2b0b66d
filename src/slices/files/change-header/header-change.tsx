// Every change of a file's header goes this way: for the version that the officer looked at, with what changed since where another
// officer was faster. What was typed is kept, and the form comes back for the version of now.
import type { ComponentChildren } from "preact";
import type { FastifyReply } from "fastify";
import type { Decision } from "../../../domain/files/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import { addressOf, Notice, type FieldProblem } from "../../../platform/web/index.ts";
import { notThere, sentBy, type DeskContext, type Sent } from "../../accounts/index.ts";
import { FileForm, line, LONGEST, problemsOf, ReasonField, required, sendFormPage, statusOf, versionOf } from "../file-form.tsx";
import { Moment } from "../file-parts.view.tsx";
import { findFile } from "../files.store.ts";
import { nameOfActor } from "../office-view.ts";
import { withOwnFile, type OpenedFile } from "../opened-file.ts";
import { sayChange } from "../show-file/file-history.ts";
import { wordsOf } from "../words/index.ts";
import { listChanges, type ToldChange } from "../write-file.store.ts";

export type HeaderForm<Values> = {
  readonly words: (context: DeskContext, opened: OpenedFile) => { readonly title: string; readonly state?: string; readonly save: string; readonly reason: string };
  readonly read: (sent: Sent, opened: OpenedFile) => Values;
  /** Problems of what was typed, and the decision on it. */
  readonly check: (context: DeskContext, opened: OpenedFile, values: Values, version: number) => { readonly problems: readonly FieldProblem[]; readonly decision: Decision };
  /** Does it, with its entry in the record. False: another officer was faster. */
  readonly change: (tx: ScopedTransaction, context: DeskContext, opened: OpenedFile, values: Values, reason: string) => Promise<boolean>;
  readonly fields: (context: DeskContext, opened: OpenedFile, values: Values, problems: readonly FieldProblem[]) => ComponentChildren;
  /** Above the form: what else is to be known or decided there. */
  readonly before?: (context: DeskContext, opened: OpenedFile) => ComponentChildren;
  /** The field that a refusal stands beside which belongs to none. */
  readonly first: string;
};

type Tried<Values> = { readonly opened: OpenedFile; readonly values: Values; readonly reason: string; readonly problems: readonly FieldProblem[]; readonly status: number; readonly told: readonly ToldChange[]; readonly gone: boolean };

/** The form's page and what its sending does. */
export function headerForm<Values>(form: HeaderForm<Values>): { readonly show: (context: DeskContext) => Promise<FastifyReply>; readonly send: (context: DeskContext) => Promise<FastifyReply> } {
  return {
    show: async (context) => {
      const opened = await withOwnFile(context, async (_, found) => found);
      if (opened === undefined) return await notThere(context);
      return await sendHeaderForm(context, form, { opened, values: form.read({}, opened), reason: "", problems: [], status: 200, told: [], gone: false });
    },
    send: async (context) => {
      const tried = await withOwnFile(context, async (tx, opened) => await attempt(tx, context, opened, form));
      if (tried === undefined) return await notThere(context);
      if (tried.problems.length > 0) return await sendHeaderForm(context, form, tried);
      return await context.reply.redirect(addressOf(context.request.place, tried.gone ? "/desk/files" : `/desk/files/${tried.opened.stored.id}`), 303);
    },
  };
}

async function attempt<Values>(tx: ScopedTransaction, context: DeskContext, opened: OpenedFile, form: HeaderForm<Values>): Promise<Tried<Values>> {
  const words = wordsOf(context.language);
  const sent = sentBy(context);
  const [values, reason, version] = [form.read(sent, opened), line(sent, "reason"), versionOf(sent)];
  const needed: FieldProblem[] = [];
  required(words, needed, "reason", reason, "reason", LONGEST.reason);
  const { problems, decision } = form.check(context, opened, values, version);
  const refusals = decision.ok ? [] : decision.refusals;
  const all = [...needed, ...problems, ...problemsOf(words, refusals, { "above-clearance": "marking", "compartment-not-yours": "compartment" }, form.first)];
  if (all.length > 0) return { opened, values, reason, problems: all, status: statusOf(refusals), told: await told(tx, opened, version), gone: false };
  const done = await form.change(tx, context, opened, values, reason);
  const now = await findFile(tx, opened.stored.id);
  if (done || now === undefined) return { opened, values, reason, problems: [], status: 200, told: [], gone: now === undefined };
  // Between our look and our change another officer's was committed.
  const since = { ...opened, stored: now.file, file: { ...opened.file, version: now.file.version } };
  return { opened: since, values, reason, problems: [{ field: form.first, message: words.refusals["changed-meanwhile"] }], status: 409, told: await told(tx, since, version), gone: false };
}

async function told(tx: ScopedTransaction, { stored }: OpenedFile, version: number): Promise<readonly ToldChange[]> {
  return version > 0 && version < stored.version ? await listChanges(tx, stored.id, version) : [];
}

async function sendHeaderForm<Values>(context: DeskContext, form: HeaderForm<Values>, { opened, values, reason, problems, status, told: changes }: Tried<Values>): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const { stored } = opened;
  const { title, state, save, reason: label } = form.words(context, opened);
  return await sendFormPage(
    context,
    { title, ...(state === undefined ? {} : { state }), kicker: `${stored.reference} · ${stored.subject}`, crumbs: [{ label: words.files, to: "/desk/files" }, { label: stored.reference, to: `/desk/files/${stored.id}` }], problems, status },
    <>
      {changes.length === 0 ? null : <ChangedMeanwhile context={context} opened={opened} changes={changes} />}
      {form.before?.(context, opened)}
      <FileForm button={save} version={stored.version}>
        {form.fields(context, opened, values, problems)}
        <ReasonField label={label} value={reason} problems={problems} />
      </FileForm>
    </>,
  );
}

function ChangedMeanwhile({ context, opened, changes }: { readonly context: DeskContext; readonly opened: OpenedFile; readonly changes: readonly ToldChange[] }) {
  const words = wordsOf(context.language);
  const clock = { language: context.language, timeZone: context.installation.timeZone };
  return (
    <Notice tone="caution" title={words.conflict.title}>
      <ul>
        {changes.map((change) => (
          <li key={change.version}>
            {nameOfActor(opened.office.office, change.by)}, <Moment at={change.at} clock={clock} />: {sayChange(change, opened, words)}
          </li>
        ))}
      </ul>
      <p>{words.conflict.text}</p>
    </Notice>
  );
}
