// A minute or a paper, closed at least as far as its file.
import type { FastifyReply } from "fastify";
import type { Marking } from "../../../domain/access/index.ts";
import { decidePaper } from "../../../domain/files/index.ts";
import { codeOf, type ScopedTransaction } from "../../../platform/db/index.ts";
import { addressOf, ChoiceField, LongTextField, problemOf, TextField, type FieldProblem } from "../../../platform/web/index.ts";
import { notThere, sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { fileEvents, note } from "../file-events.ts";
import { ClosureFields, compartmentsOf, FileForm, line, LONGEST, markingOf, onceOf, problemsOf, required, sendFormPage } from "../file-form.tsx";
import { withFile, type OpenedFile } from "../opened-file.ts";
import { wordsOf } from "../words/index.ts";
import { insertPaper } from "../write-file.store.ts";

type PaperForm = {
  readonly kind: "minute" | "paper";
  readonly title: string;
  readonly text: string;
  readonly marking: Marking;
  readonly compartments: readonly string[];
  readonly once: string;
};

export async function showPaperForm(context: DeskContext): Promise<FastifyReply> {
  const opened = await withFile(context, async (_, found) => (found.seen.by === "break-glass" ? undefined : found));
  return opened === undefined ? await notThere(context) : await sendPaperForm(context, opened, readPaperForm({}, opened.stored.marking), []);
}

export async function addPaper(context: DeskContext): Promise<FastifyReply> {
  const sent = sentBy(context);
  const answer = await once(context, async () => await withFile(context, async (tx, opened) => await add(tx, context, opened, sent)));
  if (answer === undefined) return await notThere(context);
  if ("problems" in answer) return await sendPaperForm(context, answer.opened, answer.form, answer.problems);
  return await context.reply.redirect(`${addressOf(context.request.place, `/desk/files/${answer.file}`)}#paper-${answer.paper}`, 303);
}

type Added = { readonly file: string; readonly paper: string };
type Refused = { readonly opened: OpenedFile; readonly form: PaperForm; readonly problems: readonly FieldProblem[] };

async function add(tx: ScopedTransaction, context: DeskContext, opened: OpenedFile, sent: Sent): Promise<Added | Refused | undefined> {
  if (opened.seen.by === "break-glass") return undefined;
  const words = wordsOf(context.language);
  const form = readPaperForm(sent, opened.stored.marking);
  const problems: FieldProblem[] = [];
  required(words, problems, "text", form.text, "text", LONGEST.text);
  if (form.kind === "paper") required(words, problems, "title", form.title, "title", LONGEST.line);
  const decision = decidePaper(context.standing, opened.seen, opened.file, form);
  if (!decision.ok) problems.push(...problemsOf(words, decision.refusals, { "below-file": "marking", "above-clearance": "marking", "compartment-not-yours": "compartment" }, "text"));
  if (problems.length > 0) return { opened, form, problems };
  const title = form.kind === "paper" ? form.title : firstWords(form.text);
  const { id: file } = opened.stored;
  await insertPaper(tx, { id: form.once, file, kind: form.kind, title, body: form.text, marking: form.marking, compartments: form.compartments, by: context.actor });
  await note(tx, context, fileEvents.event("paper.added", file, { paper: form.once, kind: form.kind, marking: form.marking, compartments: [...form.compartments] }));
  return { file, paper: form.once };
}

/** A form sent twice has done its work the first time; the second finds it done. */
async function once<T>(context: DeskContext, work: () => Promise<T>): Promise<T | Added | undefined> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) !== "23505") throw error;
    return await withFile(context, async (_, { stored }) => ({ file: stored.id, paper: onceOf(sentBy(context)) }));
  }
}

function readPaperForm(sent: Sent, least: Marking): PaperForm {
  return {
    kind: typed(sent, "kind") === "paper" ? "paper" : "minute", title: line(sent, "title"), text: typed(sent, "text"), marking: markingOf(sent, least), compartments: compartmentsOf(sent), once: onceOf(sent),
  };
}

const TITLE_OF_MINUTE = 80;

/** What a minute is called in lists: its first line, as far as it goes. */
function firstWords(text: string): string {
  const first = text.split("\n")[0]?.trim() ?? "";
  return first.length <= TITLE_OF_MINUTE ? first : `${first.slice(0, TITLE_OF_MINUTE).replace(/\s+\S*$/, "")} …`;
}

async function sendPaperForm(context: DeskContext, opened: OpenedFile, form: PaperForm, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const { stored } = opened;
  const own = words.addPaper;
  return await sendFormPage(
    context,
    { title: own.title, kicker: `${stored.reference} · ${stored.subject}`, crumbs: [{ label: words.files, to: "/desk/files" }, { label: stored.reference, to: `/desk/files/${stored.id}` }], problems },
    <FileForm button={own.save} once={form.once}>
      <ChoiceField kind="radio" name="kind" label={own.kind} values={[form.kind]} choices={[{ value: "minute", label: own.minute }, { value: "paper", label: own.paper }]} />
      <TextField name="title" label={own.heading} hint={own.headingHint} value={form.title} width="full" problem={problemOf(problems, "title")} />
      <LongTextField name="text" label={own.text} value={form.text} rows={14} required problem={problemOf(problems, "text")} />
      <ClosureFields context={context} marking={form.marking} compartments={form.compartments} problems={problems} least={stored.marking} hint={own.markingHint(words.markings[stored.marking])} />
    </FileForm>,
  );
}
