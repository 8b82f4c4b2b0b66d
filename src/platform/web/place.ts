// Where the reader is: language, page, dates asked for, comfort. Every component can see it; links keep it.
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { Comfort } from "./comfort.ts";
import type { Language } from "./language.ts";
import type { WebWords } from "./words/index.ts";

/** The dates a page speaks for. `on`: the day asked about. `knownOn`: only what was published by then; null: all. */
export type AskedDates = { readonly on: CalendarDate; readonly onIsAsked: boolean; readonly knownOn: CalendarDate | null };

/** The headings of the desk's navigation, in their order: the daily work, what is looked up for it, the office itself. */
export const DESK_GROUPS = ["work", "law", "office"] as const;
export type DeskGroup = (typeof DESK_GROUPS)[number];

/** Who is signed in: what a page needs to say so, and to make forms that are the session's own. */
export type Visitor = {
  readonly name: string;
  /** The posts the person holds or covers today, as titles. */
  readonly posts: readonly string[];
  readonly formToken: string;
  /** The pages this person may open, for the desk's navigation, each with how much waits there. */
  readonly desk: readonly { readonly key: string; readonly label: string; readonly to: string; readonly group: DeskGroup; readonly count: number }[];
  /** Invented, for trying out: every page says so. */
  readonly demonstration: boolean;
};

export type Place = {
  readonly language: Language;
  readonly languages: readonly Language[];
  readonly words: WebWords;
  /** Without the language prefix: `/` or `/instruments/in-ca-mla`. */
  readonly path: string;
  /** What the address asked, in its order. */
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly dates: AskedDates;
  readonly comfort: Comfort;
  /** null: a member of the public. */
  readonly visitor: Visitor | null;
  readonly now: Temporal.Instant;
};

export type QueryValue = string | number | readonly string[] | null | undefined;
export type Query = Readonly<Record<string, QueryValue>>;

export const PlaceContext = createContext<Place | null>(null);

/** @throws Error outside a rendered page: a component was rendered without `renderPage` or `renderPart`. */
export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (place === null) throw new Error("a component was rendered outside a page");
  return place;
}

/** The address of a page of the site in the reader's language, with the dates the reader asked for. */
export function addressOf(place: Place, path: string, query: Query = {}, fragment?: string): string {
  return `${prefixed(place.language, path)}${queryText({ ...askedDates(place), ...query })}${fragment === undefined ? "" : `#${fragment}`}`;
}

/** The address of this very page, or a part of it, with some of its query changed; `null` or `undefined` drops a name. */
export function addressHere(place: Place, changes: Query = {}, fragment?: string): string {
  // A map, since an address may ask for `__proto__` or `constructor`.
  const kept = new Map<string, readonly string[]>();
  for (const [name, value] of place.query) kept.set(name, [...(kept.get(name) ?? []), value]);
  return `${prefixed(place.language, place.path)}${queryText({ ...Object.fromEntries(kept), ...changes })}${fragment === undefined ? "" : `#${fragment}`}`;
}

/** This page in another language. */
export function addressInLanguage(place: Place, language: Language): string {
  return addressHere({ ...place, language });
}

function prefixed(language: Language, path: string): string {
  if (!path.startsWith("/") || path.startsWith("//")) throw new Error(`not a path of the site: ${JSON.stringify(path)}`);
  return path === "/" ? `/${language.code}` : `/${language.code}${path}`;
}

function askedDates({ dates }: Place): Query {
  return { on: dates.onIsAsked ? dates.on : null, "known-on": dates.knownOn };
}

function queryText(query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) parameters.append(name, String(one));
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}
