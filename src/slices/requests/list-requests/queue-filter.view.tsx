// The search and the filters above the queue, the views that the officer keeps, and whose part of it is shown.
import { MARKINGS, markingRank, type UnitId } from "../../../domain/access/index.ts";
import { ASSISTANCE_KINDS } from "../../../domain/casework/index.ts";
import { addressHere, Facets, FilterForm, Link, SelectField, Tabs, TextField, usePlace } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { postsWithRequests } from "../office-desks.ts";
import type { KeptView } from "../queue-views.store.ts";
import { QUEUE_ORDERS, QUEUE_VIEWS } from "../queue.store.ts";
import type { RequestView } from "../request-view.ts";
import { wordsOf } from "../words/index.ts";
import { AGES, DUES, filtersOf, isNarrowed, isNarrowedMore, isUnknownState, WHOSE, type AskedQueue, type Whose } from "./queue-question.ts";

type FilterProps = { readonly context: DeskContext; readonly asked: AskedQueue; readonly view: RequestView };

export function QueueFilter({ context, asked, view }: FilterProps) {
  const { language, standing } = context;
  const words = wordsOf(language);
  const { queue } = words;
  const desks = [...standing.units].map((value: UnitId) => ({ value: value as string, label: view.unit(value) })).toSorted((a, b) => a.label.localeCompare(b.label));
  const states = asked.direction === "incoming" ? words.incoming : asked.direction === "outgoing" ? words.outgoing : { ...words.incoming, ...words.outgoing };
  return (
    <FilterForm label={queue.filter} button={queue.show} filtered={asked.search !== "" || isNarrowed(asked)} keep={["view", "whose"]} cleared={{ view: "waiting" }} more={{ label: queue.more, open: isNarrowedMore(asked), fields: <MoreFilters context={context} asked={asked} view={view} /> }}>
      <TextField name="q" kind="search" label={queue.search} value={asked.search} width="full" />
      <SelectField name="state" label={queue.stateLabel} none={queue.anyState} value={asked.state ?? ""} choices={Object.entries(states).map(([value, label]) => ({ value, label }))} />
      <TextField name="country" label={queue.country} value={asked.country === undefined ? asked.countryTyped : view.country(asked.country)} width="short" autocomplete="off" suggestions={view.countryNames()} problem={isUnknownState(asked) ? words.needed.state : undefined} />
      <SelectField name="kind" label={queue.kind} none={queue.anyKind} value={asked.kind ?? ""} choices={ASSISTANCE_KINDS.map((value) => ({ value, label: words.kinds[value] }))} />
      <SelectField name="direction" label={queue.direction} none={queue.anyDirection} value={asked.direction ?? ""} choices={(["outgoing", "incoming"] as const).map((value) => ({ value, label: words.directions[value] }))} />
      {desks.length < 2 ? null : <SelectField name="desk" label={queue.desk} none={queue.anyDesk} value={asked.desk ?? ""} choices={desks} />}
    </FilterForm>
  );
}

/** What fewer ask for: with whom it lies, how long, how soon, how it is marked, and in which order. */
function MoreFilters({ context: { language, standing, today }, asked, view }: FilterProps) {
  const words = wordsOf(language);
  const { queue } = words;
  const posts = postsWithRequests(view.office, standing.units, today).map(({ id }) => ({ value: id as string, label: `${view.holders(id).join(", ") || words.vacant}, ${view.post(id)}` })).toSorted((a, b) => a.label.localeCompare(b.label));
  const markings = MARKINGS.filter((marking) => markingRank(marking) <= markingRank(standing.clearance)).map((value) => ({ value, label: words.markings[value] }));
  return (
    <>
      <SelectField name="with" label={queue.with} none={queue.anybody} value={asked.with ?? ""} choices={posts} />
      <SelectField name="age" label={queue.age} none={queue.anyAge} value={asked.age ?? ""} choices={AGES.map((value) => ({ value, label: queue.ages[value] }))} />
      <SelectField name="due" label={queue.due} none={queue.anyDue} value={asked.due ?? ""} choices={DUES.map((value) => ({ value, label: queue.dues[value] }))} />
      <SelectField name="marking" label={queue.marking} none={queue.anyMarking} value={asked.marking ?? ""} choices={markings} />
      <SelectField name="order" label={queue.order} value={asked.order} choices={QUEUE_ORDERS.map((value) => ({ value, label: queue.orders[value] }))} />
    </>
  );
}

type TabProps = { readonly context: DeskContext; readonly asked: AskedQueue; readonly counts: Readonly<Record<Whose, string>> };

export function QueueTabs({ context: { language }, asked, counts }: TabProps) {
  const { queue } = wordsOf(language);
  const place = usePlace();
  return (
    <>
      <Tabs label={queue.viewsLabel} tabs={QUEUE_VIEWS.map((view) => ({ label: queue.views[view], target: { href: addressHere(place, { view, after: null, q: null, state: null }) }, current: view === asked.view }))} />
      <Facets
        label={queue.whoseLabel}
        facets={WHOSE.map((whose) => ({
          key: whose, label: <>{queue.whose[whose]}{asked.view === "waiting" ? <span class="count"> {counts[whose]}</span> : null}</>,
          target: { href: addressHere(place, { view: asked.view, whose: whose === "mine" ? null : whose, with: null, after: null }) }, current: whose === asked.whose && asked.with === undefined,
        }))}
      />
    </>
  );
}

/** The officer's own views; and the way to keep what is shown now. */
export function KeptViews({ context: { language }, asked, views }: { readonly context: DeskContext; readonly asked: AskedQueue; readonly views: readonly KeptView[] }) {
  const words = wordsOf(language).views;
  const now = filtersOf(asked);
  const isSame = (filters: KeptView["filters"]) => Object.keys(filters).length === Object.keys(now).length && Object.entries(now).every(([name, value]) => filters[name] === value);
  const isKept = views.some(({ filters }) => isSame(filters));
  if (views.length === 0 && !isNarrowed(asked) && asked.search === "") return null;
  return (
    <div class="kept-row">
      {views.length === 0 ? null : <Facets label={words.label} facets={views.map(({ id, name, filters }) => ({ key: id, label: name, target: { to: "/desk/requests", query: filters }, current: isSame(filters) }))} />}
      <p>{isKept || !isNarrowed(asked) ? <Link to="/desk/requests/views">{words.manage}</Link> : <Link to="/desk/requests/views" query={now}>{words.keepThis}</Link>}</p>
    </div>
  );
}
