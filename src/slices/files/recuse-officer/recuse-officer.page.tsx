// Walling an officer off from a file, and taking the wall down.
import type { FastifyReply } from "fastify";
import type { PersonId } from "../../../domain/access/index.ts";
import { decideLifting, decideRecusal } from "../../../domain/files/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import { addressOf, problemOf, SelectField, type FieldProblem } from "../../../platform/web/index.ts";
import { idOf, notThere, sentBy, typed, type DeskContext } from "../../accounts/index.ts";
import { findRecusalToLift, insertRecusal, liftRecusal } from "../file-access.store.ts";
import { fileEvents, note } from "../file-events.ts";
import { FileForm, line, LONGEST, problemsOf, ReasonField, required, sendFormPage } from "../file-form.tsx";
import { nameOfPerson } from "../office-view.ts";
import { withOwnFile, type OpenedFile } from "../opened-file.ts";
import { sendPeopleAgain } from "../show-file/show-people.page.tsx";
import { wordsOf } from "../words/index.ts";

type RecusalForm = { readonly person: string; readonly reason: string };

export async function showRecusalForm(context: DeskContext): Promise<FastifyReply> {
  const opened = await withOwnFile(context, async (_, found) => found);
  return opened === undefined ? await notThere(context) : await sendRecusalForm(context, opened, { person: "", reason: "" }, []);
}

export async function recuseOfficer(context: DeskContext): Promise<FastifyReply> {
  const answer = await withOwnFile(context, async (tx, opened) => await recuse(tx, context, opened));
  if (answer === undefined) return await notThere(context);
  if (answer.problems.length > 0) return await sendRecusalForm(context, answer.opened, answer.form, answer.problems);
  // Who walled off themselves does not see the file any more.
  const left = answer.form.person === context.person.id;
  return await context.reply.redirect(addressOf(context.request.place, left ? "/desk/files" : `/desk/files/${answer.opened.stored.id}/people`), 303);
}

async function recuse(tx: ScopedTransaction, context: DeskContext, opened: OpenedFile): Promise<{ readonly opened: OpenedFile; readonly form: RecusalForm; readonly problems: readonly FieldProblem[] }> {
  const words = wordsOf(context.language);
  const sent = sentBy(context);
  const form = { person: typed(sent, "person"), reason: line(sent, "reason") };
  const problems: FieldProblem[] = [];
  if (!opened.office.standings.has(form.person as PersonId)) problems.push({ field: "person", message: words.needed.choice });
  required(words, problems, "reason", form.reason, "reason", LONGEST.reason);
  const decision = decideRecusal(opened.seen, opened.guarded.recused, form.person as PersonId);
  if (!decision.ok) problems.push(...problemsOf(words, decision.refusals, {}, "person"));
  if (problems.length > 0) return { opened, form, problems };
  const { id: file } = opened.stored;
  await insertRecusal(tx, { file, person: form.person as PersonId, reason: form.reason, by: context.actor });
  await note(tx, context, fileEvents.event("officer.recused", file, { person: form.person }), form.reason);
  return { opened, form, problems };
}

export async function liftWall(context: DeskContext): Promise<FastifyReply> {
  const answer = await withOwnFile(context, async (tx, opened) => await lift(tx, context, opened));
  if (answer === undefined) return await notThere(context);
  if (answer.problems.length > 0) return await sendPeopleAgain(context, answer.problems);
  return await context.reply.redirect(addressOf(context.request.place, `/desk/files/${answer.file}/people`), 303);
}

async function lift(tx: ScopedTransaction, context: DeskContext, { stored: { id: file }, seen }: OpenedFile): Promise<{ readonly file: string; readonly problems: readonly FieldProblem[] } | undefined> {
  const id = idOf(context, "recusal");
  const recusal = id === undefined ? undefined : await findRecusalToLift(tx, file, id);
  if (recusal === undefined) return undefined;
  const decision = decideLifting(context.actor, seen, { person: recusal.person, lifted: recusal.lifted !== null });
  if (!decision.ok) return { file, problems: problemsOf(wordsOf(context.language), decision.refusals, {}, `recusal-${recusal.id}`) };
  await liftRecusal(tx, recusal.id, context.actor);
  await note(tx, context, fileEvents.event("recusal.lifted", file, { recusal: recusal.id, person: recusal.person }));
  return { file, problems: [] };
}

async function sendRecusalForm(context: DeskContext, { stored, office }: OpenedFile, form: RecusalForm, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const own = words.recuse;
  const people = [...office.standings.keys()].map((value) => ({ value: value as string, label: nameOfPerson(office.office, value) })).toSorted((a, b) => a.label.localeCompare(b.label));
  return await sendFormPage(
    context,
    { title: own.title, kicker: `${stored.reference} · ${stored.subject}`, state: own.state, crumbs: [{ label: words.files, to: "/desk/files" }, { label: stored.reference, to: `/desk/files/${stored.id}` }], problems },
    <FileForm button={own.save}>
      <SelectField name="person" label={own.who} value={form.person} none={own.choose} choices={people} problem={problemOf(problems, "person")} />
      <ReasonField label={own.reason} hint={own.reasonHint} value={form.reason} problems={problems} />
    </FileForm>,
  );
}
