import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { MARKINGS } from "../access/index.ts";
import { decideMarking, decideMarkingAnswer, isRaising } from "./decide-marking.ts";
import { BROKEN, codesOf, fileForTest, GRANTED, officerForTest, OURS } from "./testing.ts";

const who = officerForTest({ clearance: "secret" });
const file = fileForTest({ marking: "restricted", version: 3 });

test("closing a file further takes effect at once", () => {
  assert.deepEqual(decideMarking(who, OURS, file, false, { marking: "confidential", compartments: [], version: 3 }), { ok: true, atOnce: true });
  assert.deepEqual(decideMarking(who, OURS, file, true, { marking: "restricted", compartments: ["PROTECTION"], version: 3 }), { ok: true, atOnce: true });
});

test("opening it further waits for a second officer: by a lower marking, by a compartment less, by one for another", () => {
  const closed = fileForTest({ marking: "confidential", compartments: ["PROTECTION"] });
  for (const wanted of [{ marking: "restricted", compartments: ["PROTECTION"] }, { marking: "confidential", compartments: [] }, { marking: "secret", compartments: [] }] as const) {
    assert.deepEqual(decideMarking(who, OURS, closed, false, { ...wanted, version: 3 }), { ok: true, atOnce: false });
  }
});

test("one lowering waits at a time, and the same marking is no change", () => {
  assert.deepEqual(codesOf(decideMarking(who, OURS, file, true, { marking: "public", compartments: [], version: 3 })), ["lowering-waits"]);
  assert.deepEqual(codesOf(decideMarking(who, OURS, file, false, { marking: "restricted", compartments: [], version: 3 })), ["nothing-changes"]);
});

test("nobody closes a file to themselves, and who was let in changes no marking", () => {
  assert.deepEqual(codesOf(decideMarking(who, OURS, file, false, { marking: "top-secret", compartments: ["CASE:X"], version: 3 })), ["above-clearance", "compartment-not-yours"]);
  for (const seen of [GRANTED, BROKEN]) assert.deepEqual(codesOf(decideMarking(who, seen, file, false, { marking: "secret", compartments: [], version: 3 })), ["not-yours"]);
});

test("a second person decides, once, about the file as it stands", () => {
  const change = { by: "person:asha", decided: false };
  assert.deepEqual(codesOf(decideMarkingAnswer("person:ravi", OURS, file, change, 3)), []);
  assert.deepEqual(codesOf(decideMarkingAnswer("person:asha", OURS, file, change, 3)), ["same-person"]);
  assert.deepEqual(codesOf(decideMarkingAnswer("person:ravi", OURS, file, { ...change, decided: true }, 3)), ["decided-already"]);
  assert.deepEqual(codesOf(decideMarkingAnswer("person:ravi", OURS, file, change, 2)), ["changed-meanwhile"]);
});

const closure = fc.record({ marking: fc.constantFrom(...MARKINGS), compartments: fc.uniqueArray(fc.constantFrom("A", "B", "C")) });

test("property: whoever is shut out before a raising is shut out after it", () => {
  const shuts = (officer: { clearance: (typeof MARKINGS)[number]; compartments: string[] }, to: { marking: (typeof MARKINGS)[number]; compartments: string[] }) =>
    MARKINGS.indexOf(officer.clearance) < MARKINGS.indexOf(to.marking) || to.compartments.some((code) => !officer.compartments.includes(code));
  const officer = fc.record({ clearance: fc.constantFrom(...MARKINGS), compartments: fc.uniqueArray(fc.constantFrom("A", "B", "C")) });
  fc.assert(fc.property(closure, closure, officer, (from, to, somebody) => !isRaising(from, to) || !shuts(somebody, from) || shuts(somebody, to)));
});

test("property: what is no raising lets somebody in who was shut out", () => {
  fc.assert(
    fc.property(closure, closure, (from, to) => {
      if (isRaising(from, to)) return;
      const officer = { clearance: to.marking, compartments: to.compartments };
      assert.ok(MARKINGS.indexOf(officer.clearance) < MARKINGS.indexOf(from.marking) || from.compartments.some((code) => !officer.compartments.includes(code)));
    }),
  );
});
