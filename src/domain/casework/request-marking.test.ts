import assert from "node:assert/strict";
import { test } from "node:test";
import { decideLoweringOfRequest, decideMarkingOfRequest, loweringProposed, type MarkingStep } from "./request-marking.ts";

const step = (action: string, by: string, marking?: string): MarkingStep => ({ id: `${action} by ${by}`, action, by, reason: null, details: marking === undefined ? {} : { marking } });

test("a request is closed further at once, as far as the officer is cleared", () => {
  assert.deepEqual(decideMarkingOfRequest("restricted", "secret", "secret", []), { ok: true, action: "raise-marking" });
  assert.deepEqual(decideMarkingOfRequest("restricted", "top-secret", "secret", []), { ok: false, refusal: { code: "above-clearance" } });
  assert.deepEqual(decideMarkingOfRequest("restricted", "restricted", "secret", []), { ok: false, refusal: { code: "nothing-changes" } });
});

test("it is opened further by two officers: one proposes, another agrees or keeps it as it is, and one proposal waits at a time", () => {
  assert.deepEqual(decideMarkingOfRequest("secret", "restricted", "secret", []), { ok: true, action: "propose-lower-marking" });
  const waits = [step("open", "a"), step("propose-lower-marking", "a", "restricted"), step("assign", "b")];
  assert.deepEqual(decideMarkingOfRequest("secret", "public", "secret", waits), { ok: false, refusal: { code: "lowering-waits" } });
  assert.deepEqual(decideLoweringOfRequest("a", true, waits), { ok: false, refusal: { code: "same-person" } });
  assert.deepEqual(decideLoweringOfRequest("b", true, waits), { ok: true, action: "lower-marking" });
  assert.deepEqual(decideLoweringOfRequest("b", false, waits), { ok: true, action: "keep-marking" });
});

test("a proposal is over when it was answered, or when the request was closed further meanwhile", () => {
  for (const after of ["lower-marking", "keep-marking", "raise-marking"]) assert.equal(loweringProposed([step("propose-lower-marking", "a", "restricted"), step(after, "b", "secret")]), undefined, after);
  assert.deepEqual(decideLoweringOfRequest("b", true, []), { ok: false, refusal: { code: "no-proposal" } });
});
