// "What if a State acted?": the same rules applied to an act that has not happened. A GET form; nothing is recorded.
import { CONSENT_TYPES, isBound, type TreatyHistory } from "../../../domain/treaty-law/index.ts";
import { DateField, FilterForm, Notice, problemOf, SelectField, TextField, writtenDate, type FieldProblem, type Place } from "../../../platform/web/index.ts";
import { partyName, type PublicView, type Treaty } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";
import type { Hypothesis } from "./show-treaty.view.tsx";

type WhatIfProps = { readonly view: PublicView; readonly place: Place; readonly treaty: Treaty; readonly hypothesis: Hypothesis | undefined; readonly problems: readonly FieldProblem[] };

export function WhatIf({ view, place, treaty, hypothesis, problems }: WhatIfProps) {
  const words = wordsOf(place.language);
  const name = hypothesis === undefined ? "" : partyName(view, hypothesis.state, place.dates.on, place.language.code);
  const typed = (field: string) => place.query.findLast(([given]) => given === field)?.[1] ?? "";
  const field = (id: string) => ({ name: id, problem: problemOf(problems, id) });
  return (
    <section id="what-if">
      <h2>{words.treaty.whatIf}</h2>
      <p>{words.treaty.whatIfHint}</p>
      {hypothesis === undefined ? null : (
        <Notice>
          <p>{projectedForce(treaty.history, hypothesis.projected, place)}</p>
          <p>{projectedParty(hypothesis, name, place)}</p>
        </Notice>
      )}
      <FilterForm label={words.treaty.whatIf} button={words.treaty.ifApply} filtered={false} fragment="what-if">
        <TextField {...field("if-state")} label={words.treaty.ifState} value={name || typed("if-state")} required />
        <SelectField {...field("if-action")} label={words.treaty.ifAction} value={hypothesis?.type ?? (typed("if-action") || "ratification")} choices={CONSENT_TYPES.map((type) => ({ value: type, label: words.fact.acts[type] }))} />
        <DateField {...field("if-date")} label={words.treaty.ifDate} value={hypothesis?.date ?? (typed("if-date") || place.dates.on)} required />
      </FilterForm>
    </section>
  );
}

/** What becomes of the treaty; where its rule or its acts are not recorded the projection cannot tell, and says so. */
export function projectedForce({ entryIntoForce: before }: TreatyHistory, { entryIntoForce: after }: TreatyHistory, { language }: Place): string {
  const words = wordsOf(language).treaty;
  if (!after.known) return words.ifForceUnknown;
  if (after.date === null) return words.ifNoForce;
  const day = writtenDate(after.date, language);
  return before.date === after.date ? words.ifForceStays(day) : words.ifForce(day);
}

/** What becomes of the State: bound already, bound from a day, not bound, or not to be told. */
export function projectedParty({ state, date, projected }: Pick<Hypothesis, "state" | "date" | "projected">, name: string, { language }: Place): string {
  const words = wordsOf(language).treaty;
  const party = projected.parties.get(state);
  const held = party?.memberships.find(({ from, until }) => until === null || (from <= date && date < until));
  if (held !== undefined) return (held.from < date ? words.ifBoundAlready : words.ifBound)(name, writtenDate(held.from, language));
  const later = (party?.periods ?? projected.unlisted).filter(({ until }) => until === null || date < until);
  // Bound by an attestation alone: no act tells since when.
  if (later.some(({ status }) => isBound(status))) return words.ifBoundUndated(name);
  return later.some(({ status }) => status === "unknown") ? words.ifBoundUnknown(name) : words.ifNotBound(name);
}
