// The form that records a preservation: which way it was asked, of whom, for what, and until when where that is known.
import { randomUUID } from "node:crypto";
import { covers, MARKINGS } from "../../../domain/access/index.ts";
import { addressOf, ChoiceField, DateField, FormToken, problemOf, SelectField, TextField, usePlace, type FieldProblem } from "../../../platform/web/index.ts";
import { typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { requestWords, type RequestView } from "../../requests/index.ts";
import { PRESERVATION_DIRECTIONS, PRESERVATION_WAYS } from "../preservations.store.ts";
import type { LedgerWords } from "../words/index.ts";

type FormProps = { readonly context: DeskContext; readonly view: RequestView; readonly sent: Sent; readonly problems: readonly FieldProblem[]; readonly words: LedgerWords };

export function BeginForm({ context: { standing, today, language }, view, sent, problems, words: { preservations: words } }: FormProps) {
  const place = usePlace();
  const units = [...standing.units].map((value) => ({ value: value as string, label: view.unit(value) }));
  const text = (name: string) => ({ name, value: typed(sent, name), problem: problemOf(problems, name) });
  return (
    <details class="more" open={problems.length > 0}>
      <summary>{words.add}</summary>
      <form method="post" action={addressOf(place, "/desk/preservations")} class="form">
        <FormToken />
        <input type="hidden" name="once" value={typed(sent, "once") || randomUUID()} />
        <ChoiceField name="direction" kind="radio" label={words.direction} values={[typed(sent, "direction") || "out"]} choices={PRESERVATION_DIRECTIONS.map((value) => ({ value, label: words.directions[value] }))} problem={problemOf(problems, "direction")} />
        <SelectField {...text("way")} label={words.way} hint={words.wayHint} value={typed(sent, "way") || "provider"} choices={PRESERVATION_WAYS.map((value) => ({ value, label: words.ways[value] }))} />
        <TextField {...text("provider")} label={words.provider} />
        <TextField {...text("target")} label={words.target} width="full" />
        <TextField {...text("country")} label={words.country} hint={words.countryHint} />
        <TextField {...text("counterpart")} label={words.counterpart} hint={words.counterpartHint} width="full" />
        <TextField {...text("rests")} label={words.restsOn} hint={words.restsOnHint} width="full" />
        <TextField {...text("ticket")} label={words.ticket} hint={words.ticketHint} />
        <DateField {...text("asked")} label={words.asked} value={typed(sent, "asked") || today} />
        <DateField {...text("until")} label={words.until} hint={words.untilHint} />
        <TextField {...text("request")} label={words.request} hint={words.requestHint} />
        <SelectField {...text("marking")} label={words.marking} hint={words.markingHint} value={typed(sent, "marking") || "restricted"} choices={MARKINGS.filter((one) => covers(standing.clearance, one)).map((value) => ({ value, label: requestWords(language).markings[value] }))} />
        {units.length === 1 ? <input type="hidden" name="unit" value={units[0]?.value} /> : <SelectField {...text("unit")} label={words.desk} choices={units} />}
        <p class="form-actions"><button type="submit" class="button">{words.save}</button></p>
      </form>
    </details>
  );
}
