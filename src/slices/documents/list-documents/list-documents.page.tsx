// The documents of a file or request: each with its newest version first, its hash, and whence it came.
import type { FastifyReply } from "fastify";
import { DataTable, DateText, Empty, Link, type Column } from "../../../platform/web/index.ts";
import { notThere, type DeskContext } from "../../accounts/index.ts";
import { loadOfficeView, MarkingTag, Moment, nameOfActor, wordsOfFiles } from "../../files/index.ts";
import type { Office } from "../../organisation/index.ts";
import { languageName } from "../add-documents/document-languages.ts";
import { withHome, type DocumentHome } from "../document-home.tsx";
import { listDocuments, type StoredDocument } from "../documents.store.ts";
import { textSaid } from "../show-text/text-pages.view.tsx";
import { listTexts, type StoredText } from "../texts.store.ts";
import { wordsOf } from "../words/index.ts";

export async function showDocuments(context: DeskContext): Promise<FastifyReply> {
  const found = await withHome(context, async (tx, home) => {
    const documents = await listDocuments(tx, home.of);
    return { home, documents, texts: await listTexts(tx, documents.map(({ sha256 }) => sha256)) };
  });
  if (found === undefined) return await notThere(context);
  const { home, documents, texts } = found;
  const { office } = await loadOfficeView(context);
  const words = wordsOf(context.language);
  return await context.reply.sendPage(
    { title: home.reference, crumbs: [{ label: words.homes[home.section], to: home.listTo }], density: "desk", section: home.section, unlisted: true },
    home.frame(
      <>
        {documents.length === 0 ? <Empty title={words.list.none}><p>{words.list.noneText}</p></Empty> : <Documents context={context} office={office} home={home} documents={documents} texts={texts} />}
        {home.mayAdd ? <p><Link to={`${home.path}/documents/new`} class="button">{words.list.add}</Link></p> : null}
      </>,
    ),
  );
}

/** A document with its versions, the newest first. */
type Versions = { readonly newest: StoredDocument; readonly earlier: readonly StoredDocument[] };

function versionsOf(documents: readonly StoredDocument[]): readonly Versions[] {
  return [...Map.groupBy(documents, ({ original }) => original).values()].flatMap((all) => {
    const [newest, ...earlier] = all.toSorted((a, b) => b.version - a.version);
    return newest === undefined ? [] : [{ newest, earlier }];
  });
}

type ListProps = { readonly context: DeskContext; readonly office: Office; readonly home: DocumentHome; readonly documents: readonly StoredDocument[]; readonly texts: ReadonlyMap<string, StoredText> };

function Documents({ context, office, home, documents, texts }: ListProps) {
  const words = wordsOf(context.language);
  const { columns: headers } = words.list;
  const clock = { language: context.language, timeZone: context.installation.timeZone };
  const columns: readonly Column<Versions>[] = [
    { key: "name", header: headers.name, namesRow: true, cell: (row) => <NameCell context={context} row={row} home={home} text={texts.get(row.newest.sha256)} /> },
    { key: "received", header: headers.received, cell: ({ newest }) => <Received document={newest} context={context} /> },
    { key: "size", header: headers.size, kind: "number", cell: ({ newest: { kind, size } }) => <>{words.kinds[kind] ?? kind}<br /><span class="quiet">{words.list.size(size)}</span></> },
    { key: "added", header: headers.added, kind: "date", cell: ({ newest }) => <><Moment at={newest.at} clock={clock} /><br /><span class="quiet">{nameOfActor(office, newest.by)}</span></> },
    { key: "marking", header: headers.marking, cell: ({ newest }) => <MarkingTag {...newest} words={wordsOfFiles(context.language)} /> },
  ];
  return <DataTable class="documents" caption={words.list.caption} captionHidden columns={columns} rows={versionsOf(documents)} rowKey={({ newest }) => newest.id} rowId={({ newest }) => `document-${newest.id}`} />;
}

function NameCell({ context, row: { newest, earlier }, home, text }: { readonly context: DeskContext; readonly row: Versions; readonly home: DocumentHome; readonly text: StoredText | undefined }) {
  const words = wordsOf(context.language).list;
  return (
    <>
      <Name context={context} document={newest} home={home} />
      {newest.scan === "refused" ? <p class="field-problem">{words.quarantinedText}</p> : null}
      <p class="fine">
        <span class="hash" title={`${words.hash} ${newest.sha256}`}>{words.hash} {newest.sha256.slice(0, 16)}…</span>
        {newest.scan === "refused" ? null : <> · {newest.scan === "clean" ? words.clean : words.notScanned}</>}
        {newest.nameSent === newest.name ? null : <> · {words.sentAs(newest.nameSent)}</>}
        {newest.scan === "refused" ? null : <> · <TextLink context={context} text={text} to={`${home.path}/documents/${newest.id}/text`} /></>}
        {home.section === "requests" && home.mayAdd && newest.scan !== "refused" ? <> · <Link to={`${home.path}/translations`} query={{ of: newest.id }} fragment="order">{words.translate}</Link></> : null}
        {home.mayAdd && newest.scan !== "refused" ? <> · <Link to={`${home.path}/documents/${newest.id}/versions/new`}>{words.newVersion}</Link></> : null}
      </p>
      {earlier.length === 0 ? null : (
        <details>
          <summary>{words.earlier(earlier.length)}</summary>
          <ul class="earlier">{earlier.map((document) => <li key={document.id}><Name context={context} document={document} home={home} /></li>)}</ul>
        </details>
      )}
    </>
  );
}

/** What is known of its text; where there is some, the way to it. */
function TextLink({ context, text, to }: { readonly context: DeskContext; readonly text: StoredText | undefined; readonly to: string }) {
  const said = textSaid(wordsOf(context.language), text);
  return text?.state === "found" ? <Link to={to}>{said}</Link> : <>{said}</>;
}

/** Opened only where it may be: what lies in quarantine is named and not linked. */
function Name({ context, document, home }: { readonly context: DeskContext; readonly document: StoredDocument; readonly home: DocumentHome }) {
  const { list: words } = wordsOf(context.language);
  const version = document.version === 1 ? null : <span class="quiet"> {words.version(document.version)}</span>;
  if (document.scan === "refused") return <><strong>{words.quarantined}:</strong> {document.name}{version}</>;
  return <><Link to={`${home.path}/documents/${document.id}`}>{document.name}</Link>{version}</>;
}

function Received({ document: { way, receivedFrom, receivedOn, language }, context }: { readonly document: StoredDocument; readonly context: DeskContext }) {
  const words = wordsOf(context.language).list;
  const tongue = language === null ? null : <><br /><span class="quiet">{languageName(language, context.language.locale)}</span></>;
  return <>{words.waysSaid[way]} {receivedOn === null ? null : <DateText date={receivedOn} />} {receivedFrom === null ? null : words.fromOrTo[way](receivedFrom)}{tongue}</>;
}
