// What is asked of the changes: between which days, and whose. The page, the feed and the calendar read it alike.
import { addYears, findCalendarDate, type CalendarDate } from "../../../domain/kernel/index.ts";
import { askedValue, type FieldProblem, type Place } from "../../../platform/web/index.ts";
import { readState } from "../answers/read-filter.ts";
import type { PublicView } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";
import type { Whose } from "./told-changes.ts";

export type ChangesQuery = { readonly from: CalendarDate; readonly to: CalendarDate; readonly whose: Whose; readonly stateText: string };

/** The year up to the day asked for, where the address names no period. */
export function readChangesQuery(view: PublicView, place: Place): { readonly query: ChangesQuery; readonly problems: readonly FieldProblem[] } {
  const words = wordsOf(place.language);
  const problems: FieldProblem[] = [];
  const value = (name: string) => askedValue(place, name, problems) ?? "";
  const day = (name: string, usual: CalendarDate): CalendarDate => {
    const text = value(name);
    const read = text === "" ? usual : findCalendarDate(text);
    if (read === undefined) problems.push({ field: name, message: place.words.problem.badDate(name, text.slice(0, 40)) });
    return read ?? usual;
  };
  const to = day("to", place.dates.on);
  const from = day("from", yearBefore(to));
  if (problems.length === 0 && from > to) problems.push({ field: "from", message: words.changes.wrongOrder });
  const stateText = value("state").slice(0, 120);
  const code = stateText === "" ? undefined : readState(stateText, view, words, problems);
  const whose = value("whose");
  if (!["", "ours", "all"].includes(whose)) problems.push({ field: "whose", message: words.filter.notOneOf(whose.slice(0, 60), ["ours", "all"]) });
  return { query: { from, to, stateText, whose: code !== undefined ? { kind: "state", code } : { kind: whose === "all" ? "all" : "ours" } }, problems };
}

/** The calendar begins in the year 1; nothing is recorded before it either. */
function yearBefore(day: CalendarDate): CalendarDate {
  return day < "0002-01-01" ? day : addYears(day, -1);
}
