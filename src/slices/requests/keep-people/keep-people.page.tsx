// Whom and what a request is about, and every number that anybody gave it.
import type { FastifyReply } from "fastify";
import { withinScope } from "../../../platform/db/index.ts";
import { addressOf, DataTable, Empty, ErrorSummary, FormToken, LongTextField, problemOf, Quiet, SelectField, TextField, usePlace, type FieldProblem } from "../../../platform/web/index.ts";
import { idOf, notThere, sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { withOwnRequest, withRequest } from "../asked-request.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import { idIn, line, LONGEST, onceOf, required } from "../request-form.tsx";
import { note, requestEvents } from "../request-events.ts";
import { RequestFrame } from "../request-frame.view.tsx";
import { loadView } from "../request-view.ts";
import { listReferences, listSubjects, SUBJECT_KINDS, type StoredReference, type StoredSubject } from "../requests.store.ts";
import { wordsOf, type RequestWords } from "../words/index.ts";
import { insertReference, insertSubject, isTakenTwice, strikeSubject } from "../write-request.store.ts";

/** Numbers that officers add; our own are given, not typed. */
const REFERENCE_KINDS = ["other-state", "fir", "court", "agency", "mission", "cbi", "treaty"] as const;

export async function showPeople(context: DeskContext): Promise<FastifyReply> {
  return await sendPeople(context, {}, [], 200);
}

export async function addSubject(context: DeskContext): Promise<FastifyReply> {
  const sent = sentBy(context);
  const words = wordsOf(context.language);
  const problems: FieldProblem[] = [];
  const name = line(sent, "name");
  required(words, problems, "name", name, "text", LONGEST.line);
  const loaded = await withOwnRequest(context, async (_tx, found) => await Promise.resolve(found));
  if (loaded === undefined) return await notThere(context);
  if (problems.length > 0) return await sendPeople(context, sent, problems, 422);
  const { id } = loaded.request;
  const item = loaded.items.find((one) => one.id === idIn(sent, "item"))?.id ?? null;
  const kind = SUBJECT_KINDS.find((one) => one === typed(sent, "kind")) ?? "person";
  const variants = typed(sent, "variants").split("\n").map((one) => one.trim()).filter((one) => one !== "").slice(0, 20);
  await once(() => withinScope(context.db, context.scope, async (tx) => {
    await insertSubject(tx, id, { id: onceOf(sent), item, kind, name, variants, details: {} }, context.actor);
    await note(tx, context, requestEvents.event("request.noted", id, { added: kind }));
  }));
  return await context.reply.redirect(addressOf(context.request.place, `/desk/requests/${id}/people`), 303);
}

async function once(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isTakenTwice(error)) throw error;
  }
}

export async function strikeOut(context: DeskContext): Promise<FastifyReply> {
  const subject = idOf(context, "subject");
  const done = subject === undefined ? undefined : await withOwnRequest(context, async (tx, { request }) => {
    if (!(await strikeSubject(tx, request.id, subject, context.actor))) return undefined;
    await note(tx, context, requestEvents.event("request.noted", request.id, { struck: subject }));
    return request.id;
  });
  return done === undefined ? await notThere(context) : await context.reply.redirect(addressOf(context.request.place, `/desk/requests/${done}/people`), 303);
}

export async function addNumber(context: DeskContext): Promise<FastifyReply> {
  const sent = sentBy(context);
  const problems: FieldProblem[] = [];
  const number = line(sent, "number");
  required(wordsOf(context.language), problems, "number", number, "text", 120);
  const loaded = await withOwnRequest(context, async (_tx, found) => await Promise.resolve(found));
  if (loaded === undefined) return await notThere(context);
  if (problems.length > 0) return await sendPeople(context, sent, problems, 422);
  const kind = REFERENCE_KINDS.find((one) => one === typed(sent, "reference-kind")) ?? "other-state";
  const { id } = loaded.request;
  await withinScope(context.db, context.scope, async (tx) => {
    await insertReference(tx, id, kind, number, context.actor);
    await note(tx, context, requestEvents.event("request.noted", id, { number, kind }));
  });
  return await context.reply.redirect(addressOf(context.request.place, `/desk/requests/${id}/people`), 303);
}

async function sendPeople(context: DeskContext, sent: Sent, problems: readonly FieldProblem[], status: number): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const found = await withRequest(context, async (tx, loaded) => ({ loaded, subjects: await listSubjects(tx, loaded.request.id), references: await listReferences(tx, loaded.request.id) }));
  if (found === undefined) return await notThere(context);
  const { loaded, subjects, references } = found;
  const view = await loadView(context);
  const own = loaded.actors.size > 0;
  return await context.reply.sendPage(
    { title: loaded.request.reference, crumbs: [{ label: words.queue.title, to: "/desk/requests" }], density: "desk", section: "requests", unlisted: true, status },
    <RequestFrame context={context} loaded={loaded} view={view} tab="people">
      <ErrorSummary problems={problems} />
      <h2>{words.people.subjects}</h2>
      <Subjects loaded={loaded} subjects={subjects} own={own} words={words} />
      {own ? <SubjectForm loaded={loaded} sent={sent} problems={problems} words={words} /> : null}
      <h2>{words.people.references}</h2>
      <DataTable<StoredReference>
        caption={words.people.references}
        captionHidden
        rows={references}
        rowKey={({ kind, number }) => `${kind} ${number}`}
        columns={[
          { key: "number", header: words.people.number, namesRow: true, cell: ({ number }) => <span class="figures">{number}</span> },
          { key: "kind", header: words.people.kind, cell: ({ kind }) => words.people.referenceKinds[kind] ?? kind },
          { key: "by", header: words.people.recorded, cell: ({ by }) => view.actor(by) },
        ]}
      />
      {own ? <NumberForm loaded={loaded} sent={sent} problems={problems} words={words} /> : null}
    </RequestFrame>,
  );
}

type PartProps = { readonly loaded: LoadedRequest; readonly words: RequestWords };

function Subjects({ loaded, subjects, own, words }: PartProps & { readonly subjects: readonly StoredSubject[]; readonly own: boolean }) {
  const place = usePlace();
  if (subjects.length === 0) return <Empty title={words.people.none} />;
  const itemName = (id: string | null) => {
    const item = loaded.items.find((one) => one.id === id);
    return item === undefined ? words.people.whole : words.draft.item(item.number, words.kinds[item.kind]);
  };
  return (
    <DataTable<StoredSubject>
      caption={words.people.subjects}
      captionHidden
      rows={subjects}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", header: words.people.name, namesRow: true, cell: ({ name, variants }) => <>{name}{variants.length === 0 ? null : <Quiet> {variants.join(", ")}</Quiet>}</> },
        { key: "kind", header: words.people.kind, cell: ({ kind }) => words.people.kinds[kind] },
        { key: "of", header: words.people.of, cell: ({ item }) => itemName(item) },
        { key: "act", header: words.people.strike, cell: ({ id }) => (own ? <form method="post" action={addressOf(place, `/desk/requests/${loaded.request.id}/people/${id}/strike`)}><FormToken /><button type="submit" class="button-quiet">{words.people.strike}</button></form> : null) },
      ]}
    />
  );
}

type FormProps = PartProps & { readonly sent: Sent; readonly problems: readonly FieldProblem[] };

function SubjectForm({ loaded, sent, problems, words }: FormProps) {
  const place = usePlace();
  const { people } = words;
  return (
    <form method="post" action={addressOf(place, `/desk/requests/${loaded.request.id}/people`)} class="form filter-fields">
      <FormToken />
      <input type="hidden" name="once" value={onceOf(sent)} />
      <SelectField name="kind" label={people.kind} value={typed(sent, "kind")} choices={SUBJECT_KINDS.map((value) => ({ value, label: people.kinds[value] }))} />
      <TextField name="name" label={people.name} value={line(sent, "name")} required problem={problemOf(problems, "name")} />
      <LongTextField name="variants" label={people.variants} hint={people.variantsHint} value={typed(sent, "variants")} rows={2} />
      <SelectField name="item" label={people.of} none={people.whole} value={typed(sent, "item")} choices={loaded.items.map(({ id, number, kind }) => ({ value: id, label: words.draft.item(number, words.kinds[kind]) }))} />
      <p class="form-actions"><button type="submit" class="button-quiet">{people.add}</button></p>
    </form>
  );
}

function NumberForm({ loaded, sent, problems, words }: FormProps) {
  const place = usePlace();
  const { people } = words;
  return (
    <form method="post" action={addressOf(place, `/desk/requests/${loaded.request.id}/numbers`)} class="form filter-fields">
      <FormToken />
      <SelectField name="reference-kind" label={people.kind} value={typed(sent, "reference-kind")} choices={REFERENCE_KINDS.map((value) => ({ value, label: people.referenceKinds[value] ?? value }))} />
      <TextField name="number" label={people.number} value={line(sent, "number")} required problem={problemOf(problems, "number")} />
      <p class="form-actions"><button type="submit" class="button-quiet">{people.addNumber}</button></p>
    </form>
  );
}
