// Which instruments a list shows: by subject, State, body, form, participation, status, years and words.
import { firstPossibleDay, lastPossibleDay, type CalendarDate } from "../../../domain/kernel/index.ts";
import { membersOn, type BodyCode, type PartyCode } from "../../../domain/parties/index.ts";
import type { ActionType } from "../../../domain/treaty-law/index.ts";
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
  /** Years of adoption, or of signature where no adoption is on record; both included. */
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
  /** Those that may belong to the years asked for: everything else fits, but no adoption and no signature is on record. */
  readonly undated: readonly TreatyRow[];
};

/** The instruments that fit the filter on a day. What cannot be told is kept apart, never dropped. */
export function selectTreaties(view: PublicView, filter: TreatyFilter, on: CalendarDate, language: string): Selection {
  const all = listTreaties(view)
    .filter((treaty) => fits(view, treaty, filter, on, language))
    .map((treaty): TreatyRow => ({ ...treaty, stands: standingOf(treaty, on, filter.state) }))
    .sort(byTitle(language));
  const years = Map.groupBy(all, (row) => inYears(view, row, filter));
  const found = years.get("yes") ?? [];
  const asked = ({ stands }: TreatyRow) => filter.status === undefined || stands.standing === filter.status;
  const untold = ({ stands }: TreatyRow) => stands.standing === "unknown";
  return {
    rows: found.filter(asked),
    unknown: filter.status === "unknown" ? [] : found.filter(untold),
    undated: (years.get("unknown") ?? []).filter((row) => asked(row) || untold(row)),
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

/** By the year of adoption or of any signature. */
function inYears(view: PublicView, { entry }: Treaty, { fromYear, toYear }: TreatyFilter): "yes" | "no" | "unknown" {
  if (fromYear === undefined && toYear === undefined) return "yes";
  const signed = (view.register.facts.get(entry.slug)?.actions ?? []).filter(({ type }) => SIGNATURES.has(type)).map(({ date }) => date);
  // A convention stays open for signature long after its year: its adoption is its year.
  const dates = entry.adoptedOn === null ? signed : [entry.adoptedOn];
  if (dates.length === 0) return "unknown";
  const year = (day: CalendarDate) => Number(day.slice(0, 4));
  return dates.some((date) => year(lastPossibleDay(date)) >= (fromYear ?? 0) && year(firstPossibleDay(date)) <= (toYear ?? 9999)) ? "yes" : "no";
}

const SIGNATURES: ReadonlySet<ActionType> = new Set<ActionType>(["signature", "definitiveSignature", "signatureAdReferendum"]);

function hasWords(view: PublicView, { entry, history }: Treaty, text: string, on: CalendarDate, language: string): boolean {
  const parties = new Set([...entry.between, ...history.parties.keys()]);
  const names = [...parties].map((code) => partyName(view, code, on, language));
  const printed = entry.participants.map((one) => one.printed);
  const said = ` ${folded([...entry.titles.map((title) => title.text), ...names, ...printed, entry.slug].join(" "))}`;
  // Each word begins one: "oman" is not found in "Romania".
  return folded(text).split(" ").every((word) => said.includes(` ${word}`));
}

function byTitle(language: string): (a: Treaty, b: Treaty) => number {
  const collator = new Intl.Collator(language);
  return (a, b) => collator.compare(titleOf(a, language), titleOf(b, language)) || (a.entry.slug < b.entry.slug ? -1 : 1);
}
