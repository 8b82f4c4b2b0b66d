// A body on a day: its members, what our State has with each of them, and the body's own conventions.
import { isMemberOn, membersOn, type BodyRecord, type MembershipAnswer, type PartyCode } from "../../../domain/parties/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { isBound, partyStatus } from "../../../domain/treaty-law/index.ts";
import { SUBJECTS, type Subject } from "../../treaties/index.ts";
import { isInstrumentOf } from "../answers/instrument-of-body.ts";
import { namedMissing } from "../answers/named-missing.ts";
import { isKnownToExist, standingOf, type Stands } from "../answers/standing.ts";
import { listTreaties, type PublicView, type Treaty } from "../public-view.ts";

export type MemberRow = {
  readonly code: PartyCode;
  /** On each subject: the instrument that stands best, and how many there are. */
  readonly covered: ReadonlyMap<Subject, { readonly treaty: Treaty; readonly stands: Stands; readonly count: number }>;
};

export type OwnInstrument = {
  readonly treaty: Treaty;
  readonly stands: Stands;
  readonly members: readonly { readonly code: PartyCode; readonly stands: Stands }[];
  /** How many members are bound, are not, or of how many it is unknown. */
  readonly bound: { readonly yes: number; readonly no: number; readonly unknown: number };
  readonly missing: readonly PartyCode[];
};

export type BodyAnswer = {
  readonly certain: readonly PartyCode[];
  readonly counts: { readonly sure: number; readonly presumed: number; readonly unsure: number };
  /** Members other than our own State. */
  readonly others: readonly MemberRow[];
  /** Subjects on which something is on record with at least one of them. */
  readonly subjects: readonly Subject[];
  readonly instruments: readonly OwnInstrument[];
};

/** Not the division's: the law of treaties itself, and what another ministry keeps. */
const NOT_SHOWN: ReadonlySet<Subject> = new Set<Subject>(["treaty-law", "civil-matters"]);

/** Best first: what a desk officer looks for is an instrument he can use. */
const PREFERENCE = ["in-force", "suspended", "signed-not-in-force", "unknown", "not-in-force", "ended", "not-concluded", "no-action"];

export function bodyAnswer(view: PublicView, body: BodyRecord, on: CalendarDate): BodyAnswer {
  const members = membersOn(body, on);
  const count = (wanted: MembershipAnswer) => members.filter(({ answer }) => answer === wanted).length;
  const certain = members.flatMap(({ party, answer }) => (answer === "unknown" ? [] : [party]));
  const treaties = listTreaties(view);
  const others = certain.filter((code) => code !== view.ownState).map((code) => memberRow(view, treaties, code, on));
  return {
    certain,
    counts: { sure: count("yes"), presumed: count("presumed"), unsure: count("unknown") },
    others,
    subjects: SUBJECTS.filter((subject) => others.some(({ covered }) => covered.has(subject))),
    instruments: treaties.filter((treaty) => isInstrumentOf(treaty, body)).flatMap((treaty) => ownInstrument(view, treaty, certain, on) ?? []),
  };
}

function memberRow(view: PublicView, treaties: readonly Treaty[], code: PartyCode, on: CalendarDate): MemberRow {
  const bilateral = treaties
    .filter(({ entry }) => entry.participation === "bilateral" && entry.between.includes(view.ownState) && entry.between.includes(code))
    .map((treaty) => ({ treaty, stands: standingOf(treaty, on) }))
    // What is not known to exist by the day is not there on the day.
    .filter(({ treaty, stands }) => stands.standing !== "unknown" || isKnownToExist(treaty, view.register.facts.get(treaty.entry.slug), on))
    .filter(({ stands }) => stands.standing !== "not-concluded");
  const subjects = SUBJECTS.filter((subject) => !NOT_SHOWN.has(subject));
  const covered = subjects.flatMap((subject) => {
    const own = bilateral.filter(({ treaty }) => treaty.entry.subjects.includes(subject));
    const [best] = own.toSorted((a, b) => PREFERENCE.indexOf(a.stands.standing) - PREFERENCE.indexOf(b.stands.standing));
    return best === undefined ? [] : [[subject, { ...best, count: own.length }] as const];
  });
  return { code, covered: new Map(covered) };
}

function ownInstrument(view: PublicView, treaty: Treaty, members: readonly PartyCode[], on: CalendarDate): OwnInstrument | undefined {
  if (!isKnownToExist(treaty, view.register.facts.get(treaty.entry.slug), on)) return undefined;
  const stands = standingOf(treaty, on);
  const statuses = members.map((code) => partyStatus(treaty.history, code, on).status);
  const unknown = statuses.filter((status) => status === "unknown").length;
  const yes = statuses.filter(isBound).length;
  return {
    treaty,
    stands,
    members: members.map((code) => ({ code, stands: standingOf(treaty, on, code) })),
    bound: { yes, unknown, no: members.length - yes - unknown },
    missing: stands.standing === "in-force" ? [] : namedMissing(stands.period.why),
  };
}

/** Whoever is or was on the list, with the answer for the day. */
export function membershipsOf(body: BodyRecord, on: CalendarDate) {
  return body.memberships.map((membership) => ({ ...membership, answer: isMemberOn(body, membership.party, on) }));
}
export type MembershipRow = ReturnType<typeof membershipsOf>[number];
