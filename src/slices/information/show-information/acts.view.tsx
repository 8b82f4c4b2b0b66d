// What can be done now: each act of the table that is the officer's, as a form that asks what the act needs.
import { randomUUID } from "node:crypto";
import { informationActsNow, type InformationAct, type InformationNeed } from "../../../domain/casework/index.ts";
import { addressOf, ChoiceField, DateField, FormToken, LongTextField, problemOf, Quiet, SelectField, TextField, usePlace } from "../../../platform/web/index.ts";
import { typed, type DeskContext } from "../../accounts/index.ts";
import type { RequestView } from "../../requests/index.ts";
import { agenciesOf } from "../agencies.ts";
import { atHand, type OpenedInformation } from "../asked-information.ts";
import type { InformationWords } from "../words/index.ts";
import { NOTHING_SENT, type SentForm } from "./sent-form.ts";

export type PartProps = { readonly context: DeskContext; readonly opened: OpenedInformation; readonly view: RequestView; readonly words: InformationWords; readonly asked: SentForm };

export function Acts(props: PartProps) {
  const { context, opened, words } = props;
  const acts = opened.own ? informationActsNow(atHand(opened), context.standing.permissions) : [];
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">{words.one.what}</h2>
      {acts.length === 0 ? <p><Quiet>{opened.own ? words.one.nothing : words.one.readOnly}</Quiet></p> : acts.map((row) => <ActForm key={row.act} {...props} row={row} />)}
    </section>
  );
}

function ActForm({ row, context, opened: { information }, view, words, asked }: PartProps & { readonly row: InformationAct }) {
  const place = usePlace();
  const { one } = words;
  const mine = asked.form === row.act;
  const { sent, problems } = mine ? asked : NOTHING_SENT;
  const { button } = words.acts[row.act] ?? { button: row.act };
  const needs = (need: InformationNeed) => row.needs.includes(need);
  return (
    <details class="more" open={mine}>
      <summary>{button}</summary>
      <form method="post" action={addressOf(place, `/desk/information/${information.id}/acts/${row.act}`)} class="form">
        <FormToken />
        <input type="hidden" name="once" value={randomUUID()} />
        <input type="hidden" name="after" value={information.events} />
        <DateField name="on" label={one.on} value={typed(sent, "on") || context.today} problem={problemOf(problems, "on")} />
        {needs("unit") ? <SelectField name="unit" label={one.unit} none={one.choose} value={typed(sent, "unit")} choices={agenciesOf(view.office, context.today).map((unit) => ({ value: unit, label: view.unit(unit) }))} problem={problemOf(problems, "unit")} /> : null}
        {needs("channel") ? <SelectField name="channel" label={one.channel} none={one.choose} value={typed(sent, "channel")} choices={Object.entries(words.channels).map(([value, label]) => ({ value, label }))} problem={problemOf(problems, "channel")} /> : null}
        {needs("their-reference") ? <TextField name="their-reference" label={one.theirReference} value={typed(sent, "their-reference")} problem={problemOf(problems, "their-reference")} /> : null}
        {row.act === "disclose" ? <ChoiceField name="exceptional" label={one.exceptional} values={sent["exceptional"] ?? []} choices={[{ value: "yes", label: one.exceptionalYes }]} problem={problemOf(problems, "exceptional")} /> : null}
        {row.needs.includes("unit") || row.needs.includes("channel") ? null : <LongTextField name="reason" label={one.reason} value={typed(sent, "reason")} rows={2} problem={problemOf(problems, "reason")} />}
        <p class="fine"><Quiet>{one.source(row.source.cites, one.evidence[row.source.evidence])}</Quiet></p>
        <p class="form-actions"><button type="submit" class="button">{button}</button></p>
      </form>
    </details>
  );
}
