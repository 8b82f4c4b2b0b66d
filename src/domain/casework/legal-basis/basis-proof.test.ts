import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../../kernel/index.ts";
import type { PairRelation, PairStatus } from "../../treaty-law/index.ts";
import { proveBasis, stillHolds, type BasisProof } from "./basis-proof.ts";
import type { BasisInstrument, BasisQuestion } from "./basis.ts";
import { findBasis } from "./find-basis.ts";

const on = calendarDateOf("2026-11-25");
const question: BasisQuestion = { requesting: "IN", requested: "CA", on, kinds: ["documents"], offences: ["bribery"], stage: "investigation" };
const versions = { published: 3, recorded: 5 };

function relation(status: PairStatus, more: Partial<PairRelation> = {}): PairRelation {
  const deeper = { rule: "party.bound", params: {}, facts: ["f2", "f1"], missing: [], because: [] };
  const why = { rule: "pair.in-force", params: {}, facts: ["f1"], missing: [], because: [deeper] };
  return { between: ["CA", "IN"], on, period: { from: null, until: null, status, basis: "derived", why, unknown: [], conflicts: [] }, since: on, next: null, reservations: [], suspensions: [], declarations: [], caveats: [], conflicts: [], ...more };
}
const treaty: BasisInstrument = { id: "in-ca-mla", participation: "bilateral", binding: "yes", subject: "mutual-legal-assistance", scope: null, territories: [], relation: relation("in-force") };
const answer = (...instruments: readonly BasisInstrument[]) => findBasis(question, instruments);

function proved(instrument: string | null, ...instruments: readonly BasisInstrument[]): BasisProof {
  const proof = proveBasis(question, answer(...instruments), instrument, versions);
  assert.ok(proof !== undefined);
  return proof;
}

test("the proof names the register's versions, the rule and each fact once, and is the same after being stored", () => {
  const proof = proved("in-ca-mla", treaty);
  assert.deepEqual(proof.register, versions);
  assert.deepEqual([proof.instrument?.rule, proof.instrument?.facts], ["pair.in-force", ["f1", "f2"]]);
  assert.deepEqual(JSON.parse(JSON.stringify(proof)), proof);
});

test("what the answer does not hold cannot be proved", () => {
  assert.equal(proveBasis(question, answer({ ...treaty, relation: relation("not-in-force") }), "in-ca-mla", versions), undefined);
  assert.equal(proveBasis(question, answer(treaty), "uncac", versions), undefined);
});

test("on a day on which nothing changed the basis holds, with nothing to tell", () => {
  assert.deepEqual(stillHolds(proved("in-ca-mla", treaty), answer(treaty)), { holds: true, changes: [] });
  assert.deepEqual(stillHolds(JSON.parse(JSON.stringify(proved("in-ca-mla", treaty))) as BasisProof, answer(treaty)), { holds: true, changes: [] });
});

test("a treaty that left force meanwhile does not hold, and the reason comes with the answer", () => {
  const left = { ...treaty, relation: relation("not-in-force") };
  const { holds, changes } = stillHolds(proved("in-ca-mla", treaty), answer(left));
  assert.equal(holds, false);
  assert.deepEqual(changes.map((change) => (change.code === "no-longer-a-basis" ? change.not?.because : change.code)), ["not-in-force"]);
});

test("an instrument of which the register knows nothing any longer does not hold either", () => {
  assert.deepEqual(stillHolds(proved("in-ca-mla", treaty), answer()), { holds: false, changes: [{ code: "no-longer-a-basis" }] });
});

test("what was derived and is now only presumed, a new reservation, a coverage read meanwhile: it holds, and each is told", () => {
  const presumed = relation("in-force");
  const later: BasisInstrument = {
    ...treaty,
    relation: { ...presumed, period: { ...presumed.period, basis: "presumed" }, reservations: [{ reservation: "f9", by: "CA", towards: "IN", kind: "modifies", provisions: ["5"], since: on, changesOn: null, presumed: false, why: presumed.period.why, unknown: [] }] },
    scope: { assistance: [{ what: "documents-and-records", articles: ["1"] }], offences: [{ what: "any-offence", articles: ["1"] }], exclusions: [], read: "text" },
  };
  const { holds, changes } = stillHolds(proved("in-ca-mla", treaty), answer(later));
  assert.equal(holds, true);
  assert.deepEqual(changes.map(({ code }) => code), ["other-ground", "kind-judged-otherwise", "offence-judged-otherwise", "reservations-changed", "new-caution", "new-caution"]);
});

test("an assurance of reciprocity holds always; a treaty that entered into force meanwhile is pointed out", () => {
  const proof = proved(null);
  assert.deepEqual(stillHolds(proof, answer()), { holds: true, changes: [] });
  assert.deepEqual(stillHolds(proof, answer(treaty)), { holds: true, changes: [{ code: "better-basis", rank: "bilateral-treaty", instrument: "in-ca-mla" }] });
});
