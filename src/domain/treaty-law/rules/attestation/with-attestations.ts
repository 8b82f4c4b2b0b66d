// One treaty's derived history with what is attested about it: the treaty's own status, and that of each State.
// A treaty between named States binds them together, so what is said of it is said of each of them; of a treaty open to
// others only a "not in force" is, for nobody is a party to a treaty that is not in force (VCLT 2(1)(g)).
import { periodOn, reason, type Conflict, type PartyHistory, type PartyStatus, type StatusPeriod, type TreatyHistory, type TreatyStatus } from "../../answer.ts";
import type { Attestation, PartyCode, TreatyFacts } from "../../facts/index.ts";
import { periodsWithoutAct } from "../party-periods.ts";
import { attestedPeriods } from "./attested-periods.ts";
import { combine } from "./combine.ts";
import { findConclusion, findSignature, type Conclusion } from "./conclusion.ts";
import { disagree, PARTY_LADDER, REACH, TREATY_LADDER } from "./ladder.ts";
import { cells, cutsOf, distinct } from "./partition.ts";

/** The history derived from the acts, and the same facts as known on the same record date, in; the whole history out. */
export function withAttestations(history: TreatyHistory, facts: TreatyFacts): TreatyHistory {
  const conclusion = findConclusion(facts);
  const ofTreaty = facts.attestations.filter((one) => one.state === undefined);
  // Signed by each of the States it is between.
  const signed = conclusion?.how === "signed" ? conclusion : undefined;
  if (facts.attestations.length === 0 && signed === undefined) return history;
  const derived = signed === undefined ? history.periods : beforeSignature<TreatyStatus>(history.periods, signed, "not-concluded", "not-in-force");
  const periods = combine<TreatyStatus>(derived, attestedPeriods(ofTreaty, TREATY_LADDER, conclusion), TREATY_LADDER);
  const parties = new Map(history.parties);
  for (const code of codesConcerned(history, facts)) parties.set(code, partyWith(code, history, facts, conclusion));
  return { ...history, periods, parties, unlisted: unlistedWith(history, facts, conclusion), conflicts: distinct([...history.conflicts, ...undatedConflicts(facts.attestations)]) };
}

function codesConcerned(history: TreatyHistory, facts: TreatyFacts): readonly PartyCode[] {
  const named = facts.attestations.flatMap((one) => [...(one.state === undefined ? [] : [one.state]), ...(one.waitsFor ?? [])]);
  return [...new Set([...history.parties.keys(), ...(facts.between ?? []), ...named])].sort();
}

function partyWith(code: PartyCode, history: TreatyHistory, facts: TreatyFacts, conclusion: Conclusion | undefined): PartyHistory {
  const known = history.parties.get(code) ?? nothingDerived(code, history, facts);
  const signature = findSignature(facts, code);
  const derived = signature === undefined ? known.periods : beforeSignature<PartyStatus>(known.periods, signature, "no-action", "unknown");
  const attestations = facts.attestations.filter((one) => one.state === code || (one.state === undefined && concerns(one, facts)));
  return { ...known, periods: combine<PartyStatus>(derived, attestedPeriods(attestations, PARTY_LADDER, signature ?? conclusion), PARTY_LADDER) };
}

/** Of a treaty open to others, "not in force" tells also of the States that no list names. */
function unlistedWith(history: TreatyHistory, facts: TreatyFacts, conclusion: Conclusion | undefined): TreatyHistory["unlisted"] {
  if (facts.between !== undefined) return history.unlisted;
  const attestations = facts.attestations.filter((one) => one.state === undefined && concerns(one, facts));
  return combine<PartyStatus>(history.unlisted, attestedPeriods(attestations, PARTY_LADDER, conclusion), PARTY_LADDER);
}

/** Does what is said of the treaty tell anything of this State? */
function concerns(attestation: Attestation, facts: TreatyFacts): boolean {
  if (facts.participation === "bilateral") return true;
  return REACH[attestation.status].back !== "none" && attestation.status !== "signed";
}

/** A text between named States is not concluded before the last of them signs it (VCLT 9, 10): nearer than `general`. */
function beforeSignature<S extends string>(periods: readonly StatusPeriod<S | "unknown">[], conclusion: Conclusion, status: S, general: S | "unknown"): StatusPeriod<S | "unknown">[] {
  const { first, signed, facts } = conclusion;
  const why = reason("treaty.before-signature", { article: "VCLT 10", params: { signed }, facts });
  return cells([...cutsOf(periods), first], first).map(({ from, until, day }) => {
    const period = periodOn(periods, day);
    if ((period.status !== "unknown" && period.status !== general) || day >= first) return { ...period, from, until };
    return { from, until, status, basis: "derived", why, unknown: [], conflicts: period.conflicts };
  });
}

/** A State that only the treaty's title or an attestation names: it has no act on the list. */
function nothingDerived(code: PartyCode, history: TreatyHistory, facts: TreatyFacts): PartyHistory {
  const periods = facts.between?.includes(code) === true ? periodsWithoutAct(facts, history.recordEnds) : history.unlisted;
  return { code, periods, memberships: [], provisional: [], suspended: [], conflicts: [] };
}

/** A statement without a date answers for no day; where it says otherwise than a dated one, both are shown. */
function undatedConflicts(attestations: readonly Attestation[]): Conflict[] {
  const dated = attestations.filter((one) => one.statedFor !== undefined);
  return attestations
    .filter((one) => one.statedFor === undefined)
    .flatMap((one) => {
      const others = dated.filter((other) => other.state === one.state && contrary(one, other)).map((other) => other.id);
      const params = { attested: one.status, by: one.by, asPrinted: one.asPrinted };
      return others.length === 0 ? [] : [{ code: "undated-statement-disagrees", params, facts: [one.id, ...others].sort() }];
    })
    .sort((a, b) => (a.facts.join() < b.facts.join() ? -1 : 1));
}

function contrary(a: Attestation, b: Attestation): boolean {
  const { readings } = PARTY_LADDER;
  const [one, other] = [readings[a.status], readings[b.status]];
  return one !== null && other !== null && disagree(PARTY_LADDER, one, other);
}
