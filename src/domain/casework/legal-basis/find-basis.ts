// On what may this request rest? Bilateral treaty in force between the two; else a convention that covers the offence (UNCAC art. 46(7):
// its detailed paragraphs apply where no treaty binds the two); else another agreement; else an assurance of reciprocity.
// Exactly one is primary and fixes contents, channel and language; a letter never names one that is not in this answer.
import type { AssistanceKind } from "../assistance.ts";
import type { BasisAnswer, BasisInstrument, BasisQuestion, Caution, Coverage, LegalBasis, NotABasis, Rank } from "./basis.ts";
import { kindCoverage, offenceCoverage } from "./coverage.ts";

const ORDER: readonly Rank[] = ["bilateral-treaty", "convention", "other-agreement", "reciprocity"];

/** Instruments that may stand between the two in; ranked bases, and what looks like one and is none, out. Pure: the day is in the question. */
export function findBasis(question: BasisQuestion, instruments: readonly BasisInstrument[]): BasisAnswer {
  const judged = instruments.map((instrument) => judge(question, instrument));
  const bases = judged.flatMap((one) => ("basis" in one ? [one.basis] : []));
  return {
    bases: [...bases.toSorted(byRank), reciprocity(question)],
    not: judged.flatMap((one) => ("not" in one ? [one.not] : [])),
  };
}

type Judged = { readonly basis: LegalBasis } | { readonly not: NotABasis };

function judge(question: BasisQuestion, instrument: BasisInstrument): Judged {
  const standing = notStanding(instrument);
  if (standing !== undefined) return { not: standing };
  if (instrument.binding === "no") return { not: { instrument, because: "not-binding" } };
  const kinds = new Map(question.kinds.map((kind): [AssistanceKind, Coverage] => [kind, kindCoverage(kind, instrument.scope)]));
  const offences = new Map(question.offences.map((offence): [string, Coverage] => [offence, offenceCoverage(offence, instrument.scope)]));
  const outside = [...offences].filter(([, { answer }]) => answer === "no");
  if (question.offences.length > 0 && outside.length === question.offences.length) {
    return { not: { instrument, because: "offence-outside", offences: outside.map(([offence]) => offence), articles: outside.flatMap(([, coverage]) => ("articles" in coverage ? coverage.articles : [])) } };
  }
  const uncovered = [...kinds].filter(([, { answer }]) => answer === "no").map(([kind]) => kind);
  if (question.kinds.length > 0 && uncovered.length === question.kinds.length) return { not: { instrument, because: "kind-not-covered", kinds: uncovered } };
  return { basis: { rank: rankOf(instrument), instrument, kinds, offences, cautions: cautionsOf(question, instrument) } };
}

/** A treaty that does not bind the two on the day carries nothing, however near it comes. */
function notStanding(instrument: BasisInstrument): NotABasis | undefined {
  const { relation } = instrument;
  switch (relation.period.status) {
    case "in-force":
      return undefined;
    case "not-in-force":
      return { instrument, because: "not-in-force", relation };
    case "suspended":
      return { instrument, because: "suspended", relation };
    case "provisionally-applied":
      return { instrument, because: "provisional-only", relation };
    case "unknown":
      return { instrument, because: "status-unknown", relation };
  }
}

function rankOf({ participation, subject }: BasisInstrument): Rank {
  if (participation === "bilateral" && subject === "mutual-legal-assistance") return "bilateral-treaty";
  return subject === "other-agreement" ? "other-agreement" : "convention";
}

function cautionsOf({ offences, on }: BasisQuestion, { scope, binding, relation, subject }: BasisInstrument): readonly Caution[] {
  const provisions = [...new Set(relation.reservations.flatMap((effect) => effect.provisions))];
  const { next, period } = relation;
  return [
    ...(scope === null ? [{ code: "scope-not-recorded" } as const] : []),
    ...(period.basis === "presumed" ? [{ code: "presumed-in-force" } as const] : period.basis === "attested" ? [{ code: "attested-in-force" } as const] : []),
    ...(binding === "not-recorded" ? [{ code: "not-known-to-bind" } as const] : []),
    ...(relation.reservations.length > 0 ? [{ code: "reservations-between", provisions } as const] : []),
    ...(relation.suspensions.length > 0 ? [{ code: "suspended-in-part" } as const] : []),
    // A convention against a kind of crime carries only its own offences.
    ...(offences.length === 0 && subject === "convention-on-crime" ? [{ code: "offences-not-said" } as const] : []),
    ...(next !== null && next.on > on && next.status !== "in-force" ? [{ code: "ends-soon", on: next.on } as const] : []),
  ];
}

/** Without a duty to act: the other State may help, and is assured of the same (the ministry's page on requests without a treaty). */
function reciprocity({ kinds, offences }: BasisQuestion): LegalBasis {
  const unknown: Coverage = { answer: "unknown" };
  return { rank: "reciprocity", instrument: null, kinds: new Map(kinds.map((kind) => [kind, unknown])), offences: new Map(offences.map((offence) => [offence, unknown])), cautions: [] };
}

/** By rank; within it what is surely covered first, then fewer cautions, then by id, so that the order is always the same. */
function byRank(a: LegalBasis, b: LegalBasis): number {
  const sure = ({ kinds, offences }: LegalBasis) => [...kinds.values(), ...offences.values()].filter(({ answer }) => answer === "yes").length;
  return (
    ORDER.indexOf(a.rank) - ORDER.indexOf(b.rank) || sure(b) - sure(a) || a.cautions.length - b.cautions.length || (a.instrument?.id ?? "").localeCompare(b.instrument?.id ?? "", "en")
  );
}

/** May a paper of this day name the instrument as its basis? Checked again at despatch: a treaty can leave force meanwhile. */
export function carries({ bases }: BasisAnswer, instrument: string): boolean {
  return bases.some((basis) => basis.instrument?.id === instrument);
}
