// The title of an instrument: in full, and as lists show it. "India and Canada: Extradition" is filed under Canada in a register of India's:
// the list has the State in a column of its own, and the words before the colon only for those who hear the page.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { partyName, type PublicView, type Treaty } from "../public-view.ts";

/** The title shown: the usual one in the language, else in English, else any. */
export function titleOf({ entry }: Treaty, language: string): string {
  const of = (wanted: string) => ["short", "official", "as-printed"].map((kind) => entry.titles.find((title) => title.language === wanted && title.kind === kind)).find((title) => title !== undefined);
  return (of(language) ?? of("en") ?? entry.titles[0])?.text ?? entry.slug;
}

export type TitleParts = { readonly before: string; readonly shown: string };

/** `before` is empty where the title does not begin with the names of the two sides, ours among them. */
export function titleParts(view: PublicView, treaty: Treaty, on: CalendarDate, language: string): TitleParts {
  const title = titleOf(treaty, language);
  const colon = title.indexOf(": ");
  const own = `${partyName(view, view.ownState, on, language)} `;
  const sides = treaty.entry.participation === "bilateral" && treaty.entry.between.includes(view.ownState);
  if (!sides || colon === -1 || !title.startsWith(own)) return { before: "", shown: title };
  return { before: title.slice(0, colon + 2), shown: title.slice(colon + 2) };
}
