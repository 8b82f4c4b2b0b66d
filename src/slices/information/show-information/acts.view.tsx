// What can be done now: each act of the table that is the officer's, as a form that asks what the act needs.
import { randomUUID } from "node:crypto";
import { informationActsNow, sourceOfAct, type InformationAct, type InformationNeed } from "../../../domain/casework/index.ts";
import { addressOf, ChoiceField, DateField, FormToken, LongTextField, problemOf, Quiet, SelectField, TextField, usePlace } from "../../../platform/web/index.ts";
import { typed, type DeskContext } from "../../accounts/index.ts";
import type { RequestView } from "../../requests/index.ts";
import { agenciesOf } from "../agencies.ts";
import { atHand, type OpenedInformation } from "../asked-information.ts";
import { instrumentOf } from "../basis-title.ts";
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
  const source = sourceOfAct(row, information.basis === null ? null : instrumentOf(information.basis));
  const mine = asked.form === row.act;
  const { sent, problems } = mine ? asked : NOTHING_SENT;
  const { button } = words.acts[row.act] ?? { button: row.act };
  // Several such forms stand on the page: the names of their fields are told apart by the act.
  const field = (name: string) => ({ name: `${row.act}-${name}`, value: typed(sent, `${row.act}-${name}`), problem: problemOf(problems, `${row.act}-${name}`) });
  const needs = (need: InformationNeed) => row.needs.includes(need);
  return (
    <details class="more" open={mine}>
      <summary>{button}</summary>
      <form method="post" action={addressOf(place, `/desk/information/${information.id}/acts/${row.act}`)} class="form">
        <FormToken />
        <input type="hidden" name="once" value={randomUUID()} />
        <input type="hidden" name="after" value={information.events} />
        <DateField {...field("on")} label={one.on} value={field("on").value || context.today} />
        {needs("unit") ? <SelectField {...field("unit")} label={one.unit} none={one.choose} choices={agenciesOf(view.office, information.unit, context.today).map((unit) => ({ value: unit, label: view.unit(unit) }))} /> : null}
        {needs("channel") ? <SelectField {...field("channel")} label={one.channel} none={one.choose} choices={Object.entries(words.channels).map(([value, label]) => ({ value, label }))} /> : null}
        {needs("their-reference") ? <TextField {...field("their-reference")} label={one.theirReference} /> : null}
        {row.act === "disclose" ? <ChoiceField name={`${row.act}-exceptional`} label={one.exceptional} values={sent[`${row.act}-exceptional`] ?? []} choices={[{ value: "yes", label: one.exceptionalYes }]} problem={field("exceptional").problem} /> : null}
        {row.needs.includes("unit") || row.needs.includes("channel") ? null : <LongTextField {...field("reason")} label={one.reason} rows={2} />}
        <p class="fine"><Quiet>{one.source(source.cites, one.evidence[source.evidence])}</Quiet></p>
        <p class="form-actions"><button type="submit" class="button">{button}</button></p>
      </form>
    </details>
  );
}
