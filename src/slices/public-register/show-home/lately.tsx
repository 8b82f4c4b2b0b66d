// What changed last before the day, and what is known to come after it, each with the way to its proof.
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import type { Change } from "../../../domain/treaty-law/index.ts";
import { Link, type DatedItem, type Place } from "../../../platform/web/index.ts";
import { hasPart } from "../answers/select-treaties.ts";
import { findTreaty, type PublicView } from "../public-view.ts";
import { changedParty, changeText, treatyTitle } from "../show-changes/change-words.ts";
import { changesBetween, changesToCome } from "../show-changes/told-changes.ts";
import { wordsOf } from "../words/index.ts";

const MOST = 6;
const BEFORE_ALL = calendarDateOf("0001-01-01");

export function latestItems(view: PublicView, place: Place): DatedItem[] {
  return changesBetween(view, BEFORE_ALL, place.dates.on, { kind: "ours" }).filter(worthTelling(view)).slice(0, MOST).map((change) => itemOf(view, place, change));
}

export function comingItems(view: PublicView, place: Place): DatedItem[] {
  return changesToCome(view, place.dates.on, { kind: "ours" }).filter(worthTelling(view)).slice(0, MOST).map((change) => itemOf(view, place, change));
}

/**
 * That a list began to speak on a day is nothing that happened on it; and what another register holds is told here only where
 * our State has a part in it.
 */
function worthTelling(view: PublicView): (change: Change) => boolean {
  return ({ basis, treaty }) => {
    const found = basis === "attested" ? undefined : findTreaty(view, treaty);
    return found !== undefined && (found.entry.participants.length === 0 || hasPart(found, view.ownState));
  };
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
