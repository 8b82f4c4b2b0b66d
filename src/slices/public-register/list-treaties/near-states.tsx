// Nothing was found by the words; perhaps they were meant for a State.
import { resolveParty } from "../../../domain/parties/index.ts";
import { Link, type Place } from "../../../platform/web/index.ts";
import { partyName, type PublicView } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";

const MOST = 4;

export function NearStates({ view, place, text }: { readonly view: PublicView; readonly place: Place; readonly text: string }) {
  const found = resolveParty(text, view.reference.parties);
  const codes = found.kind === "found" ? [found.party] : found.kind === "ambiguous" ? found.candidates : found.suggestions.map(({ party }) => party);
  const near = [...new Set(codes)].slice(0, MOST);
  if (near.length === 0) return null;
  return (
    <p>
      {wordsOf(place.language).list.nearStates}{" "}
      {near.map((code, n) => (
        <>
          {n > 0 ? ", " : ""}
          <Link key={code} to={`/states/${code}`}>{partyName(view, code, place.dates.on, place.language.code)}</Link>
        </>
      ))}
    </p>
  );
}
