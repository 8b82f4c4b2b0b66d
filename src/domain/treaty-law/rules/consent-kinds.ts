// VCLT 11: consent to be bound is expressed by the usual means, or by any other that was agreed. A clause that counts
// nothing but signatures, or nothing but notifications, agrees on those.
import { isConsent, type ActionType, type Clause, type Condition } from "../facts/index.ts";

/** Which kinds of act express consent under this treaty: the usual ones, and those the clause names wherever it counts. */
export function consentKinds(clause: Clause | undefined): (type: ActionType) => boolean {
  const condition = clause?.entryIntoForce?.when;
  const named = condition === undefined ? null : namedKinds(condition);
  return named === null ? isConsent : (type) => isConsent(type) || named.has(type);
}

/** The kinds that every counting part of the condition names; `null` where one of them names none or nothing is counted. */
function namedKinds(condition: Condition): ReadonlySet<ActionType> | null {
  const leaves = counting(condition);
  if (leaves.length === 0 || leaves.some(({ actions }) => actions === undefined)) return null;
  return new Set(leaves.flatMap(({ actions }) => actions ?? []));
}

function counting(condition: Condition): { readonly actions?: readonly ActionType[] }[] {
  switch (condition.type) {
    case "all":
    case "any":
      return condition.of.flatMap(counting);
    case "treatyInForce":
    case "onDate":
    case "tacit":
      return [];
    default:
      return [condition];
  }
}

/** A notice that ends participation: withdrawal, denunciation, or the end of the membership that participation rests on. */
export function isNotice(type: ActionType): boolean {
  return type === "withdrawal" || type === "denunciation" || type === "lossOfMembership";
}
