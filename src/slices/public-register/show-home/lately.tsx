// What changed last before the day, and what is known to come after it, each with the way to its proof.
import type { Change } from "../../../domain/treaty-law/index.ts";
import { Link, type DatedItem, type Place } from "../../../platform/web/index.ts";
import type { PublicView } from "../public-view.ts";
import { changedParty, changeText, treatyTitle } from "../show-changes/change-words.ts";
import { changesToCome, latestChanges } from "../show-changes/told-changes.ts";
import { wordsOf } from "../words/index.ts";

const MOST = 6;

/** That a list began to speak on a day is nothing that happened on it. */
const happened = ({ basis }: Change) => basis !== "attested";

export function latestItems(view: PublicView, place: Place): DatedItem[] {
  return latestChanges(view, place.dates.on, { kind: "ours" }, 4 * MOST).filter(happened).slice(0, MOST).map((change) => itemOf(view, place, change));
}

export function comingItems(view: PublicView, place: Place): DatedItem[] {
  return changesToCome(view, place.dates.on, { kind: "ours" }).filter(happened).slice(0, MOST).map((change) => itemOf(view, place, change));
}

function itemOf(view: PublicView, place: Place, change: Change): DatedItem {
  const { on, treaty, party } = change;
  const words = wordsOf(place.language).changes;
  const [title, who, what] = [treatyTitle(view, treaty, place), changedParty(view, change, place), changeText(view, change, place)];
  const page = party === null ? `/treaties/${treaty}` : `/treaties/${treaty}/parties/${party}`;
  return {
    key: `${on} ${treaty} ${party ?? ""} ${change.aspect} ${change.to}`,
    date: on,
    text: (
      <>
        <Link to={`/treaties/${treaty}`}>{title}</Link>
        {who === null ? "" : `, ${who}`}:{" "}
        <Link to={page} query={{ on, why: 1 }} label={words.proof(`${title}${who === null ? "" : `, ${who}`}: ${what}`)}>
          {what}
        </Link>
      </>
    ),
  };
}
