// The text of one document. To read it is to read the document: it leaves the same entry.
import type { FastifyReply } from "fastify";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import { Empty, Link, Notice, PageHead } from "../../../platform/web/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { idOf, notThere, type DeskContext } from "../../accounts/index.ts";
import { documentEvent } from "../document-events.ts";
import { withHome, type DocumentHome } from "../document-home.tsx";
import { findDocument, type StoredDocument } from "../documents.store.ts";
import { listTextParts, listTexts, type StoredPart, type StoredText } from "../texts.store.ts";
import { wordsOf } from "../words/index.ts";
import { TextPages, textSaid } from "./text-pages.view.tsx";

const AT_A_TIME = 50;

type TextShown = { readonly home: DocumentHome; readonly document: StoredDocument; readonly text: StoredText | undefined; readonly parts: readonly StoredPart[] };

export async function showText(context: DeskContext): Promise<FastifyReply> {
  const id = idOf(context, "document");
  if (id === undefined) return await notThere(context);
  const found = await withHome(context, async (tx, home) => await findShown(tx, context, home, id));
  if (found === undefined) return await notThere(context);
  const words = wordsOf(context.language);
  const { home, document, text } = found;
  const documents = `${home.path}/documents`;
  return await context.reply.sendPage(
    { title: words.text.title(document.name), crumbs: [{ label: words.homes[home.section], to: home.listTo }, { label: home.reference, to: documents }], density: "desk", section: home.section, unlisted: true },
    <>
      <PageHead kicker={`${home.reference} · ${home.title}`} title={words.text.title(document.name)} state={words.text.state} dated={false} />
      <p class="fine">{textSaid(words, text)}{text?.pages === null ? null : text === undefined ? null : ` · ${words.text.words(text.words)}`} · <Link to={`${documents}/${id}`}>{words.text.open}</Link></p>
      {text?.cut === true ? <Notice><p>{words.text.cut}</p></Notice> : null}
      {text?.state === "found" ? <Pages found={found} text={text} context={context} /> : <Empty title={words.text.noneTitle}><p>{words.text.noneText}</p></Empty>}
    </>,
  );
}

async function findShown(tx: ScopedTransaction, context: DeskContext, home: DocumentHome, id: string): Promise<TextShown | undefined> {
  const document = await findDocument(tx, home.of, id);
  if (document === undefined || document.scan === "refused") return undefined;
  if (document.marking !== "public") await appendAudit(tx, context.who, documentEvent("read", home.of, { document: id, sha256: document.sha256, marking: document.marking }));
  const text = (await listTexts(tx, [document.sha256])).get(document.sha256);
  return { home, document, text, parts: await listTextParts(tx, document.sha256, firstAsked(context), AT_A_TIME) };
}

/** `?from=12`; what is no number is the beginning. */
function firstAsked({ request }: DeskContext): number {
  const asked = request.place.query.find(([name]) => name === "from")?.[1] ?? "";
  return /^\d{1,5}$/.test(asked) ? Math.max(1, Number(asked)) : 1;
}

function Pages({ found: { document, parts, home }, text, context }: { readonly found: TextShown; readonly text: StoredText; readonly context: DeskContext }) {
  const words = wordsOf(context.language);
  const here = `${home.path}/documents/${document.id}/text`;
  const from = firstAsked(context);
  const last = parts.at(-1)?.number ?? from;
  return (
    <>
      {from > 1 ? <p><Link to={here}>{words.text.first}</Link></p> : null}
      <TextPages parts={parts} paged={text.pages !== null} language={document.language} words={words} />
      {parts.length < AT_A_TIME ? null : <p><Link to={here} query={{ from: String(last + 1) }}>{words.text.next}</Link></p>}
    </>
  );
}
