// What a State's acts leave standing under an instrument on the day: its reservations, and days of provisional application.
import { reservationsBy, reservationStanding, type PartyCode } from "../../../domain/treaty-law/index.ts";
import { DateText, Link, type Place } from "../../../platform/web/index.ts";
import { explain, treatyWords } from "../../treaties/index.ts";
import { factLabel, lookOf, sourceOf } from "../answers/proof.tsx";
import type { PublicView, Treaty } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";

type HeldProps = { readonly view: PublicView; readonly place: Place; readonly treaty: Treaty; readonly code: PartyCode };

/** Each reservation with how it stands on the day; that none is on record is said, and is no "none". */
export function Reservations({ view, place, treaty, code }: HeldProps) {
  const words = wordsOf(place.language);
  const facts = view.register.facts.get(treaty.entry.slug);
  const made = facts === undefined ? [] : reservationsBy(facts, code, place.dates.on);
  if (facts === undefined || made.length === 0) return <p>{words.party.noReservations}</p>;
  return (
    <ul>
      {made.map((id) => {
        const standing = reservationStanding(facts, treaty.history, id, place.dates.on);
        const source = sourceOf(view, id);
        return (
          <li key={id}>
            {factLabel(view, place, id)}: {source === null ? words.treaty.unsourced : source.href === undefined ? source.label : <Link href={source.href}>{source.label}</Link>}
            {standing === undefined ? null : <p>{explain(standing.why, lookOf(view, place), treatyWords(place.language.code).proof).text}</p>}
          </li>
        );
      })}
    </ul>
  );
}

/** Stretches of days, the last of which may be open. */
export function Stretches({ place, stretches }: { readonly place: Place; readonly stretches: readonly { readonly from: string | null; readonly until: string | null }[] }) {
  const words = wordsOf(place.language).party;
  return (
    <ul>
      {stretches.map(({ from, until }) => (
        <li key={from}>
          {from === null ? words.beginningUnknown : <DateText date={from} />} – {until === null ? words.open : <DateText date={until} />}
        </li>
      ))}
    </ul>
  );
}
