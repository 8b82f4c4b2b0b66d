// The fields of a step's form, read off what the step needs.
import { CHANNELS, NEED_KINDS, ROUTES, type Need, type Part } from "../../../domain/casework/index.ts";
import { ChoiceField, DateField, LongTextField, problemOf, SelectField, TextField, type FieldProblem } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import { postsFor } from "../office-desks.ts";
import type { RequestView } from "../request-view.ts";
import type { StoredItem } from "../requests.store.ts";
import type { RequestWords } from "../words/index.ts";
import { RESULT_STATES, type StepForm } from "./step-form.ts";

type FieldProps = { readonly need: Need; readonly form: StepForm; readonly words: RequestWords; readonly problems: readonly FieldProblem[] };

export function NeedField({ need, form, words, problems }: FieldProps) {
  const { label, hint } = words.needs[need];
  const shared = { name: need, label, hint, value: form.given[need] ?? "", problem: problemOf(problems, need) };
  switch (NEED_KINDS[need]) {
    case "date":
      return <DateField {...shared} required />;
    case "tick":
      return <ChoiceField name={need} label={words.open.tick} values={shared.value === "" ? [] : ["yes"]} choices={[{ value: "yes", label }]} problem={shared.problem} />;
    case "choice":
      return <SelectField {...shared} none="–" choices={need === "channel" ? CHANNELS.map((value) => ({ value, label: words.channels[value] })) : ROUTES.map((value) => ({ value, label: words.routes[value] }))} />;
    case "text":
      return <LongTextField {...shared} rows={need === "reason" || need === "conditions" || need === "inventory" ? 4 : 2} required />;
    default:
      return null;
  }
}

/** What became of each item: its state, the result, the limits on use that came with it. */
export function ItemFields({ items, form, words }: { readonly items: readonly StoredItem[]; readonly form: StepForm; readonly words: RequestWords }) {
  return (
    <>
      {items.map(({ id, number, kind, target, state, result, restrictions }) => {
        const change = form.items.find((one) => one.id === id);
        return (
          <fieldset key={id} class="item-result">
            <legend>{words.draft.item(number, words.kinds[kind])}{target === "" ? null : `, ${target}`}</legend>
            <SelectField name={`state.${id}`} label={words.file.item.state} value={change?.state ?? state} choices={RESULT_STATES.map((value) => ({ value, label: words.itemStates[value] }))} />
            <TextField name={`result.${id}`} label={words.step.result} value={change?.result ?? result} width="full" />
            <TextField name={`restrictions.${id}`} label={words.step.restrictions} value={change?.restrictions ?? restrictions} width="full" />
          </fieldset>
        );
      })}
    </>
  );
}

type DeskProps = { readonly context: Pick<DeskContext, "today" | "standing">; readonly loaded: LoadedRequest; readonly view: RequestView; readonly part: Part; readonly allot: boolean; readonly form: StepForm; readonly words: RequestWords; readonly problems: readonly FieldProblem[] };

/** To which desk and post: all that may act for the part; to allot, those of the desk that has it. */
export function DeskField({ context: { today, standing }, loaded: { parts }, view, part, allot, form, words, problems }: DeskProps) {
  const units = new Set(parts.filter((one) => one.part === part).map(({ unit }) => unit));
  const posts = postsFor(view.office, part, today).filter(({ unit }) => !allot || units.has(unit));
  const choices = posts.map(({ id, unit }) => ({ value: `${unit} ${id}`, label: `${view.post(id)}, ${view.unit(unit)} (${view.holders(id).join(", ") || words.vacant})` })).toSorted((a, b) => a.label.localeCompare(b.label));
  if (part === "court" && choices.length === 0) return null;
  const own = allot ? posts.find(({ id }) => standing.posts.includes(id)) : undefined;
  const chosen = form.desk === undefined ? (own === undefined ? "" : `${own.unit} ${own.id}`) : `${form.desk.unit} ${form.desk.post ?? ""}`;
  return <SelectField name="desk" label={allot ? words.step.post : words.step.unit} none={allot ? words.step.anyPost : part === "court" ? words.step.noCourt : "–"} value={chosen} choices={choices} problem={problemOf(problems, "desk")} />;
}
