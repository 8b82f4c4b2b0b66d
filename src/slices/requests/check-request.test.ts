import assert from "node:assert/strict";
import { test } from "node:test";
import { profileOn, type StoredRule } from "../../domain/casework/index.ts";
import { calendarDateOf } from "../../domain/kernel/index.ts";
import { checkRequest, dayOfReceipt, type CheckedRequest } from "./check-request.ts";
import { EMPTY_DRAFT } from "./draft-content.ts";

const day = calendarDateOf;
const ITEM = "00000000-0000-4000-8000-000000000001";
const summons = (more: Partial<CheckedRequest>): CheckedRequest => ({
  request: { urgent: false, hearingOn: day("2027-01-15"), offences: [], country: "CA" }, items: [{ id: ITEM, kind: "service-of-process", state: "open" }], content: EMPTY_DRAFT, basis: undefined,
  receivedOn: day("2026-11-22"), profile: profileOn("CA", [], day("2026-11-22")), rules: [], ...more,
});
const rulesFound = (more: Partial<CheckedRequest>) => checkRequest(summons(more)).findings.map(({ rule }) => rule);

test("a hearing is judged from the day on which the papers came, however long they lie here", () => {
  const steps = [{ to: "draft", on: day("2026-05-01") }, { to: "received", on: day("2026-06-01") }, { to: "scrutiny", on: day("2026-06-02") }];
  assert.equal(dayOfReceipt(steps, day("2026-11-22")), "2026-06-01");
  assert.equal(dayOfReceipt(steps.slice(0, 1), day("2026-11-22")), "2026-11-22");
  assert.ok(rulesFound({}).includes("hearing-too-near"));
  assert.ok(!rulesFound({ receivedOn: day("2026-06-01") }).some((rule) => rule.startsWith("hearing")));
});

test("a rule that the office added is asked of the countries and kinds that it names, and of no others", () => {
  const rule: StoredRule = { code: "who-pays", kinds: ["service-of-process"], countries: ["CA"], instruments: [], field: "allowances", of: "item", severity: "must", mend: "Say who pays.", source: { evidence: "law", cites: "return of 3 March 2026" } };
  assert.ok(rulesFound({ rules: [rule] }).includes("who-pays"));
  assert.ok(!rulesFound({ rules: [{ ...rule, countries: ["GB"] }] }).includes("who-pays"));
  assert.ok(!rulesFound({ rules: [{ ...rule, kinds: ["documents"] }] }).includes("who-pays"));
  assert.ok(!rulesFound({ rules: [{ ...rule, instruments: ["in-ca-mla"] }] }).includes("who-pays"));
  assert.ok(!rulesFound({ rules: [rule], content: { fields: {}, items: { [ITEM]: { allowances: "The requesting authority." } } } }).includes("who-pays"));
});
