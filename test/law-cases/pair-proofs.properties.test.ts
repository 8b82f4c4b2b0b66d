// Whatever two States did, the proof of what stands between them can be read: no sentence lacks a parameter.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, calendarDateOf, impreciseDateOf } from "../../src/domain/kernel/index.ts";
import {
  between, deriveTreaty, pairRelation, prevailing, reservationsBetween, territoryApplication,
  type Action, type Clause, type Conflict, type Reason, type TreatyFacts, type UnknownReason,
} from "../../src/domain/treaty-law/index.ts";
import { explain, explainConflict, explainUnknown, proofLines, treatyWords, type Look } from "../../src/slices/treaties/index.ts";

const words = treatyWords("en").proof;
const look: Look = { partyName: (code) => `State ${code}`, treatyTitle: (id) => `the treaty ${id}`, factLabel: (id) => id };
const START = calendarDateOf("1995-01-01");
const STATES = ["CN", "GB", "HK", "NL"] as const;

const TYPES: readonly Action["type"][] = [
  "signature", "ratification", "accession", "succession", "withdrawal", "revocation", "suspension", "endOfSuspension", "provisionalApplication",
  "reservation", "declaration", "objection", "acceptanceOfReservation", "withdrawalOfReservation", "withdrawalOfObjection",
  "acceptanceOfAccession", "objectionToAccession", "territorialApplication", "confirmation", "termination",
];

const onDay = fc.integer({ min: 0, max: 2_500 }).map((days) => addDays(START, days));

const anAct = fc.record({
  type: fc.constantFrom(...TYPES),
  state: fc.constantFrom(...STATES),
  on: onDay,
  to: fc.constantFrom("reservation CN", "reservation GB", "consent CN", "consent GB", "act 0", "act 1"),
  opposes: fc.boolean(),
  part: fc.boolean(),
  imprecise: fc.integer({ min: 0, max: 9 }),
  effect: fc.constantFrom("extend" as const, "exclude" as const, "cease" as const),
  later: fc.option(fc.integer({ min: 0, max: 400 })),
});
type Seed = typeof anAct extends fc.Arbitrary<infer One> ? One : never;

function actOf({ type, state, on, to, opposes, part, imprecise, effect, later }: Seed, n: number): Action {
  const ofAll = type === "termination" || (type === "suspension" && opposes);
  return {
    id: `act ${n}`,
    type,
    state: ofAll ? null : state,
    date: impreciseDateOf(imprecise === 0 ? on.slice(0, 7) : on),
    provenance: "sourced",
    ...(/objection|acceptance|withdrawalOf|revocation|confirmation/i.test(type) ? { refersTo: to } : {}),
    ...(type === "objection" ? { opposesEntryIntoForce: opposes } : {}),
    ...(part && /reservation|suspension/i.test(type) ? { provisions: ["9"] } : {}),
    ...(type === "territorialApplication" ? { territory: "HK", territorialEffect: effect } : {}),
    ...(type === "succession" && part ? { successionOn: on, predecessor: "NL" } : {}),
    ...(later === null ? {} : { effectiveOn: addDays(on, later) }),
  };
}

const ANSWERS = ["objection", "acceptanceOfReservation", "objectionToAccession", "acceptanceOfAccession", "withdrawalOfObjection"] as const;
const anAnswer = fc.record({ type: fc.constantFrom(...ANSWERS), to: fc.constantFrom("CN", "GB"), on: onDay, opposes: fc.boolean() });

/** What one of the two answers to the reservation or accession of the other. */
function answerOf({ type, to, on, opposes }: { type: (typeof ANSWERS)[number]; to: string; on: string; opposes: boolean }, n: number): Action {
  const about = type === "withdrawalOfObjection" ? "answer 0" : `${/Accession/.test(type) ? "consent" : "reservation"} ${to}`;
  return { id: `answer ${n}`, type, state: to === "CN" ? "GB" : "CN", date: impreciseDateOf(on), refersTo: about, provenance: "sourced", opposesEntryIntoForce: opposes };
}

/** Two States consent, each perhaps with a reservation; what else was done is left to chance. */
const acts = fc
  .record({
    consents: fc.array(fc.record({ on: onDay, type: fc.constantFrom("ratification" as const, "accession" as const), reserved: fc.constantFrom(null, ["9"], ["9", "27(3)"]), told: fc.boolean() }), { minLength: 2, maxLength: 2 }),
    answers: fc.array(anAnswer, { maxLength: 4 }),
    others: fc.array(anAct, { maxLength: 6 }),
  })
  .map(({ consents, answers, others }): Action[] => [
    ...consents.flatMap(({ on, type, reserved, told }, n): Action[] => {
      const state = STATES[n] ?? "CN";
      const date = impreciseDateOf(on);
      const notified = told ? { notifiedOn: addDays(on, 40) } : {};
      const consent: Action = { id: `consent ${state}`, type, state, date, provenance: "sourced", ...notified };
      return reserved === null ? [consent] : [consent, { id: `reservation ${state}`, type: "reservation", state, date, provisions: reserved, provenance: "sourced", ...notified }];
    }),
    ...answers.map(answerOf),
    ...others.map(actOf),
  ]);

const clauses: fc.Arbitrary<Clause> = fc.record({
  entryIntoForce: fc.constantFrom({ when: { type: "count", n: 2 } as const }, { when: { type: "allSignatories" } as const, delay: { n: 3, unit: "month" as const } }),
  laterParties: fc.constantFrom({}, { delay: { n: 30, unit: "day" as const } }, { bilateralAcceptanceFor: ["accession" as const] }, { objectionPeriodFor: ["accession" as const], objectionMonths: 6 }),
  withdrawal: fc.constantFrom({ rule: "none" } as const, { rule: "delay", delay: { n: 1, unit: "year" as const } } as const, { rule: "calendarYearCutoff", cutoff: "07-01" } as const),
  reservations: fc.constantFrom<NonNullable<Clause["reservations"]>>(
    { rule: "silent" }, { rule: "none" }, { rule: "silent", acceptance: "all" }, { rule: "silent", acceptance: "organ" }, { rule: "silent", threshold: { of: 1, in: 3 } }, { rule: "specified", allowed: ["27(3)"] }, { rule: "silent", authorised: ["9", "27(3)"] },
  ),
});

const treaties = fc
  .record({ clause: clauses, bare: fc.boolean(), actions: acts, complete: fc.boolean(), bilateral: fc.boolean() })
  .map(({ clause, bare, actions, complete, bilateral }): TreatyFacts => ({
    id: "one",
    title: "One",
    participation: bilateral ? "bilateral" : "multilateral",
    ...(bilateral ? { between: ["CN", "GB"] } : {}),
    clause: bare ? {} : clause,
    coverage: { extent: complete ? "complete" : "to-threshold", until: addDays(START, 2_000), ...(complete ? { alsoComplete: ["reservations", "accession-acts", "suspensions", "territories"] } : {}) },
    groups: {}, weights: {}, publishedDates: [], attestations: [], retractions: [],
    actions,
    relations: [],
  }));

const seen = new Set<string>();

function read(reasons: readonly Reason[], unknown: readonly UnknownReason[] = [], conflicts: readonly Conflict[] = []): void {
  const texts = [
    ...reasons.flatMap((why) => proofLines(explain(why, look, words)).flatMap(({ rule, text, missing }) => (seen.add(rule), [text, ...missing]))),
    ...explainUnknown(unknown, look, words),
    ...conflicts.map((conflict) => explainConflict(conflict, look, words)),
  ];
  for (const text of texts) assert.doesNotMatch(text, /undefined|null|NaN|unnamed rule|\bfalse\b|\btrue\b/, text);
}

test("every proof between two States, of their reservations and their territories, can be read", () => {
  fc.assert(
    fc.property(treaties, onDay, fc.constantFrom("replaces" as const, "amends" as const), (facts, on, kind) => {
      const later: TreatyFacts = { ...facts, id: "two", relations: [{ kind, treaty: "one" }] };
      const [first, second] = [deriveTreaty(facts), deriveTreaty(later)];
      const pair = pairRelation(facts, first, "CN", "GB", on);
      read([pair.period.why, ...pair.caveats, ...pair.suspensions.map(({ why }) => why)], pair.period.unknown, pair.conflicts);
      for (const effect of reservationsBetween(facts, first, "CN", "GB", on)) read([effect.why], effect.unknown);
      for (const state of ["CN", "GB"]) {
        const { why, unknown } = territoryApplication(facts, first, "HK", state, on);
        read([why], unknown);
      }
      for (const role of prevailing([{ facts, history: first }, { facts: later, history: second }], "CN", "GB", on)) read([role.why], role.unknown);
      for (const one of between(new Map([[first.id, first]]), "CN", "GB", on)) read([one.why], one.unknown, one.conflicts);
      for (const party of first.parties.values()) read(party.periods.map(({ why }) => why), party.periods.flatMap(({ unknown }) => unknown), party.conflicts);
    }),
    { numRuns: 1_000, seed: 20_131_231 },
  );
  assert.ok(seen.size > 120, `only ${seen.size} rules were read`);
});
