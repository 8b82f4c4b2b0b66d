// One box over what the officer may see.
import type { FastifyReply } from "fastify";
import { withinScope } from "../../../platform/db/index.ts";
import { DataTable, DateText, Empty, FilterForm, Link, PageHead, TextField } from "../../../platform/web/index.ts";
import { mayUse, type DeskContext } from "../../accounts/index.ts";
import { searchDocuments, type DocumentHit } from "../../documents/index.ts";
import { searchFiles, type Hit } from "../../files/index.ts";
import { informationWords, searchInformation, type StoredInformation } from "../../information/index.ts";
import { searchRequests, type FoundRequest } from "../../requests/index.ts";
import { wordsOf, type SearchWords } from "../words/index.ts";

const MOST = 50;
/** Longer than any name or number: what is pasted beyond it is not searched for. */
const LONGEST = 200;

export async function searchCasework(context: DeskContext): Promise<FastifyReply> {
  const { db, scope, language, reply, request } = context;
  const words = wordsOf(language);
  const asked = (request.place.query.find(([name]) => name === "q")?.[1] ?? "").trim().slice(0, LONGEST);
  const { requests, information, files, documents } = await withinScope(db, scope, async (tx) => ({
    requests: asked === "" || !mayUse("request.read", context) ? [] : await searchRequests(tx, asked, MOST),
    information: asked === "" || !mayUse("request.read", context) ? [] : await searchInformation(tx, asked, MOST),
    files: asked === "" || !mayUse("file.read", context) ? [] : await searchFiles(tx, asked, MOST),
    documents: asked === "" ? [] : await searchDocuments(tx, context, asked, MOST),
  }));
  return await reply.sendPage(
    { title: words.title, crumbs: [], density: "desk", section: "search", unlisted: true },
    <>
      <PageHead title={words.title} state={asked === "" ? words.start : words.found({ requests: requests.length, information: information.length, files: files.length, documents: documents.length }, MOST)} dated={false} />
      <FilterForm label={words.title} button={words.button} filtered={asked !== ""}>
        <TextField name="q" kind="search" label={words.label} hint={words.hint} value={asked} width="full" />
      </FilterForm>
      {asked !== "" && requests.length + information.length + files.length + documents.length === 0 ? <Empty title={words.nothing}><p>{words.nothingText}</p></Empty> : null}
      {requests.length === 0 ? null : <RequestTable requests={requests} words={words} />}
      {information.length === 0 ? null : <InformationTable found={information} words={words} states={informationWords(language).states} />}
      {files.length === 0 ? null : <FileHits hits={files} words={words} />}
      {documents.length === 0 ? null : <DocumentHits hits={documents} words={words} />}
    </>,
  );
}

function RequestTable({ requests, words }: { readonly requests: readonly FoundRequest[]; readonly words: SearchWords }) {
  const { columns } = words;
  return (
    <DataTable<FoundRequest>
      caption={words.requests}
      rows={requests}
      rowKey={({ id }) => id}
      columns={[
        { key: "reference", header: columns.reference, namesRow: true, cell: ({ id, reference }) => <Link to={`/desk/requests/${id}`} class="reference">{reference}</Link> },
        { key: "title", header: columns.title, cell: ({ title }) => title },
        { key: "country", header: columns.country, cell: ({ country }) => country },
        { key: "lies", header: columns.lies, cell: ({ liesWith }) => words.desks[liesWith] },
        { key: "since", header: columns.since, kind: "date", cell: ({ since }) => <DateText date={since} /> },
        { key: "by", header: columns.by, cell: ({ by }) => words.by[by] },
      ]}
      class="queue"
    />
  );
}

function InformationTable({ found, words, states }: { readonly found: readonly StoredInformation[]; readonly words: SearchWords; readonly states: Readonly<Record<StoredInformation["state"], string>> }) {
  const { columns } = words;
  return (
    <DataTable<StoredInformation>
      caption={words.information}
      rows={found}
      rowKey={({ id }) => id}
      columns={[
        { key: "reference", header: columns.reference, namesRow: true, cell: ({ id, reference }) => <Link to={`/desk/information/${id}`} class="reference">{reference}</Link> },
        { key: "title", header: columns.title, cell: ({ title }) => title },
        { key: "country", header: columns.country, cell: ({ country }) => country },
        { key: "state", header: columns.state, cell: ({ state }) => states[state] },
        { key: "on", header: columns.on, kind: "date", cell: ({ on }) => <DateText date={on} /> },
      ]}
      class="queue"
    />
  );
}

function FileHits({ hits, words }: { readonly hits: readonly Hit[]; readonly words: SearchWords }) {
  const { columns } = words;
  return (
    <DataTable<Hit>
      caption={words.files}
      rows={hits}
      rowKey={({ id }) => id}
      columns={[
        { key: "reference", header: columns.reference, namesRow: true, cell: ({ file }) => (file === undefined ? "–" : <Link to={`/desk/files/${file.id}`} class="reference">{file.reference}</Link>) },
        { key: "title", header: columns.title, cell: ({ file }) => file?.subject ?? "–" },
        { key: "place", header: columns.place, cell: ({ paper }) => (paper === undefined ? words.header : <Link to={`/desk/files/${paper.file}/papers/${paper.id}`}>{paper.title}</Link>) },
      ]}
      class="queue"
    />
  );
}

function DocumentHits({ hits, words }: { readonly hits: readonly DocumentHit[]; readonly words: SearchWords }) {
  const { columns } = words;
  return (
    <DataTable<DocumentHit>
      caption={words.documents}
      rows={hits}
      rowKey={({ id }) => id}
      columns={[
        { key: "document", header: columns.document, namesRow: true, cell: (hit) => <DocumentLink hit={hit} words={words} /> },
        { key: "excerpt", header: columns.excerpt, cell: ({ excerpt, language }) => <span class="excerpt" lang={language ?? undefined} dir="auto">…{excerpt.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>))}…</span> },
        { key: "of", header: columns.of, cell: ({ home }) => <span class="hit-home"><Link to={home.path}>{home.reference}</Link><br /><span class="quiet">{home.title}</span></span> },
        { key: "by", header: columns.by, cell: ({ by }) => words.by[by] },
      ]}
      class="queue"
    />
  );
}

/** To the page of the text on which it was found. */
function DocumentLink({ hit: { path, name, page, part }, words }: { readonly hit: DocumentHit; readonly words: SearchWords }) {
  return <><Link to={path} query={part > 1 ? { from: String(part) } : {}} fragment={`page-${part}`}>{name}</Link>{page === null ? null : <><br /><span class="quiet">{words.page(page)}</span></>}</>;
}
