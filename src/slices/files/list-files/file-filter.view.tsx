// The search and the filters above a list of files. Only the officer's own desks are offered, each with what the officer sees of it.
import { MARKINGS, markingRank, type UnitId } from "../../../domain/access/index.ts";
import { FILE_KINDS } from "../../../domain/files/index.ts";
import { FilterForm, SelectField, TextField } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { nameOfUnit, type OfficeView } from "../office-view.ts";
import { wordsOf } from "../words/index.ts";
import { isNarrowed, type FileQuestion } from "./file-question.ts";

type FilterProps = { readonly context: DeskContext; readonly question: FileQuestion; readonly office: OfficeView; readonly open: ReadonlyMap<UnitId, number> };

export function FileFilterForm({ context: { language, standing }, question, office, open }: FilterProps) {
  const words = wordsOf(language);
  const { list } = words;
  const desks = [...standing.units].map((value) => ({ value: value as string, label: nameOfUnit(office, value), count: open.get(value) ?? 0 })).toSorted((a, b) => a.label.localeCompare(b.label));
  const markings = MARKINGS.filter((marking) => markingRank(marking) <= markingRank(standing.clearance));
  return (
    <FilterForm label={list.filter} button={list.show} filtered={question.search !== "" || isNarrowed(question)}>
      <TextField name="q" kind="search" label={list.search} value={question.search} width="full" />
      {question.view === "desks" ? (
        <>
          {desks.length < 2 ? null : <SelectField name="desk" label={list.desk} none={list.anyDesk} value={question.desk ?? ""} choices={desks} />}
          <SelectField name="whose" label={list.whose} none={list.anybody} value={question.mine ? "mine" : ""} choices={[{ value: "mine", label: list.mine }]} />
          <SelectField name="state" label={list.stateLabel} value={question.state} choices={(["open", "closed", "all"] as const).map((value) => ({ value, label: list.states[value] }))} />
          <SelectField name="kind" label={list.kind} none={list.anyKind} value={question.kind ?? ""} choices={FILE_KINDS.map((value) => ({ value, label: words.kinds[value] ?? value }))} />
          <SelectField name="marking" label={list.marking} none={list.anyMarking} value={question.marking ?? ""} choices={markings.map((value) => ({ value, label: words.markings[value] }))} />
        </>
      ) : <input type="hidden" name="view" value="elsewhere" />}
    </FilterForm>
  );
}
