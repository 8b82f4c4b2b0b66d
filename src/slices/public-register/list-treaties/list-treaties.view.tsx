// The list of instruments as a page: filters, counts of each status, table, pages.
import { addressHere, Empty, ErrorSummary, Facets, Link, PageHead, Pagination, StatusMark, type Facet, type FieldProblem, type Place } from "../../../platform/web/index.ts";
import type { Selection, Sort, TreatyFilter } from "../answers/select-treaties.ts";
import { standingMark } from "../answers/status-words.ts";
import { STANDINGS } from "../answers/standing.ts";
import { TreatyTable } from "../answers/treaty-table.tsx";
import type { PublicView } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";
import { Filters, queryOf } from "./filters.tsx";
import { NearStates } from "./near-states.tsx";

type ListProps = {
  readonly view: PublicView;
  readonly place: Place;
  readonly filter: TreatyFilter;
  readonly selection: Selection;
  readonly sort: Sort;
  readonly page: number;
  readonly perPage: number;
};

const PAGE_SIZES = [50, 100, 200] as const;

export function TreatyListView({ view, place, filter, selection, sort, page, perPage }: ListProps) {
  const words = wordsOf(place.language);
  const { rows, unknown, undated } = selection;
  const shown = rows.slice((page - 1) * perPage, page * perPage);
  const asked = filter.status !== undefined;
  return (
    <>
      <PageHead title={words.list.title} state={words.list.state(rows.length, asked ? unknown.length : 0)} />
      <Filters view={view} place={place} filter={filter} problems={[]} />
      <Facets label={words.list.byStatus} facets={statusFacets(place, filter, selection)} />
      {rows.length === 0 ? (
        <Empty title={words.list.none}>
          <p>{unknown.length > 0 ? words.list.noneButUnknown(unknown.length) : words.list.noneHelp}</p>
          {filter.words === undefined ? null : <NearStates view={view} place={place} text={filter.words} />}
        </Empty>
      ) : (
        <TreatyTable view={view} place={place} rows={shown} caption={words.list.caption(rows.length, (page - 1) * perPage + 1, (page - 1) * perPage + shown.length)} state={filter.state} sort={sort} />
      )}
      <Pagination page={page} pages={Math.ceil(rows.length / perPage)} />
      {rows.length <= PAGE_SIZES[0] ? null : <Facets label={words.list.perPage} facets={PAGE_SIZES.map((size): Facet => ({ key: String(size), label: words.list.onAPage(size), target: { href: addressHere(place, { "per-page": size === PAGE_SIZES[0] ? null : size, page: null }) }, current: size === perPage }))} />}
      {undated.length > 0 ? <p>{filter.yearOf === "entry-into-force" ? words.list.undatedForce(undated.length) : words.list.undated(undated.length)}</p> : null}
      <p>
        <Link to="/treaties.csv" query={queryOf(filter, view)}>
          {words.list.csv}
        </Link>{" "}
        · <Link href={addressHere({ ...place, path: "/treaties" }).replace(`/${place.language.code}/`, "/api/")}>{words.list.json}</Link>
      </p>
    </>
  );
}

/** The same page where something in the question is wrong: what was typed stands in its field, with what would be right beside it. */
export function TreatyListProblem({ view, place, filter, problems }: Pick<ListProps, "view" | "place" | "filter"> & { readonly problems: readonly FieldProblem[] }) {
  const words = wordsOf(place.language);
  return (
    <>
      <PageHead title={words.list.title} state={place.words.problem.badInput} />
      <ErrorSummary problems={problems} />
      <Filters view={view} place={place} filter={filter} problems={problems} />
    </>
  );
}

/** All, then each status that there is, with its count under the other filters. */
function statusFacets(place: Place, filter: TreatyFilter, { counts }: Selection): Facet[] {
  const words = wordsOf(place.language);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const target = (status: string | null) => ({ href: addressHere(place, { status, page: null }) });
  return [
    { key: "all", label: words.list.all, count: all, target: target(null), current: filter.status === undefined },
    ...STANDINGS.filter((standing) => (counts.get(standing) ?? 0) > 0 || filter.status === standing).map((standing): Facet => ({ key: standing, label: <StatusMark {...standingMark(standing, words)} />, count: counts.get(standing) ?? 0, target: target(standing), current: filter.status === standing })),
  ];
}
