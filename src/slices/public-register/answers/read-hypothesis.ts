// "What if a State acted?", as an address asks it: which State, which act, on which day.
import { findCalendarDate, type CalendarDate } from "../../../domain/kernel/index.ts";
import { CONSENT_TYPES, type ActionType, type PartyCode } from "../../../domain/treaty-law/index.ts";
import { askedValue, type FieldProblem, type Place } from "../../../platform/web/index.ts";
import type { PublicView } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";
import { readState } from "./read-filter.ts";

export type ImaginedAct = { readonly state: PartyCode; readonly type: ActionType; readonly date: CalendarDate };

/** Delays are counted from the act: a calendar of four figures must leave them room. */
const LAST_DAY = "8999-12-31";

type Names = { readonly state: string; readonly action: string; readonly date: string };

/** The act under the names given; `undefined` where no State is asked for. The usual act is ratification, on the day of the page. */
export function readImaginedAct(place: Place, view: PublicView, names: Names, allowed: readonly ActionType[] = CONSENT_TYPES): ImaginedAct | { readonly problems: readonly FieldProblem[] } | undefined {
  const words = wordsOf(place.language);
  const problems: FieldProblem[] = [];
  const given = askedValue(place, names.state, problems);
  if (given === undefined && problems.length === 0) return undefined;
  const state = readState(given, view, words, problems, names.state);
  const action = askedValue(place, names.action, problems) ?? "ratification";
  const type = allowed.find((one) => one === action);
  if (type === undefined) problems.push({ field: names.action, message: words.filter.notOneOf(action.slice(0, 60), allowed) });
  const text = askedValue(place, names.date, problems) ?? place.dates.on;
  const date = findCalendarDate(text);
  if (date === undefined) problems.push({ field: names.date, message: place.words.problem.badDate(names.date, text.slice(0, 40)) });
  else if (date > LAST_DAY) problems.push({ field: names.date, message: words.filter.tooLate(names.date, LAST_DAY) });
  return state === undefined || type === undefined || date === undefined || problems.length > 0 ? { problems } : { state, type, date };
}
