// The views of the queue that an officer keeps: named, opened first, renamed, taken away. They are the officer's alone.
import type { FastifyReply } from "fastify";
import { withinScope } from "../../../platform/db/index.ts";
import { addressOf, Empty, FormToken, Link, Quiet, TextField, usePlace, type FieldProblem, problemOf } from "../../../platform/web/index.ts";
import { idOf, notThere, sentBy, typed, type DeskContext } from "../../accounts/index.ts";
import { filtersOf, readQueue, readQueueQuestion, type AskedQueue } from "../list-requests/queue-question.ts";
import { isNameTaken, insertKeptView, listKeptViews, makeDefaultView, removeKeptView, renameKeptView, type KeptView } from "../queue-views.store.ts";
import { line, onceOf, required, sendFormPage } from "../request-form.tsx";
import { note, requestEvents } from "../request-events.ts";
import { loadView, type RequestView } from "../request-view.ts";
import { wordsOf, type RequestWords } from "../words/index.ts";
import { isTakenTwice } from "../write-request.store.ts";
import { sayFilters } from "./say-filters.ts";

const PATH = "/desk/requests/views";
const LONGEST_NAME = 60;
const MOST_VIEWS = 30;

export async function showViews(context: DeskContext): Promise<FastifyReply> {
  const view = await loadView(context);
  return await sendViews(context, view, readQueueQuestion(context, view), "", []);
}

/** Keeps what was filtered under a name; the queue opens with it. */
export async function keepView(context: DeskContext): Promise<FastifyReply> {
  const { db, scope, person, language } = context;
  const words = wordsOf(language);
  const sent = sentBy(context);
  const view = await loadView(context);
  const asked = readQueue((name) => typed(sent, name), context, view);
  const name = line(sent, "name");
  const problems: FieldProblem[] = [];
  required(words, problems, "name", name, "text", LONGEST_NAME);
  if (problems.length > 0) return await sendViews(context, view, asked, name, problems);
  const filters = filtersOf(asked);
  const id = onceOf(sent);
  try {
    const kept = await withinScope(db, scope, async (tx) => {
      if ((await listKeptViews(tx)).length >= MOST_VIEWS) return false;
      await insertKeptView(tx, { id, name, filters }, person.id);
      await note(tx, context, requestEvents.event("view.kept", id));
      return true;
    });
    if (!kept) return await sendViews(context, view, asked, name, [{ field: "name", message: words.views.tooMany(MOST_VIEWS) }]);
  } catch (error) {
    if (isNameTaken(error)) return await sendViews(context, view, asked, name, [{ field: "name", message: words.views.taken }]);
    if (!isTakenTwice(error)) throw error;
  }
  return await context.reply.redirect(addressOf(context.request.place, "/desk/requests", filters), 303);
}

/** Renames it, or says that it opens first or no more. */
export async function changeView(context: DeskContext): Promise<FastifyReply> {
  const id = idOf(context, "view");
  const sent = sentBy(context);
  const [name, first] = [line(sent, "name").slice(0, LONGEST_NAME), typed(sent, "first")];
  if (id === undefined) return await notThere(context);
  try {
    const changed = await withinScope(context.db, context.scope, async (tx) => {
      const done = first === "" ? name !== "" && (await renameKeptView(tx, id, name)) : await makeDefaultView(tx, id, first === "yes");
      if (done) await note(tx, context, requestEvents.event("view.changed", id));
      return done;
    });
    if (!changed) return await notThere(context);
  } catch (error) {
    if (!isNameTaken(error)) throw error;
    const view = await loadView(context);
    return await sendViews(context, view, readQueue(() => "", context, view), "", [{ field: `name.${id}`, message: wordsOf(context.language).views.taken }]);
  }
  return await context.reply.redirect(addressOf(context.request.place, PATH), 303);
}

export async function removeView(context: DeskContext): Promise<FastifyReply> {
  const id = idOf(context, "view");
  const removed = id !== undefined && (await withinScope(context.db, context.scope, async (tx) => {
    const done = await removeKeptView(tx, id);
    if (done) await note(tx, context, requestEvents.event("view.removed", id));
    return done;
  }));
  return removed ? await context.reply.redirect(addressOf(context.request.place, PATH), 303) : await notThere(context);
}

async function sendViews(context: DeskContext, view: RequestView, asked: AskedQueue, name: string, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const views = await withinScope(context.db, context.scope, listKeptViews);
  const said = (one: KeptView) => sayFilters(readQueue((field) => one.filters[field] ?? "", context, view), words, view);
  const isAsked = Object.keys(filtersOf(asked)).length > 1 || asked.view !== "waiting" || problems.some(({ field }) => field === "name");
  return await sendFormPage(
    context,
    { title: words.views.title, state: words.views.state, crumbs: [{ label: words.queue.title, to: "/desk/requests" }], problems },
    <>
      {isAsked ? <KeepForm asked={asked} said={sayFilters(asked, words, view)} name={name} problems={problems} words={words} /> : null}
      {views.length === 0 ? <Empty title={words.views.none}><p>{words.views.noneText}</p></Empty> : <ul class="kept-views">{views.map((one) => <KeptViewLine key={one.id} view={one} said={said(one)} problems={problems} words={words} />)}</ul>}
    </>,
  );
}

type KeepProps = { readonly asked: AskedQueue; readonly said: string; readonly name: string; readonly problems: readonly FieldProblem[]; readonly words: RequestWords };

function KeepForm({ asked, said, name, problems, words }: KeepProps) {
  const place = usePlace();
  return (
    <form method="post" action={addressOf(place, PATH)} class="form">
      <FormToken />
      <input type="hidden" name="once" value={onceOf({})} />
      {Object.entries(filtersOf(asked)).map(([field, value]) => <input key={field} type="hidden" name={field} value={value} />)}
      <p>{said}</p>
      <TextField name="name" label={words.views.name} hint={words.views.nameHint} value={name} required problem={problemOf(problems, "name")} />
      <p class="form-actions"><button type="submit" class="button">{words.views.keep}</button></p>
    </form>
  );
}

type LineProps = { readonly view: KeptView; readonly said: string; readonly problems: readonly FieldProblem[]; readonly words: RequestWords };

function KeptViewLine({ view: { id, name, filters, isDefault }, said, problems, words }: LineProps) {
  const place = usePlace();
  const problem = problemOf(problems, `name.${id}`);
  return (
    <li>
      <p><Link to="/desk/requests" query={filters}>{name}</Link>{isDefault ? <strong> {words.views.first}</strong> : null} <Quiet>{said}</Quiet></p>
      <div class="row-acts">
        <form method="post" action={addressOf(place, `${PATH}/${id}`)}>
          <FormToken />
          <input type="hidden" name="first" value={isDefault ? "no" : "yes"} />
          <button type="submit" class="button-quiet" aria-label={`${isDefault ? words.views.notFirst : words.views.openFirst}: ${name}`}>{isDefault ? words.views.notFirst : words.views.openFirst}</button>
        </form>
        <form method="post" action={addressOf(place, `${PATH}/${id}/remove`)}>
          <FormToken />
          <button type="submit" class="button-quiet" aria-label={`${words.views.remove}: ${name}`}>{words.views.remove}</button>
        </form>
        <details class="more" open={problem !== undefined}>
          <summary aria-label={`${words.views.rename}: ${name}`}>{words.views.rename}</summary>
          <form method="post" action={addressOf(place, `${PATH}/${id}`)} class="form">
            <FormToken />
            <div class={problem === undefined ? "field" : "field has-problem"}>
              <label for={`field-name-${id}`}>{words.views.name}</label>
              {problem === undefined ? null : <p class="field-problem" id={`field-name-${id}-problem`}>{problem}</p>}
              <input type="text" id={`field-name-${id}`} name="name" value={name} required class="width-usual" aria-invalid={problem === undefined ? undefined : "true"} aria-describedby={problem === undefined ? undefined : `field-name-${id}-problem`} />
            </div>
            <p class="form-actions"><button type="submit" class="button-quiet">{words.views.rename}</button></p>
          </form>
        </details>
      </div>
    </li>
  );
}
