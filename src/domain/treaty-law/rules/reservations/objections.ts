// VCLT 20(4)(b), 20(5), 21(3), 23(3): an objection made in time keeps the reserved provisions out of the relation; it keeps the
// treaty itself out only where the objector says so definitely. Made before the objector's own consent it counts from then.
// The UN Secretary-General circulates late objections as mere communications: an act recorded as an objection is presumed to
// be in time where the day of notification, from which the period runs, is not recorded.
import { latest, type CalendarDate } from "../../../kernel/index.ts";
import { reason, type Reason } from "../../answer.ts";
import type { PartyCode } from "../../facts/index.ts";
import type { ReadAct } from "../readings.ts";
import type { Period } from "./objection-period.ts";
import type { ReservationActs } from "./reservation-acts.ts";
import { objectionWithdrawn } from "./withdrawal-of-reservation.ts";

/** `presumedInTime`: the day of notification is not recorded, and counted from the act itself it would be late. */
export type StandingObjection = { readonly objection: ReadAct; readonly from: CalendarDate; readonly presumedInTime: boolean };

export type ObjectionsOf = {
  /** The objection that stands, if any. */
  readonly standing: StandingObjection | undefined;
  /** Objections without effect, and why: late, withdrawn, after acceptance; and whose the one that stands was before. */
  readonly remarks: readonly Reason[];
  /** Was one withdrawn? Its author has then accepted (ILC Guide to Practice 2.7.2). */
  readonly withdrawnOn: CalendarDate | null;
};

/** The objections of one State to the reservation, as they stand on the day asked for. */
export function objectionsOf(state: PartyCode, acts: ReservationActs, period: Period, consent: CalendarDate): ObjectionsOf {
  const remarks: Reason[] = [];
  let standing: StandingObjection | undefined;
  let withdrawnOn: CalendarDate | null = null;
  const accepted = acts.acceptances.find(({ act }) => act.state === state)?.day;
  for (const objection of acts.objections.filter((one) => one.act.state === state || isInherited(one, state, acts))) {
    const withdrawn = objectionWithdrawn(acts, objection.act.id);
    const facts = [objection.act.id];
    if (withdrawn !== undefined) {
      withdrawnOn = withdrawn.day;
      remarks.push(reason("objection.withdrawn", { article: "VCLT 22(2)", params: { date: withdrawn.day }, facts: [...facts, withdrawn.act.id] }));
    } else if (objection.day > period.latestLastDay) {
      remarks.push(reason("objection.late", { article: "VCLT 20(5)", params: { made: objection.day, lastDay: period.lastDay }, facts }));
    } else if (accepted !== undefined && accepted < objection.day) {
      remarks.push(reason("objection.after-acceptance", { article: "VCLT 20(5)", params: { made: objection.day, accepted }, facts }));
    } else {
      // The first in time stands, but a stronger one still in time takes its place.
      const stronger = standing === undefined || (objection.act.opposesEntryIntoForce === true && standing.objection.act.opposesEntryIntoForce !== true);
      if (stronger) standing = { objection, from: latest(objection.day, consent), presumedInTime: objection.day > period.lastDay };
    }
  }
  const author = standing?.objection.act.state ?? state;
  if (author !== state) remarks.push(reason("objection.maintained-by-successor", { article: "ILC Guide to Practice 5.2.1", params: { state, predecessor: author } }));
  return { standing, remarks, withdrawnOn };
}

function isInherited({ act, day }: ReadAct, state: PartyCode, { consents }: ReservationActs): boolean {
  return consents.some((consent) => consent.act.state === state && consent.act.type === "succession" && consent.act.predecessor === act.state && day <= (consent.act.successionOn ?? consent.day));
}
