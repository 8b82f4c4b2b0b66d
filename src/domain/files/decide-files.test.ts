import assert from "node:assert/strict";
import { test } from "node:test";
import { decideClosing, decideSubject } from "./decide-change.ts";
import { decideNewFile } from "./decide-new-file.ts";
import { decidePaper, effectiveMarking } from "./decide-paper.ts";
import { decideTransfer } from "./decide-transfer.ts";
import { BROKEN, codesOf, fileForTest, GRANTED, officerForTest, OURS, postForTest, unit } from "./testing.ts";

const who = officerForTest();

test("a file is opened for one's own unit, with a post of that unit that is cleared for it", () => {
  const post = postForTest({ unit: unit("canada") });
  assert.deepEqual(codesOf(decideNewFile(who, { unit: unit("canada"), post, marking: "confidential", compartments: [] })), []);
  assert.deepEqual(codesOf(decideNewFile(who, { unit: unit("nepal"), post, marking: "public", compartments: [] })), ["unit-not-yours", "post-elsewhere"]);
  assert.deepEqual(codesOf(decideNewFile(who, { unit: unit("canada"), post: { ...post, clearance: "public" }, marking: "restricted", compartments: [] })), ["post-not-cleared"]);
  assert.deepEqual(codesOf(decideNewFile(who, { unit: unit("canada"), post, marking: "restricted", compartments: ["PROTECTION"] })), ["post-not-cleared"]);
  assert.deepEqual(codesOf(decideNewFile(who, { unit: unit("canada"), post: { ...post, keepsFiles: false }, marking: "restricted", compartments: [] })), ["post-keeps-none"]);
});

test("nobody opens a file that is closed to themselves", () => {
  const post = postForTest({ unit: unit("canada"), clearance: "top-secret", compartments: new Set(["CASE:X"]) });
  assert.deepEqual(codesOf(decideNewFile(who, { unit: unit("canada"), post, marking: "secret", compartments: ["CASE:X"] })), ["above-clearance", "compartment-not-yours"]);
});

test("a paper may be closed further than its file, never less", () => {
  const file = fileForTest({ marking: "restricted" });
  for (const marking of ["restricted", "confidential"] as const) assert.deepEqual(codesOf(decidePaper(who, OURS, file, { marking, compartments: ["PROTECTION"] })), []);
  assert.deepEqual(codesOf(decidePaper(who, OURS, file, { marking: "public", compartments: [] })), ["below-file"]);
  assert.deepEqual(codesOf(decidePaper(who, OURS, file, { marking: "secret", compartments: ["CASE:X"] })), ["above-clearance", "compartment-not-yours"]);
});

test("whom a grant let into the file may add a paper; who broke the glass reads only", () => {
  assert.deepEqual(codesOf(decidePaper(who, GRANTED, fileForTest(), { marking: "restricted", compartments: [] })), []);
  assert.deepEqual(codesOf(decidePaper(who, BROKEN, fileForTest(), { marking: "restricted", compartments: [] })), ["reads-only"]);
});

test("nothing is added to a closed file", () => {
  assert.deepEqual(codesOf(decidePaper(who, OURS, fileForTest({ closed: true }), { marking: "restricted", compartments: [] })), ["closed"]);
});

test("a paper of a file that was raised since is closed as far as the file", () => {
  assert.equal(effectiveMarking(fileForTest({ marking: "secret" }), { marking: "restricted" }), "secret");
  assert.equal(effectiveMarking(fileForTest({ marking: "restricted" }), { marking: "secret" }), "secret");
});

test("a file is handed over to a post of the own organisation that is cleared for it", () => {
  assert.deepEqual(codesOf(decideTransfer(OURS, fileForTest(), postForTest(), 3)), []);
  assert.deepEqual(codesOf(decideTransfer(OURS, fileForTest(), postForTest({ organisation: unit("court") }), 3)), ["outside-organisation"]);
  assert.deepEqual(codesOf(decideTransfer(OURS, fileForTest({ marking: "secret" }), postForTest(), 3)), ["post-not-cleared"]);
  assert.deepEqual(codesOf(decideTransfer(OURS, fileForTest({ compartments: ["PROTECTION"] }), postForTest(), 3)), ["post-not-cleared"]);
  assert.deepEqual(codesOf(decideTransfer(OURS, fileForTest(), postForTest({ id: fileForTest().post }), 3)), ["same-post"]);
  assert.deepEqual(codesOf(decideTransfer(OURS, fileForTest({ closed: true }), postForTest(), 3)), ["closed"]);
});

test("who was let in or broke the glass disposes of nothing", () => {
  for (const seen of [GRANTED, BROKEN]) {
    assert.deepEqual(codesOf(decideTransfer(seen, fileForTest(), postForTest(), 3)), ["not-yours"]);
    assert.deepEqual(codesOf(decideSubject(seen, { ...fileForTest(), subject: "a" }, "b", 3)), ["not-yours"]);
    assert.deepEqual(codesOf(decideClosing(seen, fileForTest(), true, 3)), ["not-yours"]);
  }
});

test("who changes a version that another officer has changed since is told so, and undoes nothing", () => {
  assert.deepEqual(codesOf(decideSubject(OURS, { ...fileForTest(), subject: "a" }, "b", 2)), ["changed-meanwhile"]);
  assert.deepEqual(codesOf(decideTransfer(OURS, fileForTest(), postForTest(), 2)), ["changed-meanwhile"]);
  assert.deepEqual(codesOf(decideClosing(OURS, fileForTest(), true, 2)), ["changed-meanwhile"]);
});

test("a file is closed once, and opened again once", () => {
  assert.deepEqual(codesOf(decideClosing(OURS, fileForTest(), true, 3)), []);
  assert.deepEqual(codesOf(decideClosing(OURS, fileForTest({ closed: true }), true, 3)), ["closed"]);
  assert.deepEqual(codesOf(decideClosing(OURS, fileForTest({ closed: true }), false, 3)), []);
  assert.deepEqual(codesOf(decideClosing(OURS, fileForTest(), false, 3)), ["not-closed"]);
});

test("the subject of a closed file stays, and the same subject is no change", () => {
  assert.deepEqual(codesOf(decideSubject(OURS, { ...fileForTest({ closed: true }), subject: "a" }, "b", 3)), ["closed"]);
  assert.deepEqual(codesOf(decideSubject(OURS, { ...fileForTest(), subject: "a" }, "a", 3)), ["nothing-changes"]);
});
