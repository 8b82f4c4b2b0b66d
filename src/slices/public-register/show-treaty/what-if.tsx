// "What if a State acted?": the same rules applied to an act that has not happened. A GET form; nothing is recorded.
import { CONSENT_TYPES } from "../../../domain/treaty-law/index.ts";
import { addressHere, DateField, KeptQuery, Notice, SelectField, TextField, writtenDate, type Place } from "../../../platform/web/index.ts";
import { partyName, type PublicView, type Treaty } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";
import type { Hypothesis } from "./show-treaty.view.tsx";

type WhatIfProps = { readonly view: PublicView; readonly place: Place; readonly treaty: Treaty; readonly hypothesis: Hypothesis | undefined };

export function WhatIf({ view, place, treaty, hypothesis }: WhatIfProps) {
  const words = wordsOf(place.language);
  const written = (day: string | null) => (day === null ? null : writtenDate(day, place.language));
  const name = hypothesis === undefined ? "" : partyName(view, hypothesis.state, place.dates.on, place.language.code);
  return (
    <section id="what-if">
      <h2>{words.treaty.whatIf}</h2>
      <p>{words.treaty.whatIfHint}</p>
      {hypothesis === undefined ? null : (
        <Notice>
          <p>{words.treaty.ifForce(written(treaty.history.entryIntoForce.date), written(hypothesis.projected.entryIntoForce.date))}</p>
          <p>{words.treaty.ifParty(name, written(hypothesis.projected.parties.get(hypothesis.state)?.memberships.at(-1)?.from ?? null))}</p>
        </Notice>
      )}
      <form class="filter" method="get" action={addressHere({ ...place, query: [] })} aria-label={words.treaty.whatIf}>
        <KeptQuery only={["on", "known-on"]} />
        <div class="filter-fields">
          <TextField name="if-state" label={words.treaty.ifState} value={name} required />
          <SelectField name="if-action" label={words.treaty.ifAction} value={hypothesis?.type ?? "ratification"} choices={CONSENT_TYPES.map((type) => ({ value: type, label: words.fact.acts[type] }))} />
          <DateField name="if-date" label={words.treaty.ifDate} value={hypothesis?.date ?? place.dates.on} required />
        </div>
        <p class="filter-actions">
          <button type="submit" class="button">
            {words.treaty.ifApply}
          </button>
        </p>
      </form>
    </section>
  );
}
