// The changes worth telling: those of instruments, and of States under them. What both parties to a bilateral treaty do
// together is told once, of the treaty.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { changes, type Change, type PartyCode, type World } from "../../../domain/treaty-law/index.ts";
import { listHistories, type PublicView } from "../public-view.ts";

/** Of which States the changes are told, beside those of the instruments themselves. */
export type Whose = { readonly kind: "ours" } | { readonly kind: "all" } | { readonly kind: "state"; readonly code: PartyCode };

const FIRST_DAY = "0001-01-01" as CalendarDate;
const LAST_DAY = "9999-12-31" as CalendarDate;

/** Changes after `from`, up to and on `to`; the latest first. */
export function changesBetween(view: PublicView, from: CalendarDate, to: CalendarDate, whose: Whose): Change[] {
  return everyChange(view).filter((change) => from < change.on && change.on <= to && isTold(view, whose, change)).reverse();
}

/** The last few changes up to and on a day, the latest first. */
export function latestChanges(view: PublicView, upTo: CalendarDate, whose: Whose, most: number): Change[] {
  return changesBetween(view, FIRST_DAY, upTo, whose).slice(0, most);
}

/** What is known to come after a day, the next first. */
export function changesToCome(view: PublicView, after: CalendarDate, whose: Whose): Change[] {
  return everyChange(view).filter((change) => change.on > after && isTold(view, whose, change));
}

const every = new WeakMap<World, readonly Change[]>();

/** All changes there are, the first first; read off the histories once for each register version and record date. */
function everyChange(view: PublicView): readonly Change[] {
  const kept = every.get(view.world);
  if (kept !== undefined) return kept;
  // That somebody is attested not to be a party is no step that it took.
  const found = changes(listHistories(view), FIRST_DAY, LAST_DAY).filter(({ kind, to }) => kind === "change" && to !== "not-party");
  every.set(view.world, found);
  return found;
}

function isTold(view: PublicView, whose: Whose, { treaty, party }: Change): boolean {
  const entry = view.register.entries.get(treaty);
  if (entry?.participation === "bilateral") return party === null && (whose.kind !== "state" || entry.between.includes(whose.code));
  if (whose.kind === "state") return party === whose.code;
  return party === null || whose.kind === "all" || party === view.ownState;
}

/** What happened, in one word of ours. `undefined`: two words for the same thing. */
export type ChangeEvent =
  | "signed" | "concluded" | "entered-into-force" | "ended" | "suspended" | "resumed" | "consented" | "party" | "notice-given" | "notice-withdrawn"
  | "left" | "consent-withdrawn" | "will-not-become" | "ceased-to-exist" | "provisional-begins" | "provisional-ends" | "suspended-for" | "resumed-for";

const OF_INSTRUMENT: Readonly<Partial<Record<Change["to"], ChangeEvent>>> = { "in-force": "entered-into-force", terminated: "ended", suspended: "suspended" };

const OF_STATE: Readonly<Partial<Record<Change["to"], ChangeEvent>>> = {
  signatory: "signed",
  "signatory-withdrawn": "will-not-become",
  consented: "consented",
  party: "party",
  "withdrawal-notified": "notice-given",
  "former-party": "left",
  "consent-withdrawn": "consent-withdrawn",
  "ceased-to-exist": "ceased-to-exist",
  applied: "provisional-begins",
  "not-applied": "provisional-ends",
  suspended: "suspended-for",
  "not-suspended": "resumed-for",
};

export function eventOf({ party, from, to }: Change, isBilateral: boolean): ChangeEvent | undefined {
  if (party !== null) return from === "withdrawal-notified" && to === "party" ? "notice-withdrawn" : OF_STATE[to];
  if (from === "suspended" && to === "in-force") return "resumed";
  // A bilateral treaty is concluded when both have signed it; a convention is adopted first.
  if (to === "not-in-force") return isBilateral ? "signed" : "concluded";
  return OF_INSTRUMENT[to];
}
