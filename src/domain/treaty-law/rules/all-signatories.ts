// "When all signatories have consented" (VCLT 24(1)). Who "all" are is settled where the clause names the day of signature, or
// that on which it closed. Elsewhere they are those who had signed by the day on which the last of them consented.
import type { CalendarDate } from "../../kernel/index.ts";
import type { PartyCode, TreatyFacts } from "../facts/index.ts";
import { isOrganisation, isSignature, type Acts, type DatedAct } from "./acts.ts";
import type { CountingLeaf } from "./counted-consents.ts";
import { intersect, spansAtLeast, type Span } from "./spans.ts";

/** Who has signed, by a day or at any time that counts. */
export function signatoryCodes(leaf: CountingLeaf, acts: Acts, by?: CalendarDate): ReadonlySet<PartyCode> {
  const closed = leaf.type === "allSignatories" ? leaf.signedBy : undefined;
  const last = by === undefined || (closed !== undefined && closed < by) ? closed : by;
  const codes = new Set<PartyCode>();
  for (const [state, own] of acts.byState) {
    const signed = signatureDay(own);
    if (signed !== undefined && (last === undefined || signed <= last) && !(leaf.excludeOrganizations === true && isOrganisation(state))) codes.add(state);
  }
  return codes;
}

/**
 * Days on which all who had signed by then had consented. Who signs later joins a treaty that is in force; one
 * signatory alone is not yet "all". `consents`: each as it comes, +1, and goes, -1.
 */
export function allWhoHadSigned(leaf: CountingLeaf, consents: readonly { readonly day: CalendarDate; readonly by: number }[], acts: Acts): Span[] {
  const signed = [...signatoryCodes(leaf, acts)].flatMap((state) => signatureDay(acts.byState.get(state) ?? []) ?? []);
  const [, second] = signed.sort();
  if (second === undefined) return [];
  const open = signed.map((day) => ({ day, by: -1 }));
  return intersect([spansAtLeast([...open, ...consents], 0), [{ from: second, until: null }]]);
}

/** Signed when all others on the list had consented. A list that may leave signatories out then does not show who "all" were. */
export function signedAfter(day: CalendarDate, leaf: CountingLeaf, { coverage }: TreatyFacts, acts: Acts): PartyCode[] {
  if (coverage.extent === "complete" || (leaf.type === "allSignatories" && leaf.signedBy !== undefined)) return [];
  const by = signatoryCodes(leaf, acts, day);
  return [...signatoryCodes(leaf, acts)].filter((code) => !by.has(code)).sort();
}

function signatureDay(own: readonly DatedAct[]): CalendarDate | undefined {
  return own.find(({ act }) => isSignature(act))?.day;
}
