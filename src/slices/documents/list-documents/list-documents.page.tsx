// The documents of a file: each with its newest version first, its hash, and whence it came.
import type { FastifyReply } from "fastify";
import { DataTable, DateText, Empty, Link, type Column } from "../../../platform/web/index.ts";
import { mayUse, notThere, type DeskContext } from "../../accounts/index.ts";
import { FileFrame, MarkingTag, Moment, nameOfActor, withFile, wordsOfFiles, type OpenedFile } from "../../files/index.ts";
import { languageName } from "../add-documents/document-languages.ts";
import { listDocuments, type StoredDocument } from "../documents.store.ts";
import { wordsOf } from "../words/index.ts";

export async function showDocuments(context: DeskContext): Promise<FastifyReply> {
  const found = await withFile(context, async (tx, opened) => ({ opened, documents: await listDocuments(tx, opened.stored.id) }));
  if (found === undefined) return await notThere(context);
  const { opened, documents } = found;
  const words = wordsOf(context.language);
  const writes = opened.seen.by !== "break-glass" && !opened.file.closed && mayUse("file.write", context);
  return await context.reply.sendPage(
    { title: opened.stored.reference, crumbs: [{ label: wordsOfFiles(context.language).files, to: "/desk/files" }], density: "desk", section: "files", unlisted: true },
    <FileFrame context={context} opened={opened} tab="documents">
      {documents.length === 0 ? <Empty title={words.list.none}><p>{words.list.noneText}</p></Empty> : <Documents context={context} opened={opened} documents={documents} writes={writes} />}
      {writes ? <p><Link to={`/desk/files/${opened.stored.id}/documents/new`} class="button">{words.list.add}</Link></p> : null}
    </FileFrame>,
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

function Documents({ context, opened, documents, writes }: { readonly context: DeskContext; readonly opened: OpenedFile; readonly documents: readonly StoredDocument[]; readonly writes: boolean }) {
  const words = wordsOf(context.language);
  const { columns: headers } = words.list;
  const clock = { language: context.language, timeZone: context.installation.timeZone };
  const columns: readonly Column<Versions>[] = [
    { key: "name", header: headers.name, namesRow: true, cell: (row) => <NameCell context={context} row={row} writes={writes} /> },
    { key: "received", header: headers.received, cell: ({ newest }) => <Received document={newest} context={context} /> },
    { key: "size", header: headers.size, kind: "number", cell: ({ newest: { kind, size } }) => <>{words.kinds[kind] ?? kind}<br /><span class="quiet">{words.list.size(size)}</span></> },
    { key: "added", header: headers.added, kind: "date", cell: ({ newest }) => <><Moment at={newest.at} clock={clock} /><br /><span class="quiet">{nameOfActor(opened.office.office, newest.by)}</span></> },
    { key: "marking", header: headers.marking, cell: ({ newest }) => <MarkingTag {...newest} words={wordsOfFiles(context.language)} /> },
  ];
  return <DataTable class="documents" caption={words.list.caption} captionHidden columns={columns} rows={versionsOf(documents)} rowKey={({ newest }) => newest.id} rowId={({ newest }) => `document-${newest.id}`} />;
}

function NameCell({ context, row: { newest, earlier }, writes }: { readonly context: DeskContext; readonly row: Versions; readonly writes: boolean }) {
  const words = wordsOf(context.language).list;
  return (
    <>
      <Name context={context} document={newest} />
      {newest.scan === "refused" ? <p class="field-problem">{words.quarantinedText}</p> : null}
      <p class="fine">
        <span class="hash" title={`${words.hash} ${newest.sha256}`}>{words.hash} {newest.sha256.slice(0, 16)}…</span>
        {newest.scan === "refused" ? null : <> · {newest.scan === "clean" ? words.clean : words.notScanned}</>}
        {newest.nameSent === newest.name ? null : <> · {words.sentAs(newest.nameSent)}</>}
        {writes && newest.scan !== "refused" ? <> · <Link to={`/desk/files/${newest.file}/documents/${newest.id}/versions/new`}>{words.newVersion}</Link></> : null}
      </p>
      {earlier.length === 0 ? null : (
        <details>
          <summary>{words.earlier(earlier.length)}</summary>
          <ul class="earlier">{earlier.map((document) => <li key={document.id}><Name context={context} document={document} /></li>)}</ul>
        </details>
      )}
    </>
  );
}

/** Opened only where it may be: what lies in quarantine is named and not linked. */
function Name({ context, document }: { readonly context: DeskContext; readonly document: StoredDocument }) {
  const { list: words } = wordsOf(context.language);
  const version = document.version === 1 ? null : <span class="quiet"> {words.version(document.version)}</span>;
  if (document.scan === "refused") return <><strong>{words.quarantined}:</strong> {document.name}{version}</>;
  return <><Link to={`/desk/files/${document.file}/documents/${document.id}`}>{document.name}</Link>{version}</>;
}

function Received({ document: { receivedFrom, receivedOn, language }, context }: { readonly document: StoredDocument; readonly context: DeskContext }) {
  const words = wordsOf(context.language).list;
  const tongue = language === null ? null : <><br /><span class="quiet">{languageName(language, context.language.locale)}</span></>;
  if (receivedFrom === null && receivedOn === null) return <><span class="quiet">{words.notReceived}</span>{tongue}</>;
  return <>{receivedOn === null ? null : <DateText date={receivedOn} />} {receivedFrom === null ? null : words.from(receivedFrom)}{tongue}</>;
}
