// VCLT 19(a)-(b): no reservation where the treaty prohibits it, or allows only others. Whether it is compatible with the
// object and purpose (19(c)) is for the parties to say by objecting: no rule of this library decides it.
import { reason, type Reason } from "../../answer.ts";
import type { Clause, FactId } from "../../facts/index.ts";
import { covers } from "./provisions.ts";

export type Permission = { readonly permitted: boolean | "not-recorded"; readonly why: Reason };

/** Does the treaty's own clause let the reservation be made? */
export function permissionOf(clause: Clause | undefined, reservation: FactId, provisions: readonly string[]): Permission {
  const rules = clause?.reservations;
  const facts = [reservation];
  if (rules === undefined) {
    const missing = [{ kind: "fact", what: "reservations-clause", params: {} }] as const;
    return { permitted: "not-recorded", why: reason("reservation.clause-not-recorded", { article: "VCLT 19", facts, missing }) };
  }
  const cite = rules.article === undefined ? {} : { article: rules.article };
  if (rules.rule === "none") return { permitted: false, why: reason("reservation.prohibited", { ...cite, params: { law: "VCLT 19(a)" }, facts }) };
  const refused = outside(rules, provisions);
  if (refused.length === 0) return { permitted: true, why: reason("reservation.not-prohibited", { ...cite, params: { rule: rules.rule }, facts }) };
  return { permitted: false, why: reason("reservation.not-among-those-allowed", { ...cite, params: { law: "VCLT 19(b)", refused }, facts }) };
}

/** The provisions reserved to that the clause does not let a State reserve to. */
function outside(rules: NonNullable<Clause["reservations"]>, provisions: readonly string[]): string[] {
  const listed = (list: readonly string[] | undefined, provision: string) => (list ?? []).some((one) => covers(one, provision));
  if (rules.rule === "specified") {
    return provisions.filter((provision) => !listed(rules.allowed, provision) && !listed(rules.authorised, provision));
  }
  return rules.rule === "any-but" ? provisions.filter((provision) => listed(rules.forbidden, provision)) : [];
}

/** VCLT 20(1): a reservation that the treaty expressly authorises needs no acceptance. */
export function isAuthorised(clause: Clause | undefined, provisions: readonly string[]): boolean {
  const authorised = clause?.reservations?.authorised ?? [];
  return provisions.length > 0 && provisions.every((provision) => authorised.some((one) => covers(one, provision)));
}
