// Opening a file: under the next reference of its desk and year.
import type { FastifyReply } from "fastify";
import type { Marking, PostId, UnitId } from "../../../domain/access/index.ts";
import { decideNewFile, FILE_KINDS, isFileKind, type PostOfOffice } from "../../../domain/files/index.ts";
import { codeOf, withinScope } from "../../../platform/db/index.ts";
import { addressOf, problemOf, SelectField, TextField, type FieldProblem } from "../../../platform/web/index.ts";
import { sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { fileEvents, note } from "../file-events.ts";
import { ClosureFields, compartmentsOf, FileForm, line, LONGEST, markingOf, onceOf, problemsOf, required, sendFormPage } from "../file-form.tsx";
import { findFile } from "../files.store.ts";
import { holdersOf, loadOfficeView, nameOfUnit, postName, type OfficeView } from "../office-view.ts";
import { wordsOf } from "../words/index.ts";
import { insertFile } from "../write-file.store.ts";

type NewFileForm = {
  readonly unit: string; readonly post: string; readonly kind: string; readonly subject: string; readonly marking: Marking; readonly compartments: readonly string[]; readonly once: string;
};

export async function showNewFileForm(context: DeskContext): Promise<FastifyReply> {
  const office = await loadOfficeView(context);
  const own = [...office.posts.values()].find(({ id, unit }) => context.standing.posts.includes(id) && context.standing.units.has(unit));
  const form = readNewFileForm({ unit: [own?.unit ?? ""], post: [own?.id ?? ""] });
  return await sendNewFileForm(context, office, form, []);
}

export async function beginFile(context: DeskContext): Promise<FastifyReply> {
  const [office, form] = [await loadOfficeView(context), readNewFileForm(sentBy(context))];
  const problems = problemsOfForm(context, office, form);
  if (problems.length > 0) return await sendNewFileForm(context, office, form, problems);
  const file = await begin(context, office, form);
  return await context.reply.redirect(addressOf(context.request.place, `/desk/files/${file}`), 303);
}

/** A form sent twice opens one file; the number that the second took is given back. */
async function begin(context: DeskContext, office: OfficeView, form: NewFileForm): Promise<string> {
  const { db, scope, today, actor } = context;
  try {
    return await withinScope(db, scope, async (tx) => {
      const unitSlug = office.office.units.find(({ id }) => id === form.unit)?.slug ?? "";
      const { reference } = await insertFile(tx, { ...form, id: form.once, unit: form.unit as UnitId, unitSlug, post: form.post as PostId, year: Number(today.slice(0, 4)), by: actor });
      await note(tx, context, fileEvents.event("file.begun", form.once, { reference, unit: form.unit, post: form.post, marking: form.marking, compartments: [...form.compartments] }));
      return form.once;
    });
  } catch (error) {
    if (codeOf(error) !== "23505" || (await withinScope(db, scope, (tx) => findFile(tx, form.once))) === undefined) throw error;
    return form.once;
  }
}

function problemsOfForm({ language, standing }: DeskContext, office: OfficeView, form: NewFileForm): readonly FieldProblem[] {
  const words = wordsOf(language);
  const problems: FieldProblem[] = [];
  required(words, problems, "unit", form.unit, "choice", LONGEST.line);
  if (!isFileKind(form.kind)) problems.push({ field: "kind", message: words.needed.choice });
  required(words, problems, "subject", form.subject, "subject", LONGEST.line);
  const post = office.posts.get(form.post as PostId);
  if (post === undefined) return [...problems, { field: "post", message: words.needed.choice }];
  const decision = decideNewFile(standing, { ...form, unit: form.unit as UnitId, post });
  if (decision.ok) return problems;
  return [...problems, ...problemsOf(words, decision.refusals, { "unit-not-yours": "unit", "above-clearance": "marking", "compartment-not-yours": "compartment" }, "post")];
}

function readNewFileForm(sent: Sent): NewFileForm {
  return {
    unit: typed(sent, "unit"), post: typed(sent, "post"), kind: typed(sent, "kind"), subject: line(sent, "subject"), marking: markingOf(sent, "restricted"), compartments: compartmentsOf(sent), once: onceOf(sent),
  };
}

async function sendNewFileForm(context: DeskContext, office: OfficeView, form: NewFileForm, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const { language, standing } = context;
  const words = wordsOf(language);
  const own = words.openFile;
  const units = [...standing.units].map((value) => ({ value, label: nameOfUnit(office, value) })).toSorted((a, b) => a.label.localeCompare(b.label));
  const posts = [...office.posts.values()].filter(({ unit, keepsFiles }) => keepsFiles && standing.units.has(unit)).map(({ id }) => ({ value: id as string, label: postChoice(office, id, words.vacant) })).toSorted((a, b) => a.label.localeCompare(b.label));
  return await sendFormPage(
    context,
    { title: own.title, state: own.state, crumbs: [{ label: words.files, to: "/desk/files" }], problems },
    <FileForm button={own.save} once={form.once}>
      <TextField name="subject" label={own.subject} hint={own.subjectHint} value={form.subject} width="full" required problem={problemOf(problems, "subject")} />
      <SelectField name="kind" label={own.kind} value={form.kind} choices={FILE_KINDS.map((value) => ({ value, label: words.kinds[value] ?? value }))} problem={problemOf(problems, "kind")} />
      <SelectField name="unit" label={own.desk} hint={own.deskHint} value={form.unit} choices={units} problem={problemOf(problems, "unit")} />
      <SelectField name="post" label={own.post} hint={own.postHint} value={form.post} choices={posts} problem={problemOf(problems, "post")} />
      <ClosureFields context={context} marking={form.marking} compartments={form.compartments} problems={problems} compartmentsHint={own.compartmentsHint} />
    </FileForm>,
  );
}

/** "Desk officer, Canada desk (Asha Rao)". */
export function postChoice(office: OfficeView, id: PostOfOffice["id"], vacant: string): string {
  const holders = holdersOf(office, id);
  return `${postName(office, id)} (${holders.length === 0 ? vacant : holders.join(", ")})`;
}
