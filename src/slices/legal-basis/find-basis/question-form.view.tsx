// What is asked, above the answer: one form, sent by its address, so that an answer can be handed on as a link.
import { ASSISTANCE_KINDS, STAGES } from "../../../domain/casework/index.ts";
import { ChoiceField, DateField, ErrorSummary, FilterForm, problemOf, SelectField, TextField } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { OFFENCES, treatyWords } from "../../treaties/index.ts";
import { wordsOf } from "../words/index.ts";
import type { AskedBasis } from "./read-question.ts";

type FormProps = { readonly context: DeskContext; readonly asked: AskedBasis; readonly own: string };

export function QuestionForm({ context, asked: { typed, problems }, own }: FormProps) {
  const { language, request } = context;
  const words = wordsOf(language);
  const { fields } = words;
  const { offences } = treatyWords(language.code);
  return (
    <>
      <ErrorSummary problems={problems} />
      <FilterForm label={words.ask} button={words.find} filtered={false} ownDay>
        <TextField name="state" label={fields.state} value={typed.state} problem={problemOf(problems, "state")} width="full" autocomplete="off" required />
        <SelectField name="direction" label={fields.direction} value={typed.direction} choices={[{ value: "out", label: words.directions.out(own) }, { value: "in", label: words.directions.in(own) }]} />
        <SelectField name="stage" label={fields.stage} value={typed.stage} choices={STAGES.map((value) => ({ value, label: words.stages[value] }))} />
        <DateField name="on" label={fields.on} value={request.place.dates.on} />
        <details class="fold wide" open={typed.state === ""}>
          <summary>{words.chosen(fields.kinds, typed.kinds.length)}</summary>
          <ChoiceField name="kind" label={fields.kinds} values={typed.kinds} choices={ASSISTANCE_KINDS.map((value) => ({ value, label: words.kinds[value] }))} />
        </details>
        <details class="fold wide" open={typed.state === ""}>
          <summary>{words.chosen(fields.offences, typed.offences.length)}</summary>
          <ChoiceField name="offence" label={fields.offences} values={typed.offences} choices={OFFENCES.filter((one) => one !== "any-offence").map((value) => ({ value, label: offences[value] }))} />
        </details>
      </FilterForm>
    </>
  );
}
