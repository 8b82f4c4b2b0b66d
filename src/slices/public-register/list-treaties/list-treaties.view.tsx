// The list of instruments as a page: filters, count, table, pages.
import { DateText, Empty, FilterForm, Link, PageHead, Pagination, SelectField, TextField, type Choice, type Place } from "../../../platform/web/index.ts";
import { FORMS, PARTICIPATIONS, SUBJECTS, treatyWords } from "../../treaties/index.ts";
import type { Selection, TreatyFilter } from "../answers/select-treaties.ts";
import { STANDINGS } from "../answers/standing.ts";
import { TreatyTable } from "../answers/treaty-table.tsx";
import { partyName, type PublicView } from "../public-view.ts";
import { wordsOf, type PublicWords } from "../words/index.ts";

type ListProps = {
  readonly view: PublicView;
  readonly place: Place;
  readonly filter: TreatyFilter;
  readonly selection: Selection;
  readonly page: number;
  readonly perPage: number;
};

export function TreatyListView({ view, place, filter, selection, page, perPage }: ListProps) {
  const words = wordsOf(place.language);
  const { rows, unknown, undated } = selection;
  const shown = rows.slice((page - 1) * perPage, page * perPage);
  const asked = filter.status !== undefined;
  return (
    <>
      <PageHead title={words.list.title} state={words.list.state(rows.length, asked ? unknown.length : 0)} />
      <Filters view={view} place={place} filter={filter} words={words} />
      {rows.length === 0 ? (
        <Empty title={words.list.none}>
          <p>{unknown.length > 0 ? words.list.noneButUnknown(unknown.length) : words.list.noneHelp}</p>
        </Empty>
      ) : (
        <TreatyTable view={view} place={place} rows={shown} caption={words.list.caption(rows.length)} state={filter.state} />
      )}
      <Pagination page={page} pages={Math.ceil(rows.length / perPage)} />
      {asked && unknown.length > 0 ? (
        <p>
          <Link to="/treaties" query={{ ...queryOf(filter, view), status: "unknown" }}>
            {words.list.showUnknown(unknown.length)}
          </Link>
        </p>
      ) : null}
      {undated.length > 0 ? <p>{words.list.undated(undated.length)}</p> : null}
      <p>
        <Link to="/treaties.csv" query={queryOf(filter, view)}>
          {words.list.csv}
        </Link>{" "}
        · <DateText date={place.dates.on} />
      </p>
    </>
  );
}

function Filters({ view, place, filter, words }: { view: PublicView; place: Place; filter: TreatyFilter; words: PublicWords }) {
  const codes = treatyWords(place.language.code);
  const choices = (values: readonly string[], labels: Readonly<Record<string, string>>): Choice[] => values.map((value) => ({ value, label: labels[value] ?? value }));
  const bodies = [...view.reference.bodies.values()].map(({ slug, code }) => ({ value: slug, label: code.replace("IGO:", "") }));
  const body = filter.body === undefined ? "" : (view.reference.bodies.get(filter.body)?.slug ?? "");
  const year = (value: number | undefined) => (value === undefined ? "" : String(value));
  return (
    <FilterForm label={words.list.filter} filtered={Object.keys(filter).length > 0}>
      <TextField name="q" label={words.list.words} value={filter.words ?? ""} kind="search" />
      <SelectField name="subject" label={words.list.subject} value={filter.subject ?? ""} none={words.list.any} choices={choices(SUBJECTS, codes.subjects)} />
      <TextField name="state" label={words.list.stateLabel} value={filter.state === undefined ? "" : partyName(view, filter.state, place.dates.on, place.language.code)} hint={words.list.stateHint} />
      <SelectField name="status" label={words.list.status} value={filter.status ?? ""} none={words.list.any} choices={choices(STANDINGS, words.status.standing)} />
      <SelectField name="body" label={words.list.body} value={body} none={words.list.any} choices={bodies} />
      <SelectField name="form" label={words.list.form} value={filter.form ?? ""} none={words.list.any} choices={choices(FORMS, codes.forms)} />
      <SelectField name="participation" label={words.list.participation} value={filter.participation ?? ""} none={words.list.any} choices={choices(PARTICIPATIONS, codes.participations)} />
      <TextField name="from" label={words.list.from} value={year(filter.fromYear)} kind="whole-number" width="short" />
      <TextField name="to" label={words.list.to} value={year(filter.toYear)} kind="whole-number" width="short" />
    </FilterForm>
  );
}

/** The filter as it stands in an address. */
export function queryOf(filter: TreatyFilter, view: PublicView): Record<string, string> {
  const { fromYear, toYear, words, body, ...codes } = filter;
  const slug = body === undefined ? undefined : view.reference.bodies.get(body)?.slug;
  const all = { ...codes, body: slug, q: words, from: fromYear?.toString(), to: toYear?.toString() };
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
