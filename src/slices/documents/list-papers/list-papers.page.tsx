// The papers of a request in one list by their days: letters that the office made and files that came in, went out or were kept.
import type { FastifyReply } from "fastify";
import type { Marking } from "../../../domain/access/index.ts";
import { calendarDateOf, type CalendarDate } from "../../../domain/kernel/index.ts";
import { DataTable, DateText, Empty, Link, Quiet, Tag, type Column } from "../../../platform/web/index.ts";
import { mayUse, notThere, officeDay, type DeskContext } from "../../accounts/index.ts";
import { loadOfficeView, MarkingTag, nameOfActor, wordsOfFiles } from "../../files/index.ts";
import { listLetterPapers, type LetterPaper } from "../../letters/index.ts";
import { loadRequestView, RequestFrame, withRequest } from "../../requests/index.ts";
import { languageName } from "../add-documents/document-languages.ts";
import { listDocuments, type StoredDocument } from "../documents.store.ts";
import { wordsOf, type DocumentWords } from "../words/index.ts";

/** `way`: unsent letters and what was made here go nowhere yet. */
type Paper = {
  readonly key: string;
  readonly on: CalendarDate;
  readonly at: Date;
  readonly name: string;
  readonly path: string | null;
  readonly kind: string;
  readonly way: "in" | "out" | "own";
  readonly with: string;
  readonly language: string | null;
  readonly state: string | null;
  readonly marking: Marking;
  readonly compartments: readonly string[];
  readonly by: string;
};

export async function showPapers(context: DeskContext): Promise<FastifyReply> {
  const found = await withRequest(context, async (tx, loaded) => {
    const { id } = loaded.request;
    return { loaded, documents: await listDocuments(tx, { kind: "request", id }), letters: await listLetterPapers(tx, id, context.language) };
  });
  if (found === undefined) return await notThere(context);
  const { loaded } = found;
  const words = wordsOf(context.language);
  const papers = papersOf(context, words, found.documents, found.letters);
  const path = `/desk/requests/${loaded.request.id}`;
  return await context.reply.sendPage(
    { title: `${words.papers.title}: ${loaded.request.reference}`, crumbs: [{ label: words.homes.requests, to: "/desk/requests" }, { label: loaded.request.reference, to: path }], density: "desk", section: "requests", unlisted: true },
    <RequestFrame context={context} loaded={loaded} view={await loadRequestView(context)} tab="papers">
      {papers.length === 0 ? <Empty title={words.papers.none}><p>{words.papers.noneText}</p></Empty> : <Papers papers={papers} context={context} office={(await loadOfficeView(context)).office} />}
      {loaded.actors.size === 0 ? null : (
        <p class="form-actions">
          <Link to={`${path}/documents/new`} class="button">{words.list.add}</Link>
          {mayUse("request.examine", context) ? <Link to={`${path}/letters`}>{words.papers.makeLetter}</Link> : null}
        </p>
      )}
    </RequestFrame>,
  );
}

/** Of a document its newest version. */
function papersOf({ installation: { timeZone } }: DeskContext, words: DocumentWords, documents: readonly StoredDocument[], letters: readonly LetterPaper[]): readonly Paper[] {
  const newest = [...Map.groupBy(documents, ({ original }) => original).values()].flatMap((versions) => versions.toSorted((a, b) => b.version - a.version).slice(0, 1));
  const all: readonly Paper[] = [
    ...newest.map((one): Paper => ({
      key: one.id, on: one.receivedOn ?? calendarDateOf(officeDay(one.at, timeZone)), at: one.at, name: one.name, path: one.scan === "refused" ? null : `/desk/requests/${one.of.id}/documents/${one.id}`, kind: words.kinds[one.kind] ?? one.kind, way: one.way,
      with: one.receivedFrom ?? "", language: one.language, state: one.scan === "refused" ? words.list.quarantined : one.version === 1 ? null : words.list.version(one.version), marking: one.marking, compartments: one.compartments, by: one.by,
    })),
    ...letters.map((one): Paper => ({
      key: one.id, on: one.sentOn ?? one.signedOn ?? calendarDateOf(officeDay(one.madeAt, timeZone)), at: one.madeAt, name: one.reference, path: one.path, kind: one.kind, way: one.sentOn === null ? "own" : "out",
      with: one.to, language: one.language, state: one.state, marking: one.marking, compartments: [], by: one.by,
    })),
  ];
  return all.toSorted((a, b) => (a.on === b.on ? a.at.getTime() - b.at.getTime() : a.on < b.on ? -1 : 1));
}

type TableProps = { readonly papers: readonly Paper[]; readonly context: DeskContext; readonly office: Awaited<ReturnType<typeof loadOfficeView>>["office"] };

function Papers({ papers, context, office }: TableProps) {
  const words = wordsOf(context.language);
  const { columns: headers } = words.papers;
  const tongue = (language: string | null) => (language === null ? null : <Quiet> {languageName(language, context.language.locale)}</Quiet>);
  const columns: readonly Column<Paper>[] = [
    { key: "on", header: headers.on, kind: "date", cell: ({ on }) => <DateText date={on} /> },
    { key: "paper", header: headers.paper, namesRow: true, cell: ({ name, path, state }) => <>{path === null ? name : <Link to={path}>{name}</Link>} {state === null ? null : <Tag>{state}</Tag>}</> },
    { key: "kind", header: headers.kind, cell: ({ kind, language }) => <>{kind}{tongue(language)}</> },
    { key: "way", header: headers.way, cell: (paper) => <>{words.list.waysSaid[paper.way]} {paper.with === "" ? null : words.list.fromOrTo[paper.way](paper.with)}</> },
    { key: "marking", header: headers.marking, cell: (paper) => <MarkingTag {...paper} words={wordsOfFiles(context.language)} /> },
    { key: "by", header: headers.by, cell: ({ by }) => nameOfActor(office, by) },
  ];
  return <DataTable<Paper> caption={words.papers.count(papers.length)} columns={columns} rows={papers} rowKey={({ key }) => key} />;
}
