// What the officer's desks have with translators, and what waits for its certificate: late ones first. A line of it stands on the desk's front.
import type { FastifyReply } from "fastify";
import { isTranslationLate } from "../../../domain/casework/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { DataTable, Empty, Link, Notice, PageHead, Tag, type Column } from "../../../platform/web/index.ts";
import { mayUse, type DeskContext } from "../../accounts/index.ts";
import { findDocuments } from "../../documents/index.ts";
import { listRequestNames } from "../../requests/index.ts";
import { Due, languagesSaid, nameOfSource } from "../list-translations/list-translations.page.tsx";
import { countLate, listOpenTranslations, type StoredTranslation } from "../translations.store.ts";
import { wordsOf } from "../words/index.ts";

const MOST = 500;

export async function showDeskTranslations(context: DeskContext): Promise<FastifyReply> {
  const { db, scope, today, language } = context;
  const words = wordsOf(language);
  const { rows, requests, documents } = await withinScope(db, scope, async (tx) => {
    const found = await listOpenTranslations(tx, MOST);
    return { rows: found, requests: await listRequestNames(tx, found.map(({ request }) => request)), documents: await findDocuments(tx, found.flatMap(({ document }) => document ?? [])) };
  });
  const late = rows.filter(({ state, dueOn }) => isTranslationLate(state, dueOn, today)).length;
  const { columns: headers } = words.list;
  const columns: readonly Column<StoredTranslation>[] = [
    { key: "due", header: headers.due, kind: "date", cell: (one) => <Due translation={one} context={context} words={words} /> },
    { key: "what", header: headers.what, namesRow: true, cell: (one) => <Link to={`/desk/requests/${one.request}/translations/${one.id}`}>{nameOfSource(one, { versions: documents }, words)}</Link> },
    { key: "languages", header: headers.languages, cell: (one) => languagesSaid(one, context, words) },
    { key: "translator", header: headers.translator, cell: ({ translator }) => translator },
    { key: "state", header: headers.state, cell: ({ state }) => <Tag>{words.states[state]}</Tag> },
    { key: "request", header: headers.request, cell: ({ request }) => <RequestOf found={requests.find(({ id }) => id === request)} /> },
  ];
  return await context.reply.sendPage(
    { title: words.desk.title, density: "desk", section: "translations", unlisted: true },
    <>
      <PageHead title={words.desk.title} state={words.desk.state(rows.length, late)} dated={false} />
      {rows.length === 0 ? <Empty title={words.desk.none}><p>{words.desk.noneText}</p></Empty> : <DataTable<StoredTranslation> caption={words.desk.title} captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} />}
    </>,
  );
}

function RequestOf({ found }: { readonly found: { readonly id: string; readonly reference: string; readonly title: string } | undefined }) {
  return found === undefined ? null : <><Link to={`/desk/requests/${found.id}/translations`} class="reference">{found.reference}</Link><br /><span class="quiet">{found.title}</span></>;
}

/** On the desk's front: how many are late. */
export async function translationsFront(context: DeskContext) {
  if (!mayUse("request.read", context)) return null;
  const late = await withinScope(context.db, context.scope, async (tx) => await countLate(tx, context.today));
  const { desk: words } = wordsOf(context.language);
  return late === 0 ? null : <Notice tone="caution"><p>{words.front(late)} <Link to="/desk/translations">{words.look}</Link></p></Notice>;
}
