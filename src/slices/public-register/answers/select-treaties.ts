// Which instruments a list shows: by subject, State, body, form, participation, status, years and words.
import { firstPossibleDay, impreciseDateOf, lastPossibleDay, type CalendarDate, type ImpreciseDate } from "../../../domain/kernel/index.ts";
import { membersOn, type BodyCode, type PartyCode } from "../../../domain/parties/index.ts";
import type { ActionType } from "../../../domain/treaty-law/index.ts";
import type { Form, Participation, Subject } from "../../treaties/index.ts";
import { listTreaties, partyName, type PublicView, type Treaty } from "../public-view.ts";
import { folded } from "./folded.ts";
import { isInstrumentOf } from "./instrument-of-body.ts";
import { hasWords } from "./search-text.ts";
import { titleParts } from "./title.ts";
import { inForceSince, standingOf, STANDINGS, type Standing, type Stands } from "./standing.ts";

export type TreatyFilter = {
  readonly subject?: Subject;
  readonly form?: Form;
  readonly participation?: Participation;
  readonly state?: PartyCode;
  readonly body?: BodyCode;
  readonly status?: Standing;
  /** Years of what `yearOf` says; both included. */
  readonly fromYear?: number;
  readonly toYear?: number;
  readonly yearOf?: YearOf;
  /** Words that all stand in a title, a number or the name of a party. */
  readonly words?: string;
};

/** Adoption, or signature where no adoption is on record (the usual); or entry into force. */
export const YEARS_OF = ["signature", "entry-into-force"] as const;
export type YearOf = (typeof YEARS_OF)[number];

/** By what a list is put in order; a minus before it turns the order around. */
export const SORTS = ["title", "with", "status", "in-force-since"] as const;
export type Sort = { readonly by: (typeof SORTS)[number]; readonly descending: boolean };
export const USUAL_SORT: Sort = { by: "title", descending: false };

export type TreatyRow = Treaty & { readonly stands: Stands };
export type Selection = {
  /** Those that answer yes, in the order asked for. */
  readonly rows: readonly TreatyRow[];
  /** How many there are of each standing, whichever is asked for. */
  readonly counts: ReadonlyMap<Standing, number>;
  /** Those that may belong here: everything else fits, but their status on the day cannot be told. */
  readonly unknown: readonly TreatyRow[];
  /** Those that may belong to the years asked for: everything else fits, but no such day is on record. */
  readonly undated: readonly TreatyRow[];
};

/** The instruments that fit the filter on a day. What cannot be told is kept apart, never dropped. */
export function selectTreaties(view: PublicView, filter: TreatyFilter, on: CalendarDate, language: string, sort: Sort = USUAL_SORT): Selection {
  const words = filter.words === undefined ? "" : folded(filter.words);
  const ofBody = filter.body === undefined ? undefined : bodyTest(view, filter.body, on);
  const all = listTreaties(view)
    .filter((treaty) => fits(treaty, filter) && (ofBody === undefined || ofBody(treaty)) && (words === "" || hasWords(view, treaty, words)))
    .map((treaty): TreatyRow => ({ ...treaty, stands: standingOf(treaty, on, filter.state) }));
  const years = Map.groupBy(all, (row) => inYears(view, row, filter));
  const found = inOrder(view, years.get("yes") ?? [], sort, { on, language, state: filter.state });
  const asked = ({ stands }: TreatyRow) => filter.status === undefined || stands.standing === filter.status;
  const untold = ({ stands }: TreatyRow) => stands.standing === "unknown";
  return {
    rows: found.filter(asked),
    counts: new Map(STANDINGS.map((standing) => [standing, found.filter(({ stands }) => stands.standing === standing).length])),
    unknown: filter.status === "unknown" ? [] : found.filter(untold),
    undated: (years.get("unknown") ?? []).filter((row) => asked(row) || untold(row)),
  };
}

function fits(treaty: Treaty, filter: TreatyFilter): boolean {
  const { entry } = treaty;
  if (filter.subject !== undefined && !entry.subjects.includes(filter.subject)) return false;
  if (filter.form !== undefined && entry.form !== filter.form) return false;
  if (filter.participation !== undefined && entry.participation !== filter.participation) return false;
  return filter.state === undefined || concerns(treaty, filter.state);
}

/** Does the State have a part in the instrument: as a side of it, by an act of its own, or by what somebody says of it? */
export function hasPart({ entry, history }: Treaty, state: PartyCode): boolean {
  return entry.between.includes(state) || history.parties.has(state);
}

/** Does the record name the State at all: also among those a source prints, in whatever role? */
function concerns(treaty: Treaty, state: PartyCode): boolean {
  return hasPart(treaty, state) || treaty.entry.participants.some(({ party }) => party === state);
}

/** An instrument between our State and another member of the body, one made within the body, or one between its members alone. */
function bodyTest(view: PublicView, code: BodyCode, on: CalendarDate): (treaty: Treaty) => boolean {
  const body = view.reference.bodies.get(code);
  if (body === undefined) return () => false;
  const members = new Set(membersOn(body, on).flatMap(({ party, answer }) => (answer === "yes" || answer === "presumed" ? [party] : [])));
  return (treaty) => {
    const { between, participation } = treaty.entry;
    if (participation === "bilateral") return between.some((party) => party !== view.ownState && members.has(party));
    return isInstrumentOf(treaty, body) || (between.length > 0 && between.every((party) => members.has(party)));
  };
}

/** By the year of what the filter says. */
function inYears(view: PublicView, treaty: Treaty, { fromYear, toYear, yearOf }: TreatyFilter): "yes" | "no" | "unknown" {
  if (fromYear === undefined && toYear === undefined) return "yes";
  const dates = yearOf === "entry-into-force" ? forceDays(treaty) : signatureDays(view, treaty);
  if (dates.length === 0) return "unknown";
  const year = (day: CalendarDate) => Number(day.slice(0, 4));
  return dates.some((date) => year(lastPossibleDay(date)) >= (fromYear ?? 0) && year(firstPossibleDay(date)) <= (toYear ?? 9999)) ? "yes" : "no";
}

function forceDays({ history }: Treaty): readonly ImpreciseDate[] {
  return history.entryIntoForce.date === null ? [] : [impreciseDateOf(history.entryIntoForce.date)];
}

/** A convention stays open for signature long after its year: its adoption is its year. */
function signatureDays(view: PublicView, { entry }: Treaty): readonly ImpreciseDate[] {
  if (entry.adoptedOn !== null) return [entry.adoptedOn];
  return (view.register.facts.get(entry.slug)?.actions ?? []).filter(({ type }) => SIGNATURES.has(type)).map(({ date }) => date);
}

const SIGNATURES: ReadonlySet<ActionType> = new Set<ActionType>(["signature", "definitiveSignature", "signatureAdReferendum"]);

type Asked = { readonly on: CalendarDate; readonly language: string; readonly state: PartyCode | undefined };
type Keyed = { readonly row: TreatyRow; readonly title: string; readonly other: string };

/** Equal ones by title, then by the other side; what has no day stands last either way. */
function inOrder(view: PublicView, rows: readonly TreatyRow[], { by, descending }: Sort, { on, language, state }: Asked): readonly TreatyRow[] {
  const { compare } = collatorOf(language);
  const turn = descending ? -1 : 1;
  const keyed = rows.map((row): Keyed => ({ row, title: titleParts(view, row, on, language).shown, other: otherSide(view, row, on, language) }));
  const byTitle = (a: Keyed, b: Keyed) => compare(a.title, b.title);
  const byOther = (a: Keyed, b: Keyed) => compare(a.other, b.other);
  const first: Readonly<Record<Sort["by"], (a: Keyed, b: Keyed) => number>> = {
    title: (a, b) => turn * byTitle(a, b),
    with: (a, b) => Number(a.other === "") - Number(b.other === "") || turn * byOther(a, b),
    status: (a, b) => turn * (STANDINGS.indexOf(a.row.stands.standing) - STANDINGS.indexOf(b.row.stands.standing)),
    "in-force-since": (a, b) => byDay(inForceSince(a.row, on, state), inForceSince(b.row, on, state), turn),
  };
  return keyed.sort((a, b) => first[by](a, b) || byTitle(a, b) || byOther(a, b) || (a.row.entry.slug < b.row.entry.slug ? -1 : 1)).map(({ row }) => row);
}

function byDay(a: CalendarDate | null, b: CalendarDate | null, turn: number): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -turn : turn;
}

/** The name of the other side of a bilateral instrument; empty for one that is open to others. */
function otherSide(view: PublicView, { entry }: Treaty, on: CalendarDate, language: string): string {
  const [other, ...more] = entry.between.filter((code) => code !== view.ownState);
  return other === undefined || more.length > 1 ? "" : partyName(view, other, on, language);
}

const collators = new Map<string, Intl.Collator>();

/** Making one costs as much as sorting a short list with it. */
function collatorOf(language: string): Intl.Collator {
  const kept = collators.get(language) ?? new Intl.Collator(language, { numeric: true });
  collators.set(language, kept);
  return kept;
}
