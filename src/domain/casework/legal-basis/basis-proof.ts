// The basis chosen, as it is kept with the request: what the register held on that day, by which facts, so that it can be looked at
// years later and checked again on the day of despatch. Plain JSON.
import type { CalendarDate } from "../../kernel/index.ts";
import type { Basis, FactId, PairStatus, PartyCode, Reason, ReservationEffectKind } from "../../treaty-law/index.ts";
import type { AssistanceKind } from "../assistance.ts";
import type { BasisAnswer, BasisQuestion, Caution, Coverage, LegalBasis, NotABasis, Rank, RecordedRequirements } from "./basis.ts";

/** Which state of the register was asked: the facts published, and all that were recorded (for what was read of the texts). */
export type RegisterVersions = { readonly published: number; readonly recorded: number };

export type BasisProof = {
  readonly question: BasisQuestion;
  readonly register: RegisterVersions;
  readonly rank: Rank;
  /** `null`: an assurance of reciprocity. */
  readonly instrument: ProvedInstrument | null;
  readonly kinds: Readonly<Partial<Record<AssistanceKind, Coverage>>>;
  readonly offences: Readonly<Record<string, Coverage>>;
  readonly cautions: readonly Caution[];
  /** What the instrument asks of a request, as it was recorded on that day; absent in proofs of before November 2026. */
  readonly requirements?: RecordedRequirements | null;
};

export type ProvedInstrument = {
  readonly id: string;
  readonly status: PairStatus;
  readonly basis: Basis;
  readonly since: CalendarDate | null;
  /** The rule that the answer rests on, and every fact used beneath it. */
  readonly rule: string;
  readonly facts: readonly FactId[];
  readonly reservations: readonly { readonly by: PartyCode; readonly towards: PartyCode; readonly kind: ReservationEffectKind; readonly provisions: readonly string[] }[];
  readonly through: readonly { readonly territory: PartyCode; readonly through: PartyCode }[];
};

/** The answer's basis in this instrument (`null`: reciprocity), to be kept; `undefined` where the answer holds none in it. */
export function proveBasis(question: BasisQuestion, { bases }: BasisAnswer, instrument: string | null, register: RegisterVersions): BasisProof | undefined {
  const basis = bases.find((one) => (one.instrument?.id ?? null) === instrument);
  if (basis === undefined) return undefined;
  return {
    question,
    register,
    rank: basis.rank,
    instrument: provedInstrument(basis),
    kinds: Object.fromEntries(basis.kinds),
    offences: Object.fromEntries(basis.offences),
    cautions: basis.cautions,
    requirements: basis.instrument?.requirements ?? null,
  };
}

function provedInstrument({ instrument }: LegalBasis): ProvedInstrument | null {
  if (instrument === null) return null;
  const { id, relation, territories } = instrument;
  const { status, basis, why } = relation.period;
  const whys = [why, ...territories.map(({ application }) => application.why)];
  return {
    id,
    status,
    basis,
    since: relation.since,
    rule: why.rule,
    facts: [...new Set(whys.flatMap(factsOf))],
    reservations: relation.reservations.map(({ by, towards, kind, provisions }) => ({ by, towards, kind, provisions })),
    through: territories.map(({ territory, through }) => ({ territory, through })),
  };
}

function factsOf({ facts, because }: Reason): FactId[] {
  return [...facts, ...because.flatMap(factsOf)];
}

/** What became different since the basis was chosen. Only the first keeps the paper from going out. */
export type BasisChange =
  | { readonly code: "no-longer-a-basis"; /** Absent: the register no longer holds the instrument between the two at all. */ readonly not?: NotABasis }
  | { readonly code: "other-ground"; readonly was: Basis; readonly is: Basis }
  | { readonly code: "kind-judged-otherwise"; readonly kind: AssistanceKind; readonly was: Coverage["answer"]; readonly is: Coverage["answer"] }
  | { readonly code: "offence-judged-otherwise"; readonly offence: string; readonly was: Coverage["answer"]; readonly is: Coverage["answer"] }
  | { readonly code: "reservations-changed" }
  | { readonly code: "new-caution"; readonly caution: Caution }
  /** Since then a basis of a better rank exists: to be considered, not a reason to stop. */
  | { readonly code: "better-basis"; readonly rank: Rank; readonly instrument: string };

export type BasisCheck = { readonly holds: boolean; readonly changes: readonly BasisChange[] };

/**
 * Does the basis still carry the paper? `now`: the answer to the same question on the day of despatch.
 * A treaty that left force meanwhile, a kind or offence no longer covered by any word of it: the paper does not go out on it.
 */
export function stillHolds(proof: BasisProof, now: BasisAnswer): BasisCheck {
  const id = proof.instrument?.id ?? null;
  const basis = now.bases.find((one) => (one.instrument?.id ?? null) === id);
  const better = betterThan(proof, now);
  if (basis === undefined) {
    const not = now.not.find(({ instrument }) => instrument.id === id);
    return { holds: false, changes: [{ code: "no-longer-a-basis", ...(not === undefined ? {} : { not }) }, ...better] };
  }
  return { holds: true, changes: [...changesOf(proof, basis), ...better] };
}

function changesOf(proof: BasisProof, basis: LegalBasis): BasisChange[] {
  const is = provedInstrument(basis);
  const was = proof.instrument;
  const cautions = new Set(proof.cautions.map((caution) => JSON.stringify(caution)));
  return [
    ...(was !== null && is !== null && was.basis !== is.basis ? [{ code: "other-ground", was: was.basis, is: is.basis } as const] : []),
    ...[...basis.kinds].flatMap(([kind, { answer }]): BasisChange[] => {
      const before = proof.kinds[kind]?.answer;
      return before === undefined || before === answer ? [] : [{ code: "kind-judged-otherwise", kind, was: before, is: answer }];
    }),
    ...[...basis.offences].flatMap(([offence, { answer }]): BasisChange[] => {
      const before = proof.offences[offence]?.answer;
      return before === undefined || before === answer ? [] : [{ code: "offence-judged-otherwise", offence, was: before, is: answer }];
    }),
    ...(JSON.stringify(was?.reservations) === JSON.stringify(is?.reservations) ? [] : [{ code: "reservations-changed" } as const]),
    ...basis.cautions.flatMap((caution): BasisChange[] => (cautions.has(JSON.stringify(caution)) ? [] : [{ code: "new-caution", caution }])),
  ];
}

const RANKS: readonly Rank[] = ["bilateral-treaty", "convention", "other-agreement", "reciprocity"];

function betterThan(proof: BasisProof, { bases }: BasisAnswer): BasisChange[] {
  const [best] = bases;
  if (best === undefined || best.instrument === null || RANKS.indexOf(best.rank) >= RANKS.indexOf(proof.rank)) return [];
  return [{ code: "better-basis", rank: best.rank, instrument: best.instrument.id }];
}
