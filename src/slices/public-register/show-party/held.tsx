// Stretches of days: when a State was bound, or applied the instrument provisionally.
import { DateText, type Place } from "../../../platform/web/index.ts";
import { wordsOf } from "../words/index.ts";

/** The last of them may be open. */
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
