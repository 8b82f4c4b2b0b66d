// The acts of one treaty, ordered for the rules: who consented when, who signed, who gave notice.
// Each date is the day the act takes effect with the depositary, never the day parliament approved (VCLT 16).
import type { CalendarDate } from "../../kernel/index.ts";
import type { Action, ActionType, PartyCode, TreatyFacts } from "../facts/index.ts";
import { consentKinds, isNotice } from "./consent-kinds.ts";
import { daysIn, type Reading } from "./imprecise-days.ts";
import { isEffective } from "./known-facts.ts";

export type DatedAct = {
  readonly act: Action;
  readonly day: CalendarDate;
  readonly state: PartyCode;
  /** Succession: the day from which the treaty would have bound the predecessor, where that is later. */
  readonly notBefore?: CalendarDate;
};

export type Acts = {
  /** By State, in order of day; only effective acts of a named State. */
  readonly byState: ReadonlyMap<PartyCode, readonly DatedAct[]>;
  /** Acts of the treaty as a whole, in order. */
  readonly ofTreaty: readonly { readonly act: Action; readonly day: CalendarDate }[];
  /** Which kinds of act express consent under this treaty. */
  readonly expressesConsent: (type: ActionType) => boolean;
  /** Has anybody consented? */
  readonly anyConsent: boolean;
  /** The last day on which an act is recorded that bears on who is bound. */
  readonly lastDay: CalendarDate | null;
};

/** Sorts the effective acts of a treaty. Acts of one day are ordered by State, kind and id, so that input order never matters. */
export function orderActs(facts: TreatyFacts, reading: Reading): Acts {
  const dayOf = daysIn(reading, facts.actions);
  const byState = new Map<PartyCode, DatedAct[]>();
  const ofTreaty: { act: Action; day: CalendarDate }[] = [];
  const dated = facts.actions
    .filter((act) => isEffective(act, facts.actions))
    .map((act) => ({ act: inFull(act, facts.actions), day: dayOf(act), state: act.state ?? "" }))
    .sort(byDay);
  for (const one of dated) {
    if (one.act.state === null) ofTreaty.push(one);
    else push(byState, one.state, one);
  }
  const expressesConsent = consentKinds(facts.clause);
  const anyConsent = dated.some(({ act }) => act.state !== null && expressesConsent(act.type));
  return { byState, ofTreaty, expressesConsent, anyConsent, lastDay: reach(dated) };
}

/** Acts that say nothing of who is bound: a list that has one of a later day reaches no further for that. */
const BESIDE: ReadonlySet<ActionType> = new Set<ActionType>([
  "notification", "armedConflict", "declaration", "declarationOfQuality", "reservation", "objection", "acceptanceOfReservation", "withdrawalOfReservation", "withdrawalOfObjection",
]);

/** Is it an act of that kind? */
export function bearsNotOnBeingBound({ type }: Action): boolean {
  return BESIDE.has(type);
}

/** The last day for which the acts, in order, show that the list was kept. */
export function reach(acts: readonly { readonly act: Action; readonly day: CalendarDate }[]): CalendarDate | null {
  return acts.findLast(({ act }) => !bearsNotOnBeingBound(act))?.day ?? null;
}

/** Is there an act of that kind among them? Most kinds are rare: asked first, so that nothing is built for nobody. */
export function hasAct(acts: readonly DatedAct[], type: ActionType): boolean {
  for (const { act } of acts) if (act.type === type) return true;
  return false;
}

/** International organisations carry `EU` or `IGO:…`. */
export function isOrganisation(code: PartyCode): boolean {
  return code === "EU" || code.startsWith("IGO:");
}

/** Did the State sign? Simple and definitive signature, and succession to a signature. */
export function isSignature({ type }: Action): boolean {
  return type === "signature" || type === "definitiveSignature" || type === "successionToSignature";
}

/** VCLT 12(2)(b): a signature ad referendum, once the State confirmed it, is a full signature as of its own date. */
function inFull(act: Action, all: readonly Action[]): Action {
  if (act.type !== "signatureAdReferendum") return act;
  const confirmed = all.some(({ type, state, refersTo }) => type === "confirmation" && state === act.state && (refersTo ?? act.id) === act.id);
  return confirmed ? { ...act, type: "signature" } : act;
}

function byDay(a: DatedAct, b: DatedAct): number {
  return compare(a.day, b.day) || compare(a.state, b.state) || order(a.act) - order(b.act) || compare(a.act.id, b.act.id);
}

/** Who denounces and accedes anew on one day leaves first (Guyana, ICCPR-OP1, 5 January 1999). */
function order({ type }: Action): number {
  return isNotice(type) ? 0 : 1;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
