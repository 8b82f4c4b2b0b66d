import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../../kernel/index.ts";
import { reportReturns, type CheckedFinding, type CheckedRule, type RecordedReturn, type ReturnVerdict } from "./returns.ts";

const day = calendarDateOf;
const RULES: readonly CheckedRule[] = [{ id: "offences", since: null, learnedFrom: null, learnedFor: null }, { id: "bank-branch", since: day("2026-03-03"), learnedFrom: "r0", learnedFor: "other" }];
const returned = (more: Partial<RecordedReturn>): RecordedReturn => ({ id: "r1", country: "CA", sentOn: day("2026-01-10"), reasons: ["offences"], check: [], asked: ["offences", "bank-branch"], checkedOn: day("2026-01-08"), ...more });
const verdict = (more: Partial<RecordedReturn>): ReturnVerdict | undefined => {
  const [rule] = reportReturns([returned(more)], RULES).rules;
  return (Object.entries(rule?.verdicts ?? {}) as [ReturnVerdict, number][]).find(([, times]) => times === 1)?.[0];
};
const found = (more: Partial<CheckedFinding>): readonly CheckedFinding[] => [{ rule: "offences", severity: "should", passed: false, ...more }];

test("a return says what its rule had done when the paper went out: overridden, warned only, could not tell, satisfied, or not kept", () => {
  assert.equal(verdict({ check: found({ severity: "must", passed: true }) }), "overridden");
  assert.equal(verdict({ check: found({}) }), "warned");
  assert.equal(verdict({ check: found({ severity: "cannot-tell" }) }), "could-not-tell");
  assert.equal(verdict({ check: found({ rule: "facts" }) }), "satisfied");
  assert.equal(verdict({ check: null, asked: null, checkedOn: null }), "check-not-kept");
});

test("a rule that was added after the paper went out could not have caught it, whatever a check said", () => {
  assert.equal(verdict({ reasons: ["bank-branch"] }), "came-later");
  assert.equal(verdict({ reasons: ["bank-branch"], sentOn: day("2026-03-10"), checkedOn: day("2026-03-03") }), "satisfied");
  assert.equal(verdict({ reasons: ["bank-branch"], sentOn: day("2026-03-10"), checkedOn: day("2026-03-02") }), "came-later", "the check was made before the rule, though the paper went out after it");
});

test("a rule that the check did not ask of that request is not called satisfied; nor is any where it was not kept which rules were asked", () => {
  assert.equal(verdict({ asked: ["facts"] }), "not-asked");
  assert.equal(verdict({ asked: null }), "check-not-kept");
  assert.equal(verdict({ asked: null, check: found({}) }), "warned", "what was found was found");
});

test("rules stand by how often they were offended, each with its countries; a reason named twice in one return counts once", () => {
  const { rules } = reportReturns([returned({ reasons: ["bank-branch", "offences", "offences"] }), returned({ id: "r2", country: "GB" }), returned({ id: "r3" })], RULES);
  assert.deepEqual(rules.map(({ rule, times, countries }) => [rule, times, countries.map(({ country, times: n }) => `${country} ${n}`)]), [["offences", 3, ["CA 2", "GB 1"]], ["bank-branch", 1, ["CA 1"]]]);
});

test("what no rule says is missing, and covered from the day on which a rule was added for it, each reason of a return by its own; a rule that is gone is missing too", () => {
  const { missing } = reportReturns([returned({ id: "r0", reasons: ["other", "another-rule-that-is-gone"] }), returned({ id: "r4", reasons: ["other", "a-rule-that-is-gone"] })], RULES);
  assert.deepEqual(missing, [
    { return: "r0", reason: "other", learned: { rule: "bank-branch", since: "2026-03-03" } },
    { return: "r0", reason: "another-rule-that-is-gone", learned: null },
    { return: "r4", reason: "other", learned: null },
    { return: "r4", reason: "a-rule-that-is-gone", learned: null },
  ]);
});
