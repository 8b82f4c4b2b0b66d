// A change in words: what it is called, and of what it is a change.
import type { Change } from "../../../domain/treaty-law/index.ts";
import type { Place } from "../../../platform/web/index.ts";
import { treatyWords } from "../../treaties/index.ts";
import { titleOf } from "../answers/title.ts";
import { findTreaty, partyName, type PublicView } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";
import { eventOf } from "./told-changes.ts";

export function treatyTitle(view: PublicView, id: string, place: Place): string {
  const treaty = findTreaty(view, id);
  return treaty === undefined ? id : titleOf(treaty, place.language.code);
}

/** "entered into force"; where somebody only attests it, that is said: the day is then the first they speak for. */
export function changeText(view: PublicView, change: Change, place: Place): string {
  const words = wordsOf(place.language).changes;
  const event = eventOf(change, findTreaty(view, change.treaty)?.entry.participation === "bilateral");
  const text = event === undefined ? arrow(change, place) : words.event[event];
  if (change.basis === "presumed") return words.presumed(text);
  return change.basis === "attested" && event !== "signed" ? words.attested(text) : text;
}

/** Of whom: the State on its own day, or nothing for the instrument itself. */
export function changedParty(view: PublicView, { party, on }: Change, place: Place): string | null {
  return party === null ? null : partyName(view, party, on, place.language.code);
}

/** One line: "Convention against Corruption, India: in force for it". */
export function changeLine(view: PublicView, change: Change, place: Place): string {
  const who = changedParty(view, change, place);
  return `${treatyTitle(view, change.treaty, place)}${who === null ? "" : `, ${who}`}: ${changeText(view, change, place)}`;
}

function arrow({ from, to }: Change, place: Place): string {
  const { statuses } = treatyWords(place.language.code).proof;
  const word = (status: string) => (statuses as Readonly<Record<string, string>>)[status] ?? status.replaceAll("-", " ");
  return `${word(from)} → ${word(to)}`;
}
