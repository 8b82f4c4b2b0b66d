// The division's page as numbers: what the old page counted, read off the register for any day. Nothing here is typed.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { membersOn, type PartyCode } from "../../../domain/parties/index.ts";
import type { Form, Subject } from "../../treaties/index.ts";
import { namedMissing } from "../answers/named-missing.ts";
import { isKnownToExist, standingOf, type Standing, type Stands } from "../answers/standing.ts";
import { hasPart } from "../answers/select-treaties.ts";
import { listTreaties, type PublicView, type Treaty } from "../public-view.ts";

/** One instrument with one other State. */
export type WithState = { readonly state: PartyCode; readonly treaty: Treaty; readonly stands: Stands };

export type Convention = {
  readonly treaty: Treaty;
  readonly stands: Stands;
  readonly standing: Standing;
  /** How our State stands under it. */
  readonly ownStands: Stands;
  /** Since when our State is bound; `null` where it is not, or no day is on record. */
  readonly ownSince: CalendarDate | null;
  readonly missing: readonly PartyCode[];
};

export type BodyCoverage = { readonly code: string; readonly members: readonly PartyCode[]; readonly inForce: readonly WithState[]; readonly pending: readonly WithState[] };

export type DivisionAnswer = {
  readonly on: CalendarDate;
  readonly mlats: { readonly inForce: readonly WithState[]; readonly signedNotInForce: readonly WithState[]; readonly unknown: readonly WithState[]; readonly notConcluded: readonly WithState[]; readonly notKnownConcluded: readonly WithState[] };
  readonly conventions: readonly Convention[];
  readonly drugAgreements: readonly WithState[];
  readonly drugMous: readonly WithState[];
  readonly bodies: readonly BodyCoverage[];
};

/** Regional bodies whose members' coverage the page has always told. */
const BODIES = ["ASEAN", "SAARC", "BIMSTEC"] as const;

/** Every number of the page, for a day. */
export function divisionAnswer(view: PublicView, on: CalendarDate): DivisionAnswer {
  const treaties = listTreaties(view);
  const mlats = bilateral(treaties, view, on, "mla");
  const of = (standing: Standing) => mlats.filter(({ stands }) => stands.standing === standing);
  const exists = ({ treaty }: WithState) => isKnownToExist(treaty, view.register.facts.get(treaty.entry.slug), on);
  const drugs = (form: Form) => bilateral(treaties, view, on, "narcotic-drugs", form).filter(exists);
  const [inForce, signedNotInForce] = [of("in-force"), of("signed-not-in-force")];
  const untold = of("unknown");
  return {
    on,
    // Unknown: concluded by that day, so far as the record shows, and its status on the day cannot be told. Of the rest not even that.
    mlats: { inForce, signedNotInForce, unknown: untold.filter(exists), notConcluded: of("not-concluded"), notKnownConcluded: untold.filter((one) => !exists(one)) },
    conventions: treaties.flatMap((treaty) => convention(view, treaty, on) ?? []),
    drugAgreements: drugs("agreement"),
    drugMous: drugs("memorandum-of-understanding"),
    bodies: BODIES.flatMap((code) => bodyCoverage(view, code, on, inForce, signedNotInForce) ?? []),
  };
}

/** Instruments between our State and one other, of a subject and a form, in order of the other's code. */
function bilateral(treaties: readonly Treaty[], view: PublicView, on: CalendarDate, subject: Subject, form?: Form): WithState[] {
  return treaties
    .flatMap((treaty): WithState[] => {
      const { entry } = treaty;
      const other = entry.between.find((code) => code !== view.ownState);
      const ours = entry.participation === "bilateral" && entry.between.includes(view.ownState) && entry.subjects.includes(subject);
      if (!ours || other === undefined || (form !== undefined && entry.form !== form)) return [];
      return [{ state: other, treaty, stands: standingOf(treaty, on) }];
    })
    .sort((a, b) => (a.state < b.state ? -1 : 1));
}

/** A convention in which our State has a part and that exists by the day; with who is still missing where that is known. */
function convention(view: PublicView, treaty: Treaty, on: CalendarDate): Convention | undefined {
  const { entry } = treaty;
  const wanted = entry.participation !== "bilateral" && entry.binding !== "no" && hasPart(treaty, view.ownState) && !entry.subjects.includes("civil-matters");
  if (!wanted || !isKnownToExist(treaty, view.register.facts.get(entry.slug), on)) return undefined;
  const stands = standingOf(treaty, on);
  const missing = stands.standing === "in-force" ? [] : namedMissing(stands.period.why);
  const bound = treaty.history.parties.get(view.ownState)?.memberships.find(({ from, until }) => from <= on && (until === null || on < until));
  return { treaty, stands, standing: stands.standing, ownStands: standingOf(treaty, on, view.ownState), ownSince: bound?.from ?? null, missing };
}

function bodyCoverage(view: PublicView, code: string, on: CalendarDate, inForce: readonly WithState[], pending: readonly WithState[]): BodyCoverage | undefined {
  const body = view.reference.bodies.get(code);
  if (body === undefined) return undefined;
  const members = membersOn(body, on).flatMap(({ party, answer }) => (answer === "unknown" ? [] : [party])).sort();
  const among = (list: readonly WithState[]) => list.filter(({ state }) => members.includes(state));
  return { code: body.code, members, inForce: among(inForce), pending: among(pending) };
}
