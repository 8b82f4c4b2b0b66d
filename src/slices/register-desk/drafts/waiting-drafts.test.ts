import assert from "node:assert/strict";
import { test } from "node:test";
import type { RecordedFact } from "../../treaties/index.ts";
import { waitingDrafts } from "./waiting-drafts.ts";

function fact(id: string, more: object = {}): RecordedFact {
  const grounds = { instrumentId: "i", sourceId: "s", alsoIn: [], provenance: "sourced", marking: "public", supersedes: null };
  return { id, kind: "note", says: { text: id, kind: "remark" }, ...grounds, recordedAt: new Date(0), recordedBy: "person:a", publishedAt: null, ...more } as RecordedFact;
}
const published = { publishedAt: new Date(1) };
const ids = (facts: readonly RecordedFact[]) => waitingDrafts(facts).map(({ id }) => id);

test("what is published does not wait; what is a draft does", () => {
  assert.deepEqual(ids([fact("a", published), fact("b")]), ["b"]);
});

test("a draft that was corrected gives its place to the correction", () => {
  assert.deepEqual(ids([fact("a"), fact("b", { supersedes: "a" })]), ["b"]);
});

test("a returned draft waits no longer, and neither does its retraction", () => {
  assert.deepEqual(ids([fact("a"), fact("r", { kind: "retraction", says: { retracts: "a", reason: "wrong day" } })]), []);
});

test("the retraction of what the public sees waits", () => {
  assert.deepEqual(ids([fact("a", published), fact("r", { kind: "retraction", says: { retracts: "a", reason: "wrong day" } })]), ["r"]);
});
