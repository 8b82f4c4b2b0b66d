// Changes of status by the day on which they happened, and those known to come.
import type { Change } from "../../../domain/treaty-law/index.ts";
import { DataTable, DateField, DateText, Empty, ErrorSummary, FilterForm, Link, PageHead, problemOf, SelectField, TextField, writtenDate, type Column, type FieldProblem, type Place } from "../../../platform/web/index.ts";
import { partyName, type PublicView } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";
import { changedParty, changeText, treatyTitle } from "./change-words.ts";
import { ChangesTabs } from "./changes-head.tsx";
import type { ChangesQuery } from "./read-changes-query.ts";
import { changesBetween, changesToCome, latestChanges } from "./told-changes.ts";

/** A page that held more would not be read; the period narrows it. */
const MOST = 200;
const MOST_TO_COME = 50;
const LATEST = 10;

type ChangesProps = { readonly view: PublicView; readonly place: Place; readonly query: ChangesQuery };

/** The same page where the question is wrong: what was typed is still there, and what would be right beside it. */
export function ChangesProblem({ view, place, query, problems, current }: ChangesProps & { readonly problems: readonly FieldProblem[]; readonly current: "happened" | "learnt" }) {
  const words = wordsOf(place.language).changes;
  return (
    <>
      <PageHead title={current === "happened" ? words.title : words.learnt} state={place.words.problem.badInput} />
      <ChangesTabs place={place} current={current} />
      <ErrorSummary problems={problems} />
      {current === "happened" ? <ChangesForm view={view} place={place} query={query} problems={problems} /> : <PeriodForm place={place} query={query} problems={problems} />}
    </>
  );
}

export function HappenedView({ view, place, query }: ChangesProps) {
  const words = wordsOf(place.language).changes;
  const all = changesBetween(view, query.from, query.to, query.whose);
  const latest = all.length > 0 ? [] : latestChanges(view, query.from, query.whose, LATEST);
  const next = changesToCome(view, place.dates.on, query.whose);
  return (
    <>
      <PageHead title={words.title} state={words.state(all.length, writtenDate(query.from, place.language), writtenDate(query.to, place.language))} />
      <ChangesTabs place={place} current="happened" />
      <ChangesForm view={view} place={place} query={query} />
      {all.length > 0 ? (
        <ChangeTable view={view} place={place} rows={all.slice(0, MOST)} caption={all.length > MOST ? words.first(MOST, all.length) : words.caption(all.length)} />
      ) : (
        <Empty title={words.none}>
          <p>
            {words.noneHelp} <Link to="/about">{words.aboutData}</Link>
          </p>
        </Empty>
      )}
      {latest.length === 0 ? null : (
        <section>
          <h2>{words.latest}</h2>
          <ChangeTable view={view} place={place} rows={latest} caption={words.latest} captionHidden />
        </section>
      )}
      <section>
        <h2>{words.next(writtenDate(place.dates.on, place.language))}</h2>
        {next.length === 0 ? (
          <p>{words.noneNext}</p>
        ) : (
          <ChangeTable view={view} place={place} rows={next.slice(0, MOST_TO_COME)} caption={next.length > MOST_TO_COME ? words.nextFirst(MOST_TO_COME, next.length) : words.nextCaption(next.length)} />
        )}
      </section>
      <p>
        <Link to="/changes.atom">{words.feed}</Link> · <Link to="/calendar.ics">{words.calendar}</Link>
      </p>
    </>
  );
}

type FormProps = { readonly place: Place; readonly query: ChangesQuery; readonly problems?: readonly FieldProblem[] };

/** From when to when; for the changes of the record that is all there is to ask. */
export function PeriodForm({ place, query, problems = [] }: FormProps) {
  const words = wordsOf(place.language).changes;
  return (
    <FilterForm label={words.period} button={words.show} filtered={isAsked(place, ["from", "to"])}>
      <Period place={place} query={query} problems={problems} />
    </FilterForm>
  );
}

function ChangesForm({ view, place, query, problems = [] }: FormProps & { readonly view: PublicView }) {
  const words = wordsOf(place.language).changes;
  const own = partyName(view, view.ownState, place.dates.on, place.language.code);
  return (
    <FilterForm label={words.period} button={words.show} filtered={isAsked(place, ["from", "to", "whose", "state"])}>
      <Period place={place} query={query} problems={problems} />
      <SelectField
        name="whose"
        label={words.who}
        value={query.whose.kind === "all" ? "all" : "ours"}
        problem={problemOf(problems, "whose")}
        choices={[
          { value: "ours", label: words.ours(own) },
          { value: "all", label: words.all },
        ]}
      />
      <TextField name="state" label={words.stateLabel} value={query.stateText} problem={problemOf(problems, "state")} />
    </FilterForm>
  );
}

function Period({ place, query, problems }: Required<FormProps>) {
  const words = wordsOf(place.language).changes;
  const typed = (name: string, day: string) => (problemOf(problems, name) === undefined ? day : (place.query.findLast(([given]) => given === name)?.[1] ?? day));
  return (
    <>
      <DateField name="from" label={words.from} value={typed("from", query.from)} problem={problemOf(problems, "from")} />
      <DateField name="to" label={words.to} value={typed("to", query.to)} problem={problemOf(problems, "to")} />
    </>
  );
}

function isAsked({ query }: Place, names: readonly string[]): boolean {
  return query.some(([name, value]) => value !== "" && names.includes(name));
}

type ChangeTableProps = { readonly view: PublicView; readonly place: Place; readonly rows: readonly Change[]; readonly caption: string; readonly captionHidden?: boolean };

function ChangeTable({ view, place, rows, caption, captionHidden = false }: ChangeTableProps) {
  const words = wordsOf(place.language).changes;
  const page = ({ treaty, party }: Change) => (party === null ? `/treaties/${treaty}` : `/treaties/${treaty}/parties/${party}`);
  const columns: Column<Change>[] = [
    { key: "on", header: words.day, kind: "date", cell: ({ on }) => <DateText date={on} /> },
    { key: "title", header: words.instrument, namesRow: true, cell: ({ treaty }) => <Link to={`/treaties/${treaty}`}>{treatyTitle(view, treaty, place)}</Link> },
    {
      key: "what",
      header: words.what,
      cell: (change) => {
        const [who, text] = [changedParty(view, change, place), changeText(view, change, place)];
        const title = treatyTitle(view, change.treaty, place);
        return (
          <>
            {who === null ? "" : `${who}: `}
            <Link to={page(change)} query={{ on: change.on, why: 1 }} label={words.proof(who === null ? `${title}: ${text}` : `${title}, ${who}: ${text}`)}>
              {text}
            </Link>
          </>
        );
      },
    },
  ];
  return <DataTable caption={caption} captionHidden={captionHidden} class="dense" columns={columns} rows={rows} rowKey={({ on, treaty, party, aspect, to }) => `${on} ${treaty} ${party ?? ""} ${aspect} ${to}`} />;
}
