// What a State did under an instrument, each act with its day and its source.
import type { Action, PartyCode } from "../../../domain/treaty-law/index.ts";
import { DataTable, DateText, Empty, type Column, type Place } from "../../../platform/web/index.ts";
import { FactSource } from "../answers/fact-source.tsx";
import { partyName, type PublicView, type Treaty } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";

type ActsProps = { readonly view: PublicView; readonly place: Place; readonly treaty: Treaty; readonly code: PartyCode };

export function Acts({ view, place, treaty, code }: ActsProps) {
  const words = wordsOf(place.language);
  const acts = (view.register.facts.get(treaty.entry.slug)?.actions ?? []).filter(({ state }) => state === code).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const name = (one: PartyCode) => partyName(view, one, place.dates.on, place.language.code);
  const detail = ({ territory, predecessor, provisions, effectiveOn }: Action) =>
    [
      ...(territory === undefined ? [] : [name(territory)]),
      ...(predecessor === undefined ? [] : [words.party.afterPredecessor(name(predecessor))]),
      ...(provisions === undefined || provisions.length === 0 ? [] : [provisions.join(", ")]),
      ...(effectiveOn === undefined ? [] : [words.party.effective(effectiveOn)]),
    ].join("; ");
  const columns: Column<Action>[] = [
    { key: "act", header: words.party.act, namesRow: true, cell: ({ type }) => words.fact.acts[type] },
    ...(acts.some((act) => detail(act) !== "") ? [{ key: "detail", header: words.party.detail, cell: detail }] : []),
    { key: "date", header: words.treaty.date, kind: "date", cell: ({ date }) => <DateText date={date} /> },
    { key: "source", header: words.treaty.source, cell: ({ id }) => <FactSource view={view} id={id} none={words.treaty.unsourced} /> },
  ];
  return (
    <section>
      <h2>{words.party.acts}</h2>
      {acts.length === 0 ? <Empty title={words.party.noActs} /> : <DataTable caption={words.party.acts} captionHidden class="dense" columns={columns} rows={acts} rowKey={({ id }) => id} />}
    </section>
  );
}
