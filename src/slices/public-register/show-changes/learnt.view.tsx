// Changes of the record: what was published between two days, and which answers became others.
import { DataTable, DateText, Empty, Link, PageHead, StatusMark, writtenDate, type Column, type Place } from "../../../platform/web/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { titleOf } from "../answers/title.ts";
import { markOf } from "../answers/status-words.ts";
import type { Stands } from "../answers/standing.ts";
import type { PublicView } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";
import { ChangesTabs } from "./changes-head.tsx";
import { PeriodForm } from "./happened.view.tsx";
import type { Learnt, LearntRow } from "./learnt.ts";
import type { ChangesQuery } from "./read-changes-query.ts";

const MOST = 100;

type LearntProps = { readonly view: PublicView; readonly place: Place; readonly query: ChangesQuery; readonly learnt: Learnt };

export function LearntView({ place, query, learnt }: LearntProps) {
  const words = wordsOf(place.language).changes;
  const { rows, facts, claims, changed } = learnt;
  return (
    <>
      <PageHead title={words.learnt} state={words.learntState(facts, rows.length, changed, writtenDate(place.dates.on, place.language))} />
      <ChangesTabs place={place} current="learnt" />
      <PeriodForm place={place} query={query} />
      <p>{words.learntNote}</p>
      {claims === 0 ? null : (
        <p>
          {words.claims(claims)} <Link to="/about">{words.aboutData}</Link>
        </p>
      )}
      {rows.length === 0 ? <Empty title={words.none} /> : <LearntTable place={place} query={query} rows={rows.slice(0, MOST)} caption={rows.length > MOST ? words.learntFirst(MOST, rows.length) : words.learntCaption(rows.length)} />}
    </>
  );
}

type TableProps = { readonly place: Place; readonly query: ChangesQuery; readonly rows: readonly LearntRow[]; readonly caption: string };

function LearntTable({ place, query, rows, caption }: TableProps) {
  const words = wordsOf(place.language);
  const written = (day: CalendarDate) => writtenDate(day, place.language);
  const mark = (stands: Stands | null, { treaty }: LearntRow, knownOn: CalendarDate) => {
    if (stands === null) return words.changes.notOnRecord;
    const marked = markOf(stands, words);
    return <StatusMark {...marked} proof={{ to: `/treaties/${treaty.entry.slug}`, query: { "known-on": knownOn, why: 1 } }} label={words.table.proof(titleOf(treaty, place.language.code), marked.word)} />;
  };
  const columns: Column<LearntRow>[] = [
    { key: "on", header: words.changes.published, kind: "date", cell: ({ publishedOn }) => <DateText date={publishedOn} /> },
    { key: "title", header: words.changes.instrument, namesRow: true, cell: ({ treaty }) => <Link to={`/treaties/${treaty.entry.slug}`}>{titleOf(treaty, place.language.code)}</Link> },
    { key: "facts", header: words.changes.facts, cell: ({ facts, corrections }) => words.changes.factCount(facts, corrections) },
    { key: "before", header: words.changes.before(written(query.from)), cell: (row) => mark(row.before, row, query.from) },
    { key: "after", header: words.changes.after(written(query.to)), cell: (row) => mark(row.after, row, query.to) },
  ];
  return <DataTable class="dense" caption={caption} columns={columns} rows={rows} rowKey={({ treaty }) => treaty.entry.slug} />;
}
