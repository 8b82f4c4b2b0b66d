// The search and the filters above the queue, and whose part of it is shown.
import type { UnitId } from "../../../domain/access/index.ts";
import { ASSISTANCE_KINDS } from "../../../domain/casework/index.ts";
import { Facets, FilterForm, SelectField, Tabs, TextField, usePlace, addressHere } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { QUEUE_VIEWS } from "../queue.store.ts";
import type { RequestView } from "../request-view.ts";
import { wordsOf } from "../words/index.ts";
import { isNarrowed, WHOSE, type AskedQueue, type Whose } from "./queue-question.ts";

type FilterProps = { readonly context: DeskContext; readonly asked: AskedQueue; readonly view: RequestView };

export function QueueFilter({ context: { language, standing }, asked, view }: FilterProps) {
  const words = wordsOf(language);
  const { queue } = words;
  const desks = [...standing.units].map((value: UnitId) => ({ value: value as string, label: view.unit(value) })).toSorted((a, b) => a.label.localeCompare(b.label));
  const states = asked.direction === "incoming" ? words.incoming : asked.direction === "outgoing" ? words.outgoing : { ...words.incoming, ...words.outgoing };
  return (
    <FilterForm label={queue.filter} button={queue.show} filtered={asked.search !== "" || isNarrowed(asked)} keep={["view", "whose"]}>
      <TextField name="q" kind="search" label={queue.search} value={asked.search} width="full" />
      <SelectField name="state" label={queue.stateLabel} none={queue.anyState} value={asked.state ?? ""} choices={Object.entries(states).map(([value, label]) => ({ value, label }))} />
      <TextField name="country" label={queue.country} value={asked.country ?? ""} width="short" />
      <SelectField name="kind" label={queue.kind} none={queue.anyKind} value={asked.kind ?? ""} choices={ASSISTANCE_KINDS.map((value) => ({ value, label: words.kinds[value] }))} />
      <SelectField name="direction" label={queue.direction} none={queue.anyDirection} value={asked.direction ?? ""} choices={(["outgoing", "incoming"] as const).map((value) => ({ value, label: words.directions[value] }))} />
      {desks.length < 2 ? null : <SelectField name="desk" label={queue.desk} none={queue.anyDesk} value={asked.desk ?? ""} choices={desks} />}
    </FilterForm>
  );
}

export function QueueTabs({ context: { language }, asked, counts }: { readonly context: DeskContext; readonly asked: AskedQueue; readonly counts: Readonly<Record<Whose, string>> }) {
  const { queue } = wordsOf(language);
  const place = usePlace();
  return (
    <>
      <Tabs label={queue.viewsLabel} tabs={QUEUE_VIEWS.map((view) => ({ label: queue.views[view], target: { href: addressHere(place, { view: view === "waiting" ? null : view, page: null, q: null, state: null }) }, current: view === asked.view }))} />
      <Facets
        label={queue.whoseLabel}
        facets={WHOSE.map((whose) => ({
          key: whose, label: <>{queue.whose[whose]}{asked.view === "waiting" ? <span class="count"> {counts[whose]}</span> : null}</>, target: { href: addressHere(place, { whose: whose === "mine" ? null : whose, page: null }) }, current: whose === asked.whose,
        }))}
      />
    </>
  );
}
