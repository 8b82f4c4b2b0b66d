// The reservations of a State under an instrument: how each stands on the day, why, and what it does towards each other State.
import { RESERVATION_EFFECTS, type PartyCode, type ReservationEffectKind } from "../../../domain/treaty-law/index.ts";
import { DataTable, DateText, Link, type Column, type Place } from "../../../platform/web/index.ts";
import { explain, treatyWords } from "../../treaties/index.ts";
import { FactSource } from "../answers/fact-source.tsx";
import { lookOf } from "../answers/proof.tsx";
import { heldReservations, type HeldReservation } from "../answers/reservations.ts";
import { partyName, type PublicView, type Treaty } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";

type Props = { readonly view: PublicView; readonly place: Place; readonly treaty: Treaty; readonly code: PartyCode };

/** That none is on record is said, and is no "none". */
export function Reservations({ view, place, treaty, code }: Props) {
  const words = wordsOf(place.language);
  const facts = view.register.facts.get(treaty.entry.slug);
  const made = facts === undefined ? [] : heldReservations(facts, treaty, code, place.dates.on);
  return (
    <section id="reservations">
      <h2>{words.treaty.reservations}</h2>
      {made.length === 0 ? <p>{words.party.noReservations}</p> : made.map((held) => <One key={held.act.id} view={view} place={place} treaty={treaty} code={code} held={held} />)}
    </section>
  );
}

type Effect = { readonly kind: ReservationEffectKind; readonly states: readonly PartyCode[] };

function One({ view, place, treaty, code, held }: Props & { readonly held: HeldReservation }) {
  const words = wordsOf(place.language);
  const { act, standing } = held;
  const { compare } = new Intl.Collator(place.language.code);
  const name = (one: PartyCode) => partyName(view, one, place.dates.on, place.language.code);
  const others = [...treaty.history.parties.keys()].filter((other) => other !== code).sort((a, b) => compare(name(a), name(b)));
  const kinds = Map.groupBy(others, (other) => held.towards(other)?.kind ?? "none");
  const rows = RESERVATION_EFFECTS.flatMap((kind): Effect[] => (kinds.has(kind) ? [{ kind, states: kinds.get(kind) ?? [] }] : []));
  const columns: Column<Effect>[] = [
    { key: "effect", header: words.party.effect, namesRow: true, cell: ({ kind }) => words.party.effects[kind] },
    { key: "count", header: words.party.statesCount, kind: "number", cell: ({ states }) => states.length },
    { key: "states", header: words.party.towards, cell: ({ states }) => states.map((one, n) => <>{n > 0 ? ", " : ""}<Link key={one} to={`/between/${code}/${one}`}>{name(one)}</Link></>) },
  ];
  return (
    <>
      <h3>{words.party.reservationTo((act.provisions ?? []).join(", "))}</h3>
      <p>
        <DateText date={act.date} />. {act.text === undefined ? "" : `“${act.text}” `}
        {standing === undefined ? "" : explain(standing.why, lookOf(view, place), treatyWords(place.language.code).proof).text} {words.treaty.source}: <FactSource view={view} id={act.id} none={words.treaty.unsourced} />
      </p>
      {rows.length === 0 ? null : <DataTable caption={words.party.effectCaption} class="dense" columns={columns} rows={rows} rowKey={({ kind }) => kind} />}
    </>
  );
}
