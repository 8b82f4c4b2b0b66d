import assert from "node:assert/strict";
import { test } from "node:test";
import { declareAuditEvents, sumAuditEvents } from "./index.ts";

test("an event carries the kind of thing it happened to", () => {
  const treaties = declareAuditEvents("treaties", { "treaty.recorded": "treaty", "treaty-text.attached": "treaty" });
  const event = treaties.event("treaty-text.attached", "uncac", { language: "en" });
  assert.deepEqual({ ...event }, { name: "treaty-text.attached", subjectKind: "treaty", subjectId: "uncac", details: { language: "en" } });
});

test("a name that is not noun.past-tense is refused where it is declared", () => {
  for (const name of ["Treaty.recorded", "treaty.recorded.twice", "treaty_text.attached", "treaty."] as const) {
    assert.throws(() => declareAuditEvents("treaties", { [name as "a.b"]: "treaty" }), /not noun\.past-tense/, name);
  }
});

test("two slices cannot declare the same event", () => {
  const one = declareAuditEvents("treaties", { "treaty.recorded": "treaty" });
  const other = declareAuditEvents("imports", { "treaty.recorded": "import" });
  assert.throws(() => sumAuditEvents([one, other]), /"treaty\.recorded" is declared by treaties and by imports/);
  assert.deepEqual(sumAuditEvents([one]).get("treaty.recorded"), { slice: "treaties", subjectKind: "treaty" });
});
