// Reservations under an instrument on the day: who made them, to what, how they stand, and who objected. What each does
// towards each other State stands on the page of its author.
import type { PartyCode } from "../../../domain/treaty-law/index.ts";
import { DataTable, DateText, Link, type Column, type Place } from "../../../platform/web/index.ts";
import { FactSource } from "../answers/fact-source.tsx";
import { heldReservations, type HeldReservation } from "../answers/reservations.ts";
import { partyName, type PublicView, type Treaty } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";

type Row = HeldReservation & { readonly by: PartyCode };

export function ReservationsTable({ view, place, treaty }: { readonly view: PublicView; readonly place: Place; readonly treaty: Treaty }) {
  const words = wordsOf(place.language).treaty;
  const { entry, history } = treaty;
  const facts = view.register.facts.get(entry.slug);
  if (facts === undefined || history.parties.size === 0) return null;
  const rows = [...history.parties.keys()].flatMap((by) => heldReservations(facts, treaty, by, place.dates.on).map((held): Row => ({ ...held, by })));
  if (rows.length === 0) return <p>{words.noReservations}</p>;
  const name = (code: PartyCode) => partyName(view, code, place.dates.on, place.language.code);
  const columns: Column<Row>[] = [
    { key: "by", header: words.state, namesRow: true, cell: ({ by }) => <Link to={`/treaties/${entry.slug}/parties/${by}`} fragment="reservations">{name(by)}</Link> },
    { key: "date", header: words.date, kind: "date", cell: ({ act }) => <DateText date={act.date} /> },
    { key: "to", header: words.provisions, cell: ({ act }) => (act.provisions ?? []).join(", ") || words.notRecorded },
    { key: "stands", header: words.status, cell: ({ standing }) => words.reservationStands[standing?.kind ?? "unknown"] },
    { key: "objections", header: words.objections, cell: ({ objections }) => objections.map(name).join(", ") },
    { key: "source", header: words.source, cell: ({ act }) => <FactSource view={view} id={act.id} none={words.unsourced} /> },
  ];
  return (
    <section id="reservations">
      <h2>{words.reservations}</h2>
      <DataTable caption={words.reservationsCaption(rows.length)} class="dense" columns={columns} rows={rows} rowKey={({ act, by }) => `${act.id} ${by}`} />
    </section>
  );
}
