// Regional and other bodies, with membership as dated periods and a list that says how far it reaches.
import { firstPossibleDay, lastPossibleDay, type CalendarDate, type ImpreciseDate } from "../kernel/index.ts";
import type { PartyCode, PartyName, SourceId, Stretch } from "./party.ts";
import { within, type Within } from "./stretch.ts";

export type BodyCode = string;

/** One period of membership. Where no source gives the day of joining, `attestedOn` says when it was a member at the latest. */
export type Membership = Stretch & {
  readonly party: PartyCode;
  readonly attestedOn?: ImpreciseDate;
  /** What the source says happened: "founding signatory", "admitted at the 14th Summit". */
  readonly basis?: string;
  readonly source: SourceId;
};

/** Outside what the list covers the answer is unknown, never "not a member". */
export type MembershipCoverage = {
  readonly extent: "complete" | "partial";
  /** A complete list is complete from here on; absent: from the body's beginning. */
  readonly from?: CalendarDate;
  /** The list is as of this day. Later, members are presumed to remain and others are unknown. */
  readonly asOf: CalendarDate;
  readonly note?: string;
};

export type BodyRecord = {
  readonly code: BodyCode;
  /** In addresses: `asean`. */
  readonly slug: string;
  readonly names: readonly PartyName[];
  /** The same organisation as a party to treaties. */
  readonly party?: PartyCode;
  readonly establishedOn?: ImpreciseDate;
  readonly memberships: readonly Membership[];
  readonly coverage: MembershipCoverage;
  readonly source: SourceId;
  readonly note?: string;
};

/** `presumed`: a member when the list was made, and nothing later is known. */
export type MembershipAnswer = "yes" | "presumed" | "no" | "unknown";

export type MemberOn = { readonly party: PartyCode; readonly answer: "yes" | "presumed" | "unknown" };

/** Was the party a member on that day? */
export function isMemberOn(body: BodyRecord, party: PartyCode, date: CalendarDate): MembershipAnswer {
  const periods = body.memberships.filter((membership) => membership.party === party).map((membership) => wasIn(membership, date));
  if (periods.includes("yes")) return date > body.coverage.asOf ? "presumed" : "yes";
  if (periods.includes("unknown")) return "unknown";
  // A partial list is still complete for those whose coming or going it dates.
  const dated = periods.length > 0 && date <= body.coverage.asOf;
  return dated || covers(body, date) ? "no" : "unknown";
}

/** All who were, are presumed to have been, or may have been members on that day, in the order of the list; read it with `coverage`. */
export function membersOn(body: BodyRecord, date: CalendarDate): readonly MemberOn[] {
  const parties = [...new Set(body.memberships.map((membership) => membership.party))];
  return parties.flatMap((party) => {
    const answer = isMemberOn(body, party, date);
    // Beyond the list's end whoever had left is not "perhaps a member" again for want of coverage.
    const possible = body.memberships.some((membership) => membership.party === party && wasIn(membership, date) !== "no");
    return answer === "no" || !possible ? [] : [{ party, answer }];
  });
}

function wasIn(membership: Membership, date: CalendarDate): Within {
  if (membership.from !== undefined || membership.attestedOn === undefined) return within(membership, date);
  const ended = within({ ...(membership.until !== undefined && { until: membership.until }) }, date);
  if (ended !== "yes") return ended;
  return date >= lastPossibleDay(membership.attestedOn) ? "yes" : "unknown";
}

function covers(body: BodyRecord, date: CalendarDate): boolean {
  if (body.establishedOn !== undefined && date < firstPossibleDay(body.establishedOn)) return true;
  const { extent, from, asOf } = body.coverage;
  return extent === "complete" && date <= asOf && (from === undefined || date >= from);
}
