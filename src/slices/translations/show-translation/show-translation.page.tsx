// One translation: the order, what happened to it, what can be recorded next, and both texts side by side.
import type { FastifyReply } from "fastify";
import { isTranslationLate } from "../../../domain/casework/index.ts";
import { daysBetween } from "../../../domain/kernel/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import { DateText, ErrorSummary, Link, Notice, Quiet, SummaryList, writtenDate } from "../../../platform/web/index.ts";
import { idOf, notThere, type DeskContext } from "../../accounts/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { documentEvents, languageName } from "../../documents/index.ts";
import { loadRequestView, RequestFrame, withRequest, type LoadedRequest, type RequestView } from "../../requests/index.ts";
import { languagesSaid, nameOfSource } from "../list-translations/list-translations.page.tsx";
import { listSources } from "../translation-sources.ts";
import { findTranslation, listEvents, type StoredTranslation } from "../translations.store.ts";
import { wordsOf, type TranslationWords } from "../words/index.ts";
import { ActForms } from "./acts.view.tsx";
import { findSides, type ActTried, type ShownTranslation } from "./shown-translation.ts";
import { SideBySide } from "./side-by-side.view.tsx";

export async function showTranslation(context: DeskContext): Promise<FastifyReply> {
  return await sendTranslation(context, undefined);
}

/** The page, also as the answer to a form that could not be taken: with everything typed. */
export async function sendTranslation(context: DeskContext, tried: ActTried | undefined): Promise<FastifyReply> {
  const id = idOf(context, "translation");
  const found = id === undefined ? undefined : await withRequest(context, async (tx, loaded) => await findShown(tx, context, loaded, id));
  if (found === undefined) return await notThere(context);
  const { loaded: { request }, translation } = found;
  const words = wordsOf(context.language);
  const view = await loadRequestView(context);
  const path = `/desk/requests/${request.id}`;
  const title = words.one.title(nameOfSource(translation, found.sources, words), languageName(translation.to, context.language.locale));
  const problems = tried?.problems ?? [];
  return await context.reply.sendPage(
    { title: `${title}: ${request.reference}`, crumbs: [{ label: words.requests, to: "/desk/requests" }, { label: request.reference, to: path }, { label: words.title, to: `${path}/translations` }], density: "desk", section: "requests", unlisted: true, status: problems.length > 0 ? 422 : 200 },
    <RequestFrame context={context} loaded={found.loaded} view={view} tab="translations">
      <h2>{title}</h2>
      <ErrorSummary problems={problems} />
      <Late translation={translation} context={context} words={words} />
      {translation.outdated ? <Notice tone="caution"><p>{words.one.outdated}</p></Notice> : null}
      <div class="side-by-side">
        <section><h3>{words.one.facts}</h3><Facts found={found} context={context} words={words} /></section>
        <section><h3>{words.one.history}</h3><History found={found} view={view} words={words} /></section>
      </div>
      {found.loaded.actors.size === 0 ? null : <ActForms context={context} found={found} tried={tried} words={words} />}
      <h3>{words.one.texts}</h3>
      <SideBySide context={context} found={found} words={words} />
    </RequestFrame>,
  );
}

/** Both texts are read here: that is to read the documents, and each leaves its entry. */
async function findShown(tx: ScopedTransaction, context: DeskContext, loaded: LoadedRequest, id: string): Promise<ShownTranslation | undefined> {
  const translation = await findTranslation(tx, loaded.request.id, id);
  if (translation === undefined) return undefined;
  const sides = await findSides(tx, context, translation);
  for (const document of [sides.original?.document, sides.translated?.document]) {
    if (document !== undefined && document.marking !== "public") await appendAudit(tx, context.who, documentEvents.event("request-document.read", loaded.request.id, { document: document.id, sha256: document.sha256, marking: document.marking }));
  }
  return { loaded, translation, events: await listEvents(tx, id), sources: await listSources(tx, loaded.request.id), sides };
}

function Late({ translation: { state, dueOn }, context: { today, language }, words }: { readonly translation: StoredTranslation; readonly context: DeskContext; readonly words: TranslationWords }) {
  if (dueOn === null || !isTranslationLate(state, dueOn, today)) return null;
  return <Notice tone="caution"><p>{words.one.isLate(writtenDate(dueOn, language), daysBetween(dueOn, today))}</p></Notice>;
}

function Facts({ found: { translation, sources }, context, words }: { readonly found: ShownTranslation; readonly context: DeskContext; readonly words: TranslationWords }) {
  const { one } = words;
  const { translator, translatorKind, pages, words: count, dueOn, state, document, outdated } = translation;
  return (
    <SummaryList
      rows={[
        { label: one.what, value: <>{nameOfSource(translation, sources, words)}, {languagesSaid(translation, context, words)}</> },
        { label: one.size, value: words.list.size(pages, count) },
        { label: one.translator, value: <>{translator} <Quiet>{words.order.kinds[translatorKind]}</Quiet></> },
        { label: one.due, value: dueOn === null ? <Quiet>{words.list.noDue}</Quiet> : <DateText date={dueOn} /> },
        { label: one.state, value: <><strong>{words.states[state]}</strong>{state === "certified" && document === null && !outdated ? <> <Quiet>{one.linter}</Quiet></> : null}</> },
      ]}
    />
  );
}

function History({ found: { events, loaded, sources }, view, words }: { readonly found: ShownTranslation; readonly view: RequestView; readonly words: TranslationWords }) {
  const name = (id: string) => sources.versions.find((document) => document.id === id)?.name ?? words.list.hidden;
  return (
    <ul class="lines">
      {events.map(({ id, act, on, document, certifiedBy, statement, reason, by }) => (
        <li key={id}>
          <DateText date={on} /> {words.acts[act].done} <Quiet>{view.actor(by)}</Quiet>
          {certifiedBy === null ? null : <><br />{words.one.certifiedBy(certifiedBy)}: “{statement}”</>}
          {reason === null ? null : <><br />{reason}</>}
          {document === null ? null : <><br /><Link to={`/desk/requests/${loaded.request.id}/documents/${document}`}>{name(document)}</Link></>}
        </li>
      ))}
    </ul>
  );
}
