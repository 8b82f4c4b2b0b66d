// Lists of files, of single papers, and of what a search found.
import { DataTable, DateText, Empty, Link, type Column } from "../../../platform/web/index.ts";
import { officeDay, type DeskContext } from "../../accounts/index.ts";
import { MarkingTag } from "../file-parts.view.tsx";
import type { Hit, StoredFile, StoredPaper } from "../files.store.ts";
import { holdersOf, nameOfUnit, type OfficeView } from "../office-view.ts";
import { wordsOf } from "../words/index.ts";

type FileTableProps = { readonly context: DeskContext; readonly files: readonly StoredFile[]; readonly office: OfficeView; readonly none: "desks" | "elsewhere" | "nothing" };

export function FileTable({ context, files, office, none }: FileTableProps) {
  const { list } = wordsOf(context.language);
  if (files.length === 0 && none === "nothing") return null;
  if (files.length === 0) return <Empty title={none === "desks" ? list.none : list.noneGranted}><p>{none === "desks" ? list.noneText : list.noneGrantedText}</p></Empty>;
  return <DataTable<StoredFile> caption={list.caption} captionHidden rows={files} rowKey={({ id }) => id} columns={fileColumns(context, office)} class="queue" />;
}

function fileColumns(context: DeskContext, office: OfficeView): readonly Column<StoredFile>[] {
  const words = wordsOf(context.language);
  const { columns } = words.list;
  return [
    { key: "reference", header: columns.reference, namesRow: true, cell: ({ id, reference }) => <Link to={`/desk/files/${id}`} class="reference">{reference}</Link> },
    { key: "subject", header: columns.subject, cell: ({ subject, closedAt }) => <>{subject}{closedAt === null ? null : <span class="quiet"> ({words.list.states.closed.toLowerCase()})</span>}</> },
    { key: "kind", header: columns.kind, cell: ({ kind }) => words.kinds[kind] ?? kind },
    { key: "marking", header: columns.marking, cell: (file) => <MarkingTag {...file} words={words} /> },
    { key: "with", header: columns.with, cell: ({ unit, post }) => <>{nameOfUnit(office, unit)} <span class="quiet">{holdersOf(office, post).join(", ") || words.vacant}</span></> },
    { key: "opened", header: columns.opened, kind: "date", cell: ({ openedAt }) => <DateText date={officeDay(openedAt, context.installation.timeZone)} /> },
  ];
}

export function PaperTable({ context, papers }: { readonly context: DeskContext; readonly papers: readonly StoredPaper[] }) {
  const words = wordsOf(context.language);
  const { list } = words;
  if (papers.length === 0) return null;
  return (
    <section>
      <h2>{list.papers}</h2>
      <DataTable<StoredPaper>
        caption={list.papers}
        captionHidden
        rows={papers}
        rowKey={({ id }) => id}
        columns={[
          { key: "title", header: list.columns.subject, namesRow: true, cell: ({ id, file, title }) => <Link to={`/desk/files/${file}/papers/${id}`}>{title}</Link> },
          { key: "marking", header: list.columns.marking, cell: (paper) => <MarkingTag {...paper} words={words} /> },
          { key: "at", header: list.columns.at, kind: "date", cell: ({ at }) => <DateText date={officeDay(at, context.installation.timeZone)} /> },
        ]}
      />
    </section>
  );
}

type HitTableProps = { readonly context: DeskContext; readonly hits: readonly Hit[]; readonly office: OfficeView };

export function HitTable({ context, hits, office }: HitTableProps) {
  const words = wordsOf(context.language);
  const { list } = words;
  if (hits.length === 0) return <Empty title={list.nothingFound}><p>{list.nothingFoundText}</p></Empty>;
  return (
    <DataTable<Hit>
      caption={list.caption}
      captionHidden
      rows={hits}
      rowKey={({ id }) => id}
      columns={[
        { key: "reference", header: list.columns.reference, namesRow: true, cell: ({ file }) => (file === undefined ? "–" : <Link to={`/desk/files/${file.id}`} class="reference">{file.reference}</Link>) },
        { key: "subject", header: list.columns.subject, cell: ({ file }) => file?.subject ?? "–" },
        { key: "found", header: list.columns.found, cell: ({ paper }) => (paper === undefined ? list.inHeader : <Link to={`/desk/files/${paper.file}/papers/${paper.id}`}>{list[paper.kind](paper.title)}</Link>) },
        { key: "marking", header: list.columns.marking, cell: ({ file, paper }) => <Closure hit={paper ?? file} context={context} /> },
        { key: "with", header: list.columns.with, cell: ({ file }) => (file === undefined ? "–" : nameOfUnit(office, file.unit)) },
        { key: "at", header: list.columns.at, kind: "date", cell: ({ file, paper }) => <DateText date={officeDay(paper?.at ?? file?.openedAt ?? context.at, context.installation.timeZone)} /> },
      ]}
      class="queue"
    />
  );
}

function Closure({ hit, context }: { readonly hit: StoredFile | StoredPaper | undefined; readonly context: DeskContext }) {
  return hit === undefined ? null : <MarkingTag marking={hit.marking} compartments={hit.compartments} words={wordsOf(context.language)} />;
}
