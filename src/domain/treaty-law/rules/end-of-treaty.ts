// VCLT 42(2), 54, 55, 59, 70: a treaty ends as it provides, by consent of all or by a later treaty; a bilateral one with the
// denunciation by either side. Falling below the number needed for entry into force does not end it (55), unless it says so:
// the Genocide Convention ends when denunciations leave fewer than sixteen parties (art. XV). Its end releases the parties.
import type { CalendarDate } from "../../kernel/index.ts";
import { reason, type EntryIntoForce, type Membership, type Reason } from "../answer.ts";
import type { PartyCode, TreatyFacts } from "../facts/index.ts";
import type { Acts } from "./acts.ts";

export type EndOfTreaty = { readonly day: CalendarDate; readonly why: Reason };

/** Every State with its memberships, as they would be if the treaty had not ended. */
export type Members = ReadonlyMap<PartyCode, { readonly memberships: readonly Membership[] }>;

/** When and why the treaty ended; `undefined` where nothing shows that it did. */
export function endOfTreaty(facts: TreatyFacts, acts: Acts, general: EntryIntoForce, members: Members): EndOfTreaty | undefined {
  const ends = [recorded(facts, acts), byEitherSide(facts, members), byTooFew(facts, general, members)].filter((end) => end !== undefined);
  return ends.reduce<EndOfTreaty | undefined>((first, end) => (first === undefined || end.day < first.day ? end : first), undefined);
}

/** A State's memberships, as far as the treaty lasted. */
export function whileItLasted(memberships: readonly Membership[], end: EndOfTreaty | undefined): readonly Membership[] {
  if (end === undefined) return memberships;
  const lasted = memberships.filter(({ from }) => from < end.day);
  return lasted.map((membership) => (membership.until !== null && membership.until <= end.day ? membership : { ...membership, until: end.day, endedBy: end.why }));
}

/** The act that ended the treaty, or the day that a depositary or register prints. */
function recorded(facts: TreatyFacts, acts: Acts): EndOfTreaty | undefined {
  const found = acts.ofTreaty.find(({ act }) => act.type === "termination");
  if (found !== undefined) return terminated(found.act.effectiveOn ?? found.day, found.act.id);
  const printed = facts.publishedDates.find(({ what, date }) => what === "termination" && date !== null);
  return printed === undefined || printed.date === null ? undefined : terminated(printed.date, printed.id);
}

function terminated(day: CalendarDate, fact: string): EndOfTreaty {
  return { day, why: reason("treaty.terminated", { params: { date: day }, facts: [fact] }) };
}

function byEitherSide(facts: TreatyFacts, members: Members): EndOfTreaty | undefined {
  if (facts.participation !== "bilateral") return undefined;
  const left = departures(members)[0];
  if (left === undefined) return undefined;
  return { day: left.on, why: reason("treaty.ended-by-either-side", { params: { date: left.on, by: left.state }, because: [left.why] }) };
}

/** On a list that may leave parties out nobody can say that too few were left. */
function byTooFew({ clause, coverage }: TreatyFacts, general: EntryIntoForce, members: Members): EndOfTreaty | undefined {
  const least = clause?.endsBelow;
  if (least === undefined || coverage.extent !== "complete" || general.date === null) return undefined;
  for (const { on, why } of departures(members)) {
    const left = [...members.values()].filter(({ memberships }) => memberships.some(({ from, until }) => from <= on && (until === null || on < until))).length;
    if (left < least) return { day: on, why: reason("treaty.ended-below-parties", { params: { date: on, least, left }, because: [why] }) };
  }
  return undefined;
}

/** Departures by notice that took effect, in order of day. */
function departures(members: Members): { readonly state: PartyCode; readonly on: CalendarDate; readonly why: Reason }[] {
  const found = [...members].flatMap(([state, { memberships }]) =>
    memberships.flatMap(({ until, endedBy }) => (until === null || endedBy?.rule.startsWith("withdrawal.") !== true ? [] : [{ state, on: until, why: endedBy }])),
  );
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.state < b.state ? -1 : 1));
}
