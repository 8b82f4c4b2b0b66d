// Changes of status by the day on which they happened, and those known to come.
import type { Change } from "../../../domain/treaty-law/index.ts";
import { DataTable, DateField, DateText, Empty, FilterForm, Link, PageHead, SelectField, TextField, writtenDate, type Column, type Place } from "../../../platform/web/index.ts";
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

function ChangesForm({ view, place, query }: ChangesProps) {
  const words = wordsOf(place.language).changes;
  const own = partyName(view, view.ownState, place.dates.on, place.language.code);
  return (
    <FilterForm label={words.period} button={words.show} filtered={place.query.some(([name, value]) => value !== "" && ["from", "to", "whose", "state"].includes(name))}>
      <DateField name="from" label={words.from} value={query.from} />
      <DateField name="to" label={words.to} value={query.to} />
      <SelectField
        name="whose"
        label={words.who}
        value={query.whose.kind === "all" ? "all" : "ours"}
        choices={[
          { value: "ours", label: words.ours(own) },
          { value: "all", label: words.all },
        ]}
      />
      <TextField name="state" label={words.stateLabel} hint={words.stateHint} value={query.stateText} />
    </FilterForm>
  );
}

type ChangeTableProps = { readonly view: PublicView; readonly place: Place; readonly rows: readonly Change[]; readonly caption: string; readonly captionHidden?: boolean };

export function ChangeTable({ view, place, rows, caption, captionHidden = false }: ChangeTableProps) {
  const words = wordsOf(place.language).changes;
  const page = ({ treaty, party }: Change) => (party === null ? `/treaties/${treaty}` : `/treaties/${treaty}/parties/${party}`);
  const columns: Column<Change>[] = [
    { key: "on", header: words.day, kind: "date", cell: ({ on }) => <DateText date={on} /> },
    { key: "title", header: words.instrument, namesRow: true, cell: ({ treaty }) => <Link to={`/treaties/${treaty}`}>{treatyTitle(view, treaty, place)}</Link> },
    { key: "who", header: words.stateColumn, cell: (change) => changedParty(view, change, place) ?? words.instrumentItself },
    {
      key: "what",
      header: words.what,
      cell: (change) => {
        const text = changeText(view, change, place);
        return (
          <Link to={page(change)} query={{ on: change.on, why: 1 }} label={words.proof(`${treatyTitle(view, change.treaty, place)}: ${text}`)}>
            {text}
          </Link>
        );
      },
    },
  ];
  return <DataTable caption={caption} captionHidden={captionHidden} columns={columns} rows={rows} rowKey={({ on, treaty, party, aspect, to }) => `${on} ${treaty} ${party ?? ""} ${aspect} ${to}`} />;
}
