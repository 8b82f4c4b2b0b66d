import assert from "node:assert/strict";
import { test } from "node:test";
import { decidePaperMarking, decidePaperMarkingAnswer } from "./decide-paper-marking.ts";
import { BROKEN, codesOf, fileForTest, GRANTED, officerForTest, OURS } from "./testing.ts";

const who = officerForTest({ clearance: "secret" });
const file = fileForTest({ marking: "restricted", version: 3 });
const paper = { marking: "confidential", compartments: [] } as const;
const decide = (wanted: Parameters<typeof decidePaperMarking>[3], { lookedAt = paper, lowering = false, of = paper }: { readonly lookedAt?: typeof wanted; readonly lowering?: boolean; readonly of?: typeof wanted } = {}) =>
  decidePaperMarking(who, OURS, file, of, lowering, { ...wanted, lookedAt });

test("a paper is closed further at once, and opened further by two", () => {
  assert.deepEqual(decide({ marking: "secret", compartments: [] }), { ok: true, atOnce: true });
  assert.deepEqual(decide({ marking: "confidential", compartments: ["PROTECTION"] }), { ok: true, atOnce: true });
  assert.deepEqual(decide({ marking: "restricted", compartments: [] }), { ok: true, atOnce: false });
});

test("a paper is never marked lower than its file", () => {
  assert.deepEqual(codesOf(decide({ marking: "public", compartments: [] })), ["below-file"]);
});

test("the same marking is no change, one lowering waits at a time, and what was changed since is looked at first", () => {
  assert.deepEqual(codesOf(decide(paper)), ["nothing-changes"]);
  assert.deepEqual(codesOf(decide({ marking: "restricted", compartments: [] }, { lowering: true })), ["lowering-waits"]);
  assert.deepEqual(codesOf(decide({ marking: "secret", compartments: [] }, { lookedAt: { marking: "restricted", compartments: [] } })), ["changed-meanwhile"]);
});

test("nobody closes a paper to themselves, and who was let in or broke the glass changes no marking", () => {
  assert.deepEqual(codesOf(decide({ marking: "top-secret", compartments: ["CASE:X"] })), ["above-clearance", "compartment-not-yours"]);
  for (const seen of [GRANTED, BROKEN]) assert.deepEqual(codesOf(decidePaperMarking(who, seen, file, paper, false, { marking: "secret", compartments: [], lookedAt: paper })), ["not-yours"]);
});

test("a second person decides, once; agreed to is only what still holds, refused may be all", () => {
  const change = { by: "person:asha", decided: false, was: paper, to: { marking: "restricted", compartments: [] } } as const;
  assert.deepEqual(codesOf(decidePaperMarkingAnswer("person:ravi", OURS, file, paper, change, true)), []);
  assert.deepEqual(codesOf(decidePaperMarkingAnswer("person:asha", OURS, file, paper, change, true)), ["same-person"]);
  assert.deepEqual(codesOf(decidePaperMarkingAnswer("person:ravi", OURS, file, paper, { ...change, decided: true }, true)), ["decided-already"]);
  const raised = fileForTest({ marking: "confidential" });
  assert.deepEqual(codesOf(decidePaperMarkingAnswer("person:ravi", OURS, raised, paper, change, true)), ["below-file"]);
  assert.deepEqual(codesOf(decidePaperMarkingAnswer("person:ravi", OURS, raised, paper, change, false)), []);
  assert.deepEqual(codesOf(decidePaperMarkingAnswer("person:ravi", OURS, file, { marking: "secret", compartments: [] }, change, true)), ["changed-meanwhile"]);
});
