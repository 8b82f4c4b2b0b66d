// One State under a treaty, from its own acts: how it took part, its periods, provisional application and suspension.
import type { CalendarDate } from "../../kernel/index.ts";
import { reason, type Conflict, type EntryIntoForce, type Membership, type PartyHistory, type Reason } from "../answer.ts";
import type { Action, Clause, PartyCode, TreatyFacts } from "../facts/index.ts";
import { bearsNotOnBeingBound, hasAct, reach, type Acts, type DatedAct } from "./acts.ts";
import { whileItLasted, type EndOfTreaty } from "./end-of-treaty.ts";
import { memberships, participations, type Participations } from "./memberships.ts";
import { partyPeriods, type ListGround } from "./party-periods.ts";
import { provisionalSpans } from "./provisional-application.ts";
import type { PartyRecord } from "./rungs.ts";

/** Listed for an extension to itself and, at most, for what was said beside it. */
export function isTerritory(code: PartyCode, own: readonly DatedAct[]): boolean {
  const extended = (act: Action) => act.type === "territorialApplication" && (act.territory ?? code) === code;
  return hasAct(own, "territorialApplication") && own.some(({ act }) => extended(act)) && own.every(({ act }) => extended(act) || bearsNotOnBeingBound(act));
}

/** The end of the State itself, where the list has it as an act. */
function ceasedOn(own: readonly DatedAct[]): CalendarDate | undefined {
  const end = own.find(({ act }) => act.type === "extinction");
  return end === undefined ? undefined : (end.act.effectiveOn ?? end.day);
}

/** How one State took part, by its own acts. */
export type TakenPart = Participations & { readonly own: readonly DatedAct[]; readonly memberships: readonly Membership[]; readonly ceased: CalendarDate | undefined };

/** A State that did nothing about the treaty. */
export const NO_ACTS: TakenPart = { own: [], list: [], ignored: [], memberships: [], ceased: undefined };

/** @param ceased the day the State is known to have ended, where the list has no act of it */
export function takePart(own: readonly DatedAct[], { acts, clause, general, ceased }: { acts: Acts; clause: Clause | undefined; general: EntryIntoForce; ceased: CalendarDate | undefined }): TakenPart {
  const { list, ignored } = participations(own, acts.expressesConsent, clause, general);
  const ends = ceasedOn(own) ?? ceased;
  return { own, list, ignored, ceased: ends, memberships: memberships(list, ends) };
}

/** What is the same for every State under the treaty. */
export type Common = {
  readonly facts: TreatyFacts;
  readonly list: ListGround;
  readonly general: EntryIntoForce;
  readonly listEnds: CalendarDate | null;
  readonly end: EndOfTreaty | undefined;
};

/** The State's whole history under the treaty. */
export function partyHistory(code: PartyCode, { own, list: taken, ignored, memberships: all, ceased }: TakenPart, { facts, list, general, listEnds, end }: Common): PartyHistory {
  const bound = whileItLasted(all, end);
  const lastOwn = reach(own);
  // Without a stated end, a list that may leave acts out speaks for a State up to its last act on it.
  const listed = facts.coverage.extent === "complete" ? listEnds : (facts.coverage.until ?? null);
  const recordEnds = listed === null || (lastOwn !== null && lastOwn > listed) ? lastOwn : listed;
  const record: PartyRecord = { own, participations: taken, memberships: bound, ceased, recordEnds, generalKnown: general.known, notInForceUntil: general.date === null ? listEnds : null };
  return {
    code,
    periods: partyPeriods(list, record),
    memberships: bound,
    provisional: provisionalSpans(own, facts.clause, bound),
    suspended: suspendedSpans(own),
    conflicts: ignored.length === 0 ? NO_CONFLICTS : ignored.map(withoutEffect),
  };
}

function withoutEffect(why: Reason): Conflict {
  return { code: "act-without-effect", params: { ...why.params, rule: why.rule }, facts: why.facts };
}

const NO_CONFLICTS: readonly Conflict[] = [];
const NO_SPANS: PartyHistory["suspended"] = [];

/** VCLT 57-58, 60: operation suspended by or for one State; towards whom is a question of the pair. */
function suspendedSpans(own: readonly DatedAct[]): PartyHistory["suspended"] {
  if (!hasAct(own, "suspension")) return NO_SPANS;
  return own.flatMap(({ act, day }) => {
    if (act.type !== "suspension") return [];
    const from = act.effectiveOn ?? day;
    const resumed = own.find((other) => other.act.type === "endOfSuspension" && other.day >= from)?.day;
    const until = act.until ?? resumed ?? null;
    return [{ from, until, why: reason("party.suspended", { article: "VCLT 57", params: { from, until }, facts: [act.id] }) }];
  });
}
