// Which instruments a list shows: by subject, State, body, form, participation, status, years and words.
import { firstPossibleDay, lastPossibleDay, type CalendarDate } from "../../../domain/kernel/index.ts";
import { membersOn, type BodyCode, type PartyCode } from "../../../domain/parties/index.ts";
import type { Form, Participation, Subject } from "../../treaties/index.ts";
import { folded } from "./folded.ts";
import { isInstrumentOf } from "./instrument-of-body.ts";
import { listTreaties, partyName, type PublicView, type Treaty } from "../public-view.ts";
import { standingOf, type Standing, type Stands } from "./standing.ts";

export type TreatyFilter = {
  readonly subject?: Subject;
  readonly form?: Form;
  readonly participation?: Participation;
  readonly state?: PartyCode;
  readonly body?: BodyCode;
  readonly status?: Standing;
  /** Years of adoption or first signature, both included. */
  readonly fromYear?: number;
  readonly toYear?: number;
  /** Words that all stand in a title or in the name of a party. */
  readonly words?: string;
};

export type TreatyRow = Treaty & { readonly stands: Stands };
export type Selection = {
  /** Those that answer yes, in order of title. */
  readonly rows: readonly TreatyRow[];
  /** Those that may belong here: everything else fits, but their status on the day cannot be told. */
  readonly unknown: readonly TreatyRow[];
};

/** The instruments that fit the filter on a day. */
export function selectTreaties(view: PublicView, filter: TreatyFilter, on: CalendarDate, language: string): Selection {
  const found = listTreaties(view).filter((treaty) => fits(view, treaty, filter, on, language));
  const rows = found.map((treaty): TreatyRow => ({ ...treaty, stands: standingOf(treaty, on, filter.state) })).sort(byTitle(language));
  if (filter.status === undefined) return { rows, unknown: rows.filter(({ stands }) => stands.standing === "unknown") };
  return {
    rows: rows.filter(({ stands }) => stands.standing === filter.status),
    unknown: filter.status === "unknown" ? [] : rows.filter(({ stands }) => stands.standing === "unknown"),
  };
}

/** The title shown: the usual one in the language, else in English, else any. */
export function titleOf({ entry }: Treaty, language: string): string {
  const of = (wanted: string) => ["short", "official", "as-printed"].map((kind) => entry.titles.find((title) => title.language === wanted && title.kind === kind)).find((title) => title !== undefined);
  return (of(language) ?? of("en") ?? entry.titles[0])?.text ?? entry.slug;
}

function fits(view: PublicView, treaty: Treaty, filter: TreatyFilter, on: CalendarDate, language: string): boolean {
  const { entry } = treaty;
  if (filter.subject !== undefined && !entry.subjects.includes(filter.subject)) return false;
  if (filter.form !== undefined && entry.form !== filter.form) return false;
  if (filter.participation !== undefined && entry.participation !== filter.participation) return false;
  if (filter.state !== undefined && !concerns(treaty, filter.state)) return false;
  if (filter.body !== undefined && !concernsBody(view, treaty, filter.body, on)) return false;
  if (!inYears(treaty, filter)) return false;
  return filter.words === undefined || hasWords(view, treaty, filter.words, on, language);
}

/** Does the record of the instrument name the State? */
export function concerns({ entry, history }: Treaty, state: PartyCode): boolean {
  return entry.between.includes(state) || history.parties.has(state);
}

/** An instrument between our State and another member of the body, one made within the body, or one between its members alone. */
function concernsBody(view: PublicView, treaty: Treaty, code: BodyCode, on: CalendarDate): boolean {
  const body = view.reference.bodies.get(code);
  if (body === undefined) return false;
  const members = new Set(membersOn(body, on).flatMap(({ party, answer }) => (answer === "yes" || answer === "presumed" ? [party] : [])));
  const { between } = treaty.entry;
  if (treaty.entry.participation === "bilateral") return between.some((party) => party !== view.ownState && members.has(party));
  return isInstrumentOf(treaty, body) || (between.length > 0 && between.every((party) => members.has(party)));
}

function inYears(treaty: Treaty, { fromYear, toYear }: TreatyFilter): boolean {
  if (fromYear === undefined && toYear === undefined) return true;
  const date = treaty.entry.adoptedOn;
  // Without a recorded date nothing shows that it belongs to the years asked for.
  if (date === null) return false;
  const [first, last] = [Number(firstPossibleDay(date).slice(0, 4)), Number(lastPossibleDay(date).slice(0, 4))];
  return last >= (fromYear ?? 0) && first <= (toYear ?? 9999);
}

function hasWords(view: PublicView, { entry }: Treaty, text: string, on: CalendarDate, language: string): boolean {
  const names = entry.between.flatMap((code) => [partyName(view, code, on, language), partyName(view, code, on, "en"), code]);
  const haystack = folded([...entry.titles.map((title) => title.text), ...names, entry.slug].join(" "));
  return folded(text).split(" ").every((word) => haystack.includes(word));
}

function byTitle(language: string): (a: Treaty, b: Treaty) => number {
  const collator = new Intl.Collator(language);
  return (a, b) => collator.compare(titleOf(a, language), titleOf(b, language)) || (a.entry.slug < b.entry.slug ? -1 : 1);
}
