// What changed between two days, and what is known to change after.
import type { FastifyReply } from "fastify";
import { addYears, findCalendarDate, type CalendarDate } from "../../../domain/kernel/index.ts";
import { changes, nextKnownChanges, type Change } from "../../../domain/treaty-law/index.ts";
import { DataTable, DateField, DateText, Empty, FilterForm, Link, PageHead, type Column, type FieldProblem, type Place } from "../../../platform/web/index.ts";
import { badInput } from "../../../platform/web/problems.ts";
import { treatyWords } from "../../treaties/index.ts";
import { histories } from "../api/answer.ts";
import { titleOf } from "../answers/select-treaties.ts";
import { findTreaty, partyName, type PublicView } from "../public-view.ts";
import type { PageContext } from "../routes.ts";
import { wordsOf } from "../words/index.ts";

/** A page that held more would not be read; the dates narrow it. */
const MOST = 300;

export async function showChanges({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const words = wordsOf(place.language).changes;
  const problems: FieldProblem[] = [];
  const day = (name: string, usual: CalendarDate): CalendarDate => {
    const text = place.query.findLast(([given]) => given === name)?.[1].trim() || usual;
    const read = findCalendarDate(text);
    if (read === undefined) problems.push({ field: name, message: place.words.problem.badDate(name, text.slice(0, 40)) });
    return read ?? usual;
  };
  const to = day("to", place.dates.on);
  const from = day("from", addYears(to, -1));
  if (problems.length === 0 && from > to) problems.push({ field: "from", message: words.wrongOrder });
  if (problems.length > 0) return await reply.sendProblem(badInput(problems, place.words));
  const all = changes(histories(view), from, to).filter(({ kind }) => kind === "change").reverse();
  const next = nextKnownChanges(histories(view), place.dates.on).slice(0, 50);
  return await reply.sendPage(
    { title: words.title, section: "changes" },
    <>
      <PageHead title={words.title} state={words.state(all.length)} />
      <FilterForm label={words.period} filtered={false}>
        <DateField name="from" label={words.from} value={from} />
        <DateField name="to" label={words.to} value={to} />
      </FilterForm>
      {all.length === 0 ? <Empty title={words.none} /> : <ChangeTable view={view} place={place} rows={all.slice(0, MOST)} caption={all.length > MOST ? words.first(MOST, all.length) : words.caption(all.length)} />}
      <section>
        <h2>{words.next}</h2>
        {next.length === 0 ? <Empty title={words.noneNext} /> : <ChangeTable view={view} place={place} rows={next} caption={words.next} />}
      </section>
      <p>
        <Link to="/changes.atom">{words.feed}</Link> · <Link to="/calendar.ics">{words.calendar}</Link>
      </p>
    </>,
  );
}

function ChangeTable({ view, place, rows, caption }: { readonly view: PublicView; readonly place: Place; readonly rows: readonly Change[]; readonly caption: string }) {
  const words = wordsOf(place.language);
  const columns: Column<Change>[] = [
    { key: "on", header: words.treaty.date, kind: "date", cell: ({ on }) => <DateText date={on} /> },
    { key: "title", header: words.table.title, namesRow: true, cell: ({ treaty, party }) => <Link to={party === null ? `/treaties/${treaty}` : `/treaties/${treaty}/parties/${party}`} query={{ why: 1 }}>{treatyTitle(view, treaty, place)}</Link> },
    { key: "who", header: words.treaty.state, cell: ({ party }) => (party === null ? "" : partyName(view, party, place.dates.on, place.language.code)) },
    { key: "what", header: words.changes.what, cell: (change) => changeText(change, place) },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ on, treaty, party, aspect, to }) => `${on} ${treaty} ${party ?? ""} ${aspect} ${to}`} />;
}

export function treatyTitle(view: PublicView, id: string, place: Place): string {
  const treaty = findTreaty(view, id);
  return treaty === undefined ? id : titleOf(treaty, place.language.code);
}

/** "signatory → party". */
export function changeText({ from, to }: Change, place: Place): string {
  const { statuses } = treatyWords(place.language.code).proof;
  const word = (status: string) => (statuses as Readonly<Record<string, string>>)[status] ?? status.replaceAll("-", " ");
  return `${word(from)} → ${word(to)}`;
}
