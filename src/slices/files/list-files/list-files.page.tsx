// The officer's queue: the files of the own desks, what was let in from elsewhere, and the search over both. Numbers are those of
// the officer's own desks and count what the officer sees; of another desk's volume nothing is said.
import type { FastifyReply } from "fastify";
import type { UnitId } from "../../../domain/access/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { Link, PageHead, Pagination, Tabs } from "../../../platform/web/index.ts";
import { mayUse, type DeskContext } from "../../accounts/index.ts";
import { countFiles, listFiles, listFilesFromElsewhere, listSinglePapers, searchFiles, type Hit, type StoredFile, type StoredPaper } from "../files.store.ts";
import { loadOfficeView } from "../office-view.ts";
import { wordsOf } from "../words/index.ts";
import { FileFilterForm } from "./file-filter.view.tsx";
import { FileTable, HitTable, PaperTable } from "./file-table.view.tsx";
import { filterOf, isNarrowed, readQuestion, type FileQuestion } from "./file-question.ts";

const PER_PAGE = 50;
const MOST_HITS = 100;

type Found =
  | { readonly kind: "hits"; readonly hits: readonly Hit[] }
  | { readonly kind: "desks"; readonly files: readonly StoredFile[]; readonly count: number }
  | { readonly kind: "elsewhere"; readonly files: readonly StoredFile[]; readonly papers: readonly StoredPaper[] };

export async function showFiles(context: DeskContext): Promise<FastifyReply> {
  const { db, scope, standing, language, reply } = context;
  const words = wordsOf(language);
  const question = readQuestion(context);
  const office = await loadOfficeView(context);
  const { found, open } = await withinScope(db, scope, async (tx) => {
    const units = [...standing.units];
    const open = await countFiles(tx, { units, state: "open" });
    if (question.search !== "") return { open, found: { kind: "hits", hits: await searchFiles(tx, question.search, MOST_HITS) } satisfies Found };
    if (question.view === "elsewhere") return { open, found: { kind: "elsewhere", files: await listFilesFromElsewhere(tx, units), papers: await listSinglePapers(tx) } satisfies Found };
    const filter = filterOf(question, standing.units, standing.posts);
    const count = isNarrowed(question) ? sum(await countFiles(tx, filter)) : sum(open);
    return { open, found: { kind: "desks", count, files: await listFiles(tx, filter, (question.page - 1) * PER_PAGE, PER_PAGE) } satisfies Found };
  });
  return await reply.sendPage(
    { title: words.files, crumbs: [], density: "desk", section: "files", unlisted: true },
    <>
      <PageHead title={words.files} state={stateOf(context, question, found, open)} actions={mayUse("file.open", context) ? <Link to="/desk/files/new" class="button">{words.list.openFile}</Link> : undefined} dated={false} />
      <FileFilterForm context={context} question={question} office={office} open={open} />
      {question.search === "" ? <ViewTabs context={context} question={question} /> : null}
      {found.kind === "hits" ? <HitTable context={context} hits={found.hits} office={office} /> : null}
      {found.kind === "desks" ? <FileTable context={context} files={found.files} office={office} none="desks" /> : null}
      {found.kind === "elsewhere" ? <><FileTable context={context} files={found.files} office={office} none={found.papers.length === 0 ? "elsewhere" : "nothing"} /><PaperTable context={context} papers={found.papers} /></> : null}
      {found.kind === "desks" ? <Pagination page={question.page} pages={Math.ceil(found.count / PER_PAGE)} /> : null}
    </>,
  );
}

function sum(counts: ReadonlyMap<UnitId, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

function stateOf({ language }: DeskContext, { view }: FileQuestion, found: Found, open: ReadonlyMap<UnitId, number>): string {
  const { list } = wordsOf(language);
  if (found.kind === "hits") return list.found(found.hits.length, MOST_HITS);
  return view === "elsewhere" && found.kind === "elsewhere" ? list.stateGranted(found.files.length + found.papers.length) : list.state(sum(open));
}

/** Who has no desk has only what was let in. */
function ViewTabs({ context: { language, standing }, question }: { readonly context: DeskContext; readonly question: FileQuestion }) {
  const { list } = wordsOf(language);
  if (standing.units.size === 0) return null;
  return (
    <Tabs
      label={list.tabs}
      tabs={[
        { label: list.yours, target: { to: "/desk/files" }, current: question.view === "desks" },
        { label: list.elsewhere, target: { to: "/desk/files", query: { view: "elsewhere" } }, current: question.view === "elsewhere" },
      ]}
    />
  );
}
