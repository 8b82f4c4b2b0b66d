// The filter of a list as it stands in an address. What cannot be meant is said, field by field, with what would be right.
import { namesThrough, resolveParty, type PartyCode } from "../../../domain/parties/index.ts";
import { askedValue, type FieldProblem, type Place } from "../../../platform/web/index.ts";
import { FORMS, PARTICIPATIONS, SUBJECTS } from "../../treaties/index.ts";
import type { PublicView } from "../public-view.ts";
import { wordsOf, type PublicWords } from "../words/index.ts";
import { SORTS, USUAL_SORT, YEARS_OF, type Sort, type TreatyFilter } from "./select-treaties.ts";
import { STANDINGS } from "./standing.ts";

type FilterRead = { readonly filter: TreatyFilter; readonly problems: readonly FieldProblem[] };

/** Words that are looked for. */
const LONGEST_SEARCH = 200;

/** The query of an address in; the filter it asks for out, with every problem. Empty fields ask for nothing. */
export function readFilter(place: Place, view: PublicView): FilterRead {
  const words = wordsOf(place.language);
  const problems: FieldProblem[] = [];
  const value = (name: string) => askedValue(place, name, problems);
  const oneOf = <T extends string>(name: string, allowed: readonly T[]): T | undefined => {
    const text = value(name);
    const found = allowed.find((item) => item === text);
    if (text !== undefined && found === undefined) problems.push({ field: name, message: words.filter.notOneOf(text.slice(0, 60), allowed) });
    return found;
  };
  const filter = {
    subject: oneOf("subject", SUBJECTS),
    form: oneOf("form", FORMS),
    participation: oneOf("participation", PARTICIPATIONS),
    status: oneOf("status", STANDINGS),
    body: readBody(value("body"), view, words, problems),
    state: readState(value("state"), view, words, problems),
    fromYear: readYear("from", value("from"), words, problems),
    toYear: readYear("to", value("to"), words, problems),
    yearOf: oneOf("year-of", YEARS_OF),
    words: value("q"),
  };
  if ((filter.words?.length ?? 0) > LONGEST_SEARCH) problems.push({ field: "q", message: place.words.problem.tooLong("q", LONGEST_SEARCH) });
  if (filter.fromYear !== undefined && filter.toYear !== undefined && filter.fromYear > filter.toYear) problems.push({ field: "from", message: words.filter.yearsTurned });
  return { filter: Object.fromEntries(Object.entries(filter).filter(([, given]) => given !== undefined)), problems };
}

/** How the list is put in order: `sort=with`, or `sort=-with` from the end. */
export function readSort(place: Place, problems: FieldProblem[]): Sort {
  const text = askedValue(place, "sort", problems) ?? USUAL_SORT.by;
  const descending = text.startsWith("-");
  const by = SORTS.find((one) => one === text.slice(descending ? 1 : 0));
  if (by === undefined) problems.push({ field: "sort", message: wordsOf(place.language).filter.notOneOf(text.slice(0, 60), SORTS) });
  return by === undefined ? USUAL_SORT : { by, descending };
}

/** A code or a name in any spelling that leads to one party. */
export function readState(text: string | undefined, view: PublicView, words: PublicWords, problems: FieldProblem[], field = "state"): PartyCode | undefined {
  if (text === undefined) return undefined;
  const index = view.reference.parties;
  const byCode = index.codes.get(text.toUpperCase());
  if (byCode !== undefined) return byCode;
  const found = resolveParty(text.slice(0, 120), index);
  if (found.kind === "found") return found.party;
  const near = found.kind === "ambiguous" ? found.candidates.map((code) => nameWithCode(view, code)) : [...new Set(found.suggestions.map(({ name }) => name))];
  problems.push({ field, message: words.filter.unknownState(text.slice(0, 60), near.slice(0, 4), found.kind === "ambiguous") });
  return undefined;
}

/** "South Korea (KR)": what two parties are told apart by. */
function nameWithCode({ reference }: PublicView, code: PartyCode): string {
  const party = reference.parties.parties.get(code);
  return party === undefined ? code : `${namesThrough(party, "en").at(-1)?.name ?? code} (${code})`;
}

function readBody(text: string | undefined, view: PublicView, words: PublicWords, problems: FieldProblem[]): string | undefined {
  if (text === undefined) return undefined;
  const body = [...view.reference.bodies.values()].find(({ code, slug }) => code === text || slug === text.toLowerCase());
  if (body === undefined) problems.push({ field: "body", message: words.filter.notOneOf(text.slice(0, 60), [...view.reference.bodies.values()].map(({ slug }) => slug)) });
  return body?.code;
}

function readYear(field: string, text: string | undefined, words: PublicWords, problems: FieldProblem[]): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{4}$/.test(text) && Number(text) >= 1) return Number(text);
  problems.push({ field, message: words.filter.badYear(text.slice(0, 40)) });
  return undefined;
}

type PageRead = { readonly page: number; readonly perPage: number; readonly problems: readonly FieldProblem[] };

/** Which page of how many rows; `total` tells whether there is such a page. */
export function readPaging(place: Place, total: number, usual = 50): PageRead {
  const words = wordsOf(place.language);
  const problems: FieldProblem[] = [];
  const whole = (name: string, fallback: number, most: number): number => {
    const text = askedValue(place, name, problems);
    if (text === undefined) return fallback;
    const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
    if (number >= 1 && number <= most) return number;
    problems.push({ field: name, message: words.filter.badNumber(text.slice(0, 40), most) });
    return fallback;
  };
  const perPage = whole("per-page", usual, 500);
  const page = whole("page", 1, Math.max(1, Math.ceil(total / perPage)));
  return { page, perPage, problems };
}
