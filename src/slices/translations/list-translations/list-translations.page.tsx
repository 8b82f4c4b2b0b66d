// The translations of a request: what was ordered, where it is, how much it is; what the other State accepts; and the form that orders one.
import type { FastifyReply } from "fastify";
import { findInProfile, isTranslationLate } from "../../../domain/casework/index.ts";
import { daysBetween } from "../../../domain/kernel/index.ts";
import { DataTable, DateText, Empty, ErrorSummary, Link, Quiet, Tag, type Column, type FieldProblem } from "../../../platform/web/index.ts";
import { notThere, type DeskContext, type Sent } from "../../accounts/index.ts";
import { loadProfile } from "../../authorities/index.ts";
import { languageName } from "../../documents/index.ts";
import { loadRequestView, RequestFrame, withRequest } from "../../requests/index.ts";
import { OrderForm } from "../order-translation/order-form.view.tsx";
import { listSources, type Sources } from "../translation-sources.ts";
import { listTranslations, type StoredTranslation } from "../translations.store.ts";
import { wordsOf, type TranslationWords } from "../words/index.ts";

export async function showTranslations(context: DeskContext): Promise<FastifyReply> {
  return await sendTranslations(context, {}, []);
}

/** The page, also as the answer to a form that could not be taken: with everything typed. */
export async function sendTranslations(context: DeskContext, sent: Sent, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const found = await withRequest(context, async (tx, loaded) => ({
    loaded, translations: await listTranslations(tx, loaded.request.id), sources: await listSources(tx, loaded.request.id), profile: await loadProfile(tx, loaded.request.country, context.today),
  }));
  if (found === undefined) return await notThere(context);
  const { loaded, translations, sources, profile } = found;
  const words = wordsOf(context.language);
  const view = await loadRequestView(context);
  const languages = findInProfile(profile, "languages")?.says;
  const asked = context.request.place.query.find(([name]) => name === "of")?.[1] ?? "";
  const country = view.country(loaded.request.country);
  return await context.reply.sendPage(
    { title: `${words.title}: ${loaded.request.reference}`, crumbs: [{ label: words.requests, to: "/desk/requests" }, { label: loaded.request.reference, to: `/desk/requests/${loaded.request.id}` }], density: "desk", section: "requests", unlisted: true, status: problems.length > 0 ? 422 : 200 },
    <RequestFrame context={context} loaded={loaded} view={view} tab="translations">
      <ErrorSummary problems={problems} />
      <p>{languages === undefined ? words.list.notRecorded(country) : words.list.accepted(country, languages.accepted.map((code) => languageName(code, context.language.locale)).join(", "), languages.certificate)}</p>
      {translations.length === 0 ? <Empty title={words.list.none}><p>{words.list.noneText}</p></Empty> : <TranslationTable context={context} translations={translations} sources={sources} words={words} />}
      {loaded.actors.size === 0 ? null : <OrderForm context={context} loaded={loaded} sources={sources} accepted={languages?.accepted ?? []} sent={sent} asked={asked} problems={problems} words={words} />}
    </RequestFrame>,
  );
}

type TableProps = { readonly context: DeskContext; readonly translations: readonly StoredTranslation[]; readonly sources: Sources; readonly words: TranslationWords };

function TranslationTable({ context, translations, sources, words }: TableProps) {
  const { columns: headers } = words.list;
  const standing = translations.filter(({ state }) => state !== "cancelled");
  const sum = (key: "pages" | "words") => standing.reduce((total, one) => total + (one[key] ?? 0), 0);
  const columns: readonly Column<StoredTranslation>[] = [
    { key: "what", header: headers.what, namesRow: true, cell: (one) => <Link to={`/desk/requests/${one.request}/translations/${one.id}`}>{nameOfSource(one, sources, words)}</Link> },
    { key: "languages", header: headers.languages, cell: (one) => languagesSaid(one, context, words) },
    { key: "size", header: headers.size, cell: ({ pages, words: count }) => words.list.size(pages, count) },
    { key: "translator", header: headers.translator, cell: ({ translator }) => translator },
    { key: "state", header: headers.state, cell: ({ state, outdated }) => <><Tag>{words.states[state]}</Tag>{outdated ? <><br /><Quiet>{words.list.outdated}</Quiet></> : null}</> },
    { key: "due", header: headers.due, kind: "date", cell: (one) => <Due translation={one} context={context} words={words} /> },
  ];
  return (
    <>
      <DataTable<StoredTranslation> caption={words.list.caption(standing.filter(({ state }) => state === "certified").length, standing.filter(({ state }) => state !== "certified").length)} columns={columns} rows={translations} rowKey={({ id }) => id} />
      <p class="fine"><Quiet>{words.list.total(sum("pages"), sum("words"))}</Quiet></p>
    </>
  );
}

export function nameOfSource({ document }: Pick<StoredTranslation, "document">, { versions }: Pick<Sources, "versions">, { list }: TranslationWords): string {
  if (document === null) return list.itself.replace(/^./u, (letter) => letter.toUpperCase());
  return versions.find(({ id }) => id === document)?.name ?? list.hidden;
}

export function languagesSaid({ from, to }: Pick<StoredTranslation, "from" | "to">, { language }: DeskContext, { list }: TranslationWords): string {
  return list.into(languageName(from, language.locale), languageName(to, language.locale));
}

export function Due({ translation: { state, dueOn }, context: { today }, words: { list } }: { readonly translation: StoredTranslation; readonly context: DeskContext; readonly words: TranslationWords }) {
  if (dueOn === null) return <Quiet>{list.noDue}</Quiet>;
  if (state === "certified" || state === "cancelled" || state === "received") return <Quiet><DateText date={dueOn} /></Quiet>;
  const late = isTranslationLate(state, dueOn, today);
  return <><DateText date={dueOn} /> <span class={late ? "late" : "quiet"}>{late ? list.late(daysBetween(dueOn, today)) : list.left(daysBetween(today, dueOn))}</span></>;
}
