// VCLT 2(1)(d): a reservation is what excludes or modifies the effect of provisions, however it is phrased or named. A declaration
// recorded as such in substance is treated as one; a declaration that only another State calls one is shown, not judged.
import { lastPossibleDay, type CalendarDate } from "../../../kernel/index.ts";
import { reason, type Reason } from "../../answer.ts";
import type { Action, PartyCode, TreatyFacts } from "../../facts/index.ts";

/** The flag on a declaration that is a reservation in substance, whatever it is called. */
export const RESERVATION_IN_SUBSTANCE = "reservation-in-substance";

/** Is the act a reservation, by name or in substance? */
export function isReservation(act: Action): boolean {
  return act.type === "reservation" || (act.type === "declaration" && act.flag === RESERVATION_IN_SUBSTANCE);
}

/** Declarations of one of the two to which the other objected: they disagree whether these are reservations. */
export function disputedDeclarations(facts: TreatyFacts, a: PartyCode, b: PartyCode, on: CalendarDate): Reason[] {
  const done = facts.actions.filter((act) => (act.state === a || act.state === b) && lastPossibleDay(act.date) <= on);
  return done.flatMap((objection) => {
    const declared = done.find((act) => objection.type === "objection" && act.id === objection.refersTo && act.type === "declaration");
    if (declared === undefined || isReservation(declared) || declared.state === objection.state) return [];
    const withdrawn = done.some((act) => act.type === "withdrawalOfObjection" && act.refersTo === objection.id);
    const params = { by: objection.state, declaredBy: declared.state, provisions: declared.provisions ?? [] };
    return withdrawn ? [] : [reason("declaration.called-a-reservation", { article: "VCLT 2(1)(d)", params, facts: [declared.id, objection.id] })];
  });
}
