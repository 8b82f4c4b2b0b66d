// Whose consent counts towards entry into force (VCLT 24(1)-(2)), and on which days.
// A State counts once, from its first consent; several deposits on the deciding day all count and nobody ranks them;
// a withdrawal before entry into force takes the State out again; territories never count.
import { latest, type CalendarDate } from "../../kernel/index.ts";
import { heldUnder, type Among, type Condition, type FactId, type PartyCode, type TreatyFacts } from "../facts/index.ts";
import { isConsent } from "../facts/index.ts";
import { isOrganisation, isSignature, type Acts, type DatedAct } from "./acts.ts";
import { isNotice } from "./consent-kinds.ts";
import { findRevocation, withdrawalEffect } from "./withdrawal.ts";

export type CountedConsent = {
  readonly state: PartyCode;
  readonly fact: FactId;
  readonly from: CalendarDate;
  /** The day a withdrawal before entry into force took the consent away. */
  readonly until: CalendarDate | null;
};

/** The leaves of a condition that count consents. */
export type CountingLeaf = Exclude<Condition, { type: "all" | "any" | "treatyInForce" | "onDate" | "tacit" }>;

/** The codes of a named group or of a list; `undefined` where the treaty's groups do not hold the name. */
export function groupCodes(among: Among, facts: TreatyFacts): ReadonlySet<PartyCode> | undefined {
  const codes = typeof among === "string" ? heldUnder(facts.groups, among) : among;
  return codes === undefined ? undefined : new Set(codes);
}

/** The consents a leaf counts, ordered by day. An unknown group counts nobody: the caller reports it as unknown. */
export function countedConsents(leaf: CountingLeaf, facts: TreatyFacts, acts: Acts): CountedConsent[] {
  const group = leaf.among === undefined ? null : (groupCodes(leaf.among, facts) ?? new Set<PartyCode>());
  const counted: CountedConsent[] = [];
  for (const [state, own] of acts.byState) {
    if (group !== null && !group.has(state)) continue;
    if (leaf.excludeOrganizations === true && isOrganisation(state)) continue;
    const counts = stretches(leaf, state, own, facts);
    counted.push(...(leaf.signatoriesOnly === true || leaf.type === "allSignatories" ? sinceSignature(counts, own) : counts));
  }
  return counted.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.state < b.state ? -1 : 1));
}

/** Where only signatories count, who consents first and signs later counts since the signature; who never signs, not at all. */
function sinceSignature(counts: readonly CountedConsent[], own: readonly DatedAct[]): CountedConsent[] {
  const signed = own.find(({ act }) => isSignature(act))?.day;
  if (signed === undefined) return [];
  return counts.flatMap((one) => (one.until !== null && one.until <= signed ? [] : [{ ...one, from: latest(one.from, signed) }]));
}

/** Consent given anew before the earlier one was gone goes on with it: nobody counts twice. */
function joined(stretches: readonly CountedConsent[]): CountedConsent[] {
  const found: CountedConsent[] = [];
  for (const next of stretches) {
    const last = found.at(-1);
    if (last === undefined || (last.until !== null && last.until < next.from)) found.push(next);
    else found[found.length - 1] = { ...last, until: last.until === null || next.until === null ? null : latest(last.until, next.until) };
  }
  return found;
}

function stretches(leaf: CountingLeaf, state: PartyCode, own: readonly DatedAct[], facts: TreatyFacts): CountedConsent[] {
  const found: CountedConsent[] = [];
  let open: { fact: FactId; from: CalendarDate } | null = null;
  for (const dated of own) {
    const { act, day } = dated;
    const counts = leaf.actions === undefined ? isConsent(act.type) : leaf.actions.includes(act.type);
    if (counts && open === null) open = { fact: act.id, from: day };
    if (open !== null && isNotice(act.type)) {
      // What is counted is what leads to entry into force: until then nobody is bound.
      const effect = withdrawalEffect(facts.clause, { act, day, generalDate: null, partySince: null, notYetBound: true });
      if (effect.effect !== "ends" || findRevocation(own, dated, effect) !== undefined) continue;
      found.push({ state, ...open, until: effect.on });
      open = null;
    }
  }
  if (open !== null) found.push({ state, ...open, until: null });
  return found.length < 2 ? found : joined(found);
}
