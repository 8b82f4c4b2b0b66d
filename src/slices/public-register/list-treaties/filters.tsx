// The filters of the list: what most look for first, the rest folded away where the screen is narrow.
import { FilterForm, problemOf, SelectField, TextField, type Choice, type FieldProblem, type Place } from "../../../platform/web/index.ts";
import { FORMS, PARTICIPATIONS, SUBJECTS, treatyWords } from "../../treaties/index.ts";
import { YEARS_OF, type TreatyFilter } from "../answers/select-treaties.ts";
import { partyName, type PublicView } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";

type FiltersProps = { readonly view: PublicView; readonly place: Place; readonly filter: TreatyFilter; readonly problems: readonly FieldProblem[] };

const FOLDED = ["body", "form", "participation", "from", "to", "year-of"];

export function Filters({ view, place, filter, problems }: FiltersProps) {
  const words = wordsOf(place.language);
  const codes = treatyWords(place.language.code);
  const choices = (values: readonly string[], labels: Readonly<Record<string, string>>): Choice[] => values.map((value) => ({ value, label: labels[value] ?? value }));
  const bodies = [...view.reference.bodies.values()].map(({ slug, code }) => ({ value: slug, label: code.replace("IGO:", "") }));
  const typed = (name: string) => place.query.findLast(([given]) => given === name)?.[1] ?? "";
  const field = (name: string) => ({ name, problem: problemOf(problems, name) });
  const stateName = filter.state === undefined ? typed("state") : partyName(view, filter.state, place.dates.on, place.language.code);
  const used = place.query.filter(([, value]) => value.trim() !== "").map(([name]) => name);
  return (
    <FilterForm
      label={words.list.filter}
      keep={["status", "sort", "per-page"]}
      filtered={Object.keys(filter).length > 0 || problems.length > 0}
      more={{
        label: words.list.more,
        open: used.some((name) => FOLDED.includes(name)),
        fields: (
          <>
            <SelectField {...field("body")} label={words.list.body} value={typed("body")} none={words.list.any} choices={bodies} />
            <SelectField {...field("form")} label={words.list.form} value={typed("form")} none={words.list.any} choices={choices(FORMS, codes.forms)} />
            <SelectField {...field("participation")} label={words.list.participation} value={typed("participation")} none={words.list.any} choices={choices(PARTICIPATIONS, codes.participations)} />
            <SelectField {...field("year-of")} label={words.list.yearOf} value={typed("year-of")} choices={choices(YEARS_OF, words.list.yearsOf)} />
            <TextField {...field("from")} label={words.list.from} value={typed("from")} kind="whole-number" width="short" />
            <TextField {...field("to")} label={words.list.to} value={typed("to")} kind="whole-number" width="short" />
          </>
        ),
      }}
    >
      <TextField {...field("q")} label={words.list.words} value={typed("q")} kind="search" />
      <TextField {...field("state")} label={words.list.stateLabel} value={stateName} />
      <SelectField {...field("subject")} label={words.list.subject} value={typed("subject")} none={words.list.any} choices={choices(SUBJECTS, codes.subjects)} />
    </FilterForm>
  );
}

/** The filter as it stands in an address. */
export function queryOf(filter: TreatyFilter, view: PublicView): Record<string, string> {
  const { fromYear, toYear, yearOf, words, body, ...codes } = filter;
  const slug = body === undefined ? undefined : view.reference.bodies.get(body)?.slug;
  const all = { ...codes, body: slug, q: words, from: fromYear?.toString(), to: toYear?.toString(), "year-of": yearOf };
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
