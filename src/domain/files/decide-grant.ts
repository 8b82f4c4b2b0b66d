// Letting somebody in: a person, a post or a unit, to the file or to one paper, for a reason and with an end. Outside the file's
// own organisation nothing opens until a second officer agreed (four eyes).
import { isSecondPerson, type Grantee, type Seen } from "../access/index.ts";
import { daysBetween, type CalendarDate } from "../kernel/index.ts";
import { notYours } from "./desk-file.ts";
import { agreed, type Decision, type FileRefusal } from "./file-refusal.ts";

/** Longer, and it is a transfer that nobody decided. */
export const LONGEST_GRANT_DAYS = 366;

export type NewGrant = {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly grantee: {
    readonly to: Grantee;
    /** Below the top of the file's own tree? A person: by one of the posts of the day. */
    readonly inside: boolean;
    /** What the grantee would see with the grant, and what already without it; a unit has many eyes, so nothing is said of it. */
    readonly without?: Seen | undefined;
    readonly with?: Seen | undefined;
  };
};

export function decideGrant(seen: Seen, { from, until, grantee }: NewGrant, today: CalendarDate): Decision<{ readonly needsSecond: boolean }> {
  return agreed({ needsSecond: !grantee.inside }, [
    notYours(seen),
    from < today && { code: "begins-in-the-past", today },
    until <= from && { code: "ends-before-it-begins" },
    daysBetween(from, until) > LONGEST_GRANT_DAYS && { code: "too-long", longestDays: LONGEST_GRANT_DAYS },
    grantee.without?.sees === true && { code: "sees-already" },
    opensNothing(grantee.with),
  ]);
}

function opensNothing(seen: Seen | undefined): FileRefusal | undefined {
  if (seen === undefined || seen.sees) return undefined;
  return seen.because === "recused" ? { code: "walled-off" } : { code: "grantee-not-cleared" };
}

export type GrantAnswer = "approve" | "refuse" | "revoke";

export type GrantRecord = {
  readonly by: string;
  readonly needsSecond: boolean;
  readonly approved: boolean;
  readonly revoked: boolean;
  readonly until: CalendarDate;
};

/** `actor` as it stands in the record. Whoever asked for the grant may take it back, and cannot agree to it. */
export function decideGrantAnswer(actor: string, seen: Seen, grant: GrantRecord, answer: GrantAnswer, today: CalendarDate): Decision {
  const waits = grant.needsSecond && !grant.approved;
  return agreed({}, [
    notYours(seen),
    grant.revoked && { code: "decided-already" },
    grant.until <= today && { code: "over", until: grant.until },
    answer !== "revoke" && !grant.needsSecond && { code: "needs-no-second" },
    answer !== "revoke" && grant.needsSecond && !waits && { code: "decided-already" },
    answer !== "revoke" && !isSecondPerson(grant.by, actor) && { code: "same-person" },
  ]);
}
