// On what may this request rest? Bilateral treaty in force between the two; else a convention that covers the offence (UNCAC art. 46(7):
// its detailed paragraphs apply where no treaty binds the two); else another agreement; else an assurance of reciprocity.
// Exactly one is primary and fixes contents, channel and language; a letter never names one that is not in this answer.
import type { AssistanceKind } from "../assistance.ts";
import type { BasisAnswer, BasisInstrument, BasisQuestion, Caution, Coverage, LegalBasis, NotABasis, Rank } from "./basis.ts";
import { kindCoverage, offenceCoverage } from "./coverage.ts";

const ORDER: readonly Rank[] = ["bilateral-treaty", "convention", "other-agreement", "reciprocity"];

/** What is known to stand in the way first; what the record cannot tell last. */
const NOT_ORDER: readonly NotABasis["because"][] = ["not-in-force", "suspended", "provisional-only", "not-binding", "offence-outside", "kind-not-covered", "territory-outside", "territory-unknown", "status-unknown"];

/** Instruments that may stand between the two in; ranked bases, and what looks like one and is none, out. Pure: the day is in the question. */
export function findBasis(question: BasisQuestion, instruments: readonly BasisInstrument[]): BasisAnswer {
  const judged = instruments.map((instrument) => judge(question, instrument));
  const bases = judged.flatMap((one) => ("basis" in one ? [one.basis] : []));
  return {
    bases: [...bases.toSorted(byRank), reciprocity(question)],
    not: judged.flatMap((one) => ("not" in one ? [one.not] : [])).toSorted((a, b) => NOT_ORDER.indexOf(a.because) - NOT_ORDER.indexOf(b.because) || a.instrument.id.localeCompare(b.instrument.id, "en")),
  };
}

type Judged = { readonly basis: LegalBasis } | { readonly not: NotABasis };

function judge(question: BasisQuestion, instrument: BasisInstrument): Judged {
  const standing = notStanding(instrument);
  if (standing !== undefined) return { not: standing };
  const kinds = new Map(question.kinds.map((kind): [AssistanceKind, Coverage] => [kind, kindCoverage(kind, instrument.scope)]));
  const offences = new Map(question.offences.map((offence): [string, Coverage] => [offence, offenceCoverage(offence, instrument.scope)]));
  const outside = saidNo(offences);
  if (question.offences.length > 0 && outside.length === question.offences.length) {
    return { not: { instrument, because: "offence-outside", offences: outside, articles: outside.flatMap((offence) => articlesOf(offences.get(offence))) } };
  }
  const uncovered = saidNo(kinds);
  if (question.kinds.length > 0 && uncovered.length === question.kinds.length) return { not: { instrument, because: "kind-not-covered", kinds: uncovered } };
  return { basis: { rank: rankOf(instrument), instrument, kinds, offences, cautions: cautionsOf(question, instrument, { kinds, offences }) } };
}

function saidNo<Code extends string>(coverage: ReadonlyMap<Code, Coverage>): readonly Code[] {
  return [...coverage].filter(([, { answer }]) => answer === "no").map(([code]) => code);
}

function articlesOf(coverage: Coverage | undefined): readonly string[] {
  return coverage !== undefined && "articles" in coverage ? coverage.articles : [];
}

/** What does not bind is told before whether it is in force: nothing would change it. */
function notStanding(instrument: BasisInstrument): NotABasis | undefined {
  const { relation, binding, territories } = instrument;
  if (binding === "no") return { instrument, because: "not-binding" };
  const because = NOT_STANDING[relation.period.status];
  if (because !== undefined) return { instrument, because, relation };
  const reached = territories.find(({ application }) => application.status !== "applies");
  return reached === undefined ? undefined : { instrument, because: reached.application.status === "unknown" ? "territory-unknown" : "territory-outside", reached };
}

const NOT_STANDING = {
  "in-force": undefined,
  "not-in-force": "not-in-force",
  suspended: "suspended",
  "provisionally-applied": "provisional-only",
  unknown: "status-unknown",
} as const satisfies Readonly<Record<BasisInstrument["relation"]["period"]["status"], NotABasis["because"] | undefined>>;

function rankOf({ participation, subject }: BasisInstrument): Rank {
  if (participation === "bilateral" && subject === "mutual-legal-assistance") return "bilateral-treaty";
  return subject === "other-agreement" ? "other-agreement" : "convention";
}

type Judgement = Pick<LegalBasis, "kinds" | "offences">;

function cautionsOf(question: BasisQuestion, instrument: BasisInstrument, judgement: Judgement): readonly Caution[] {
  const { scope, binding, territories } = instrument;
  return [
    ...scopeCautions(question, instrument, judgement),
    ...territories.map(({ territory, through }): Caution => ({ code: "through-state", territory, through })),
    ...(scope?.read === "memory" ? [{ code: "scope-from-memory" } as const] : []),
    ...(binding === "not-recorded" ? [{ code: "not-known-to-bind" } as const] : []),
    ...standingCautions(question, instrument),
  ];
}

function scopeCautions({ offences }: BasisQuestion, { scope, subject }: BasisInstrument, judgement: Judgement): readonly Caution[] {
  if (scope === null) return [{ code: "scope-not-recorded" }];
  const general = [...judgement.kinds].filter(([, coverage]) => coverage.answer === "yes" && coverage.inGeneral === true).map(([kind]) => kind);
  const partly = [...judgement.offences].filter(([, coverage]) => coverage.answer === "yes" && coverage.onlyAs !== undefined).map(([offence]) => offence);
  const [kindsOutside, offencesOutside] = [saidNo(judgement.kinds), saidNo(judgement.offences)];
  return [
    ...(kindsOutside.length > 0 ? [{ code: "kinds-outside", kinds: kindsOutside } as const] : []),
    ...(offencesOutside.length > 0 ? [{ code: "offences-outside", offences: offencesOutside } as const] : []),
    ...(partly.length > 0 ? [{ code: "offences-in-part", offences: partly } as const] : []),
    ...(general.length > 0 ? [{ code: "kinds-in-general", kinds: general } as const] : []),
    // A convention against a kind of crime carries only its own offences.
    ...(offences.length === 0 && subject === "convention-on-crime" ? [{ code: "offences-not-said" } as const] : []),
  ];
}

function standingCautions({ on }: BasisQuestion, { relation }: BasisInstrument): readonly Caution[] {
  const provisions = [...new Set(relation.reservations.flatMap((effect) => effect.provisions))];
  const { next, period } = relation;
  return [
    ...(period.basis === "presumed" ? [{ code: "presumed-in-force" } as const] : period.basis === "attested" ? [{ code: "attested-in-force" } as const] : []),
    ...(relation.conflicts.length > 0 ? [{ code: "sources-disagree" } as const] : []),
    ...(relation.reservations.length > 0 ? [{ code: "reservations-between", provisions } as const] : []),
    ...(relation.suspensions.length > 0 ? [{ code: "suspended-in-part" } as const] : []),
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
  const sure = ({ kinds, offences }: LegalBasis) => [...kinds.values(), ...offences.values()].filter((coverage) => coverage.answer === "yes" && coverage.onlyAs === undefined).length;
  return (
    ORDER.indexOf(a.rank) - ORDER.indexOf(b.rank) || sure(b) - sure(a) || a.cautions.length - b.cautions.length || (a.instrument?.id ?? "").localeCompare(b.instrument?.id ?? "", "en")
  );
}

/** May a paper of this day name the instrument as its basis? Checked again at despatch: a treaty can leave force meanwhile. */
export function carries({ bases }: BasisAnswer, instrument: string): boolean {
  return bases.some((basis) => basis.instrument?.id === instrument);
}
