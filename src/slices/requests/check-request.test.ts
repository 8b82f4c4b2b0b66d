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
  receivedOn: day("2026-11-22"), profile: profileOn("CA", [], day("2026-11-22")), rules: [], translated: [], ...more,
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

const basisAsking = (asked: readonly string[] | null, read: "text" | "memory" = "text"): CheckedRequest["basis"] => ({ basis: { rank: "convention", instrument: { id: "uncac" }, requirements: asked === null ? null : { asked: asked.map((what) => ({ what, articles: ["46(9)"] })), read } }, at: new Date("2026-11-01T00:00:00Z"), by: "system" });
const confiscation = (more: Partial<CheckedRequest>) => checkRequest({ ...summons(more), items: [{ id: ITEM, kind: "confiscation", state: "open" }] }).findings.find(({ rule }) => rule === "dual-criminality");
const dual = (more: Partial<CheckedRequest>) => checkRequest(summons(more)).findings.find(({ rule }) => rule === "dual-criminality");

test("whether dual criminality must be said follows from what the basis asks, with its article; not recorded, or only remembered, it stays open and says why", () => {
  assert.deepEqual([dual({ basis: basisAsking(["dual-criminality"]) })?.severity, dual({ basis: basisAsking(["dual-criminality"]) })?.params], ["must", { articles: "46(9)" }]);
  assert.equal(dual({ basis: basisAsking(["costs"]) }), undefined);
  assert.deepEqual([dual({ basis: basisAsking(null) })?.severity, dual({ basis: basisAsking(null) })?.params?.["open"]], ["cannot-tell", "terms-not-recorded"]);
  assert.equal(dual({ basis: basisAsking(["dual-criminality"], "memory") })?.params?.["open"], "terms-from-memory");
  assert.equal(dual({})?.params?.["open"], "no-basis-chosen");
  assert.equal(confiscation({ basis: basisAsking(["costs"]) })?.severity, "must", "for confiscation the table asks for it whatever the treaty says");
});

test("copies and the kind of process are read off the draft and held against what the country asks, each with its source", () => {
  const says = [{ id: "1", from: null, until: null, source: { evidence: "law", cites: "Letter of 2 May 2026" }, kind: "copies", says: { count: 3 } }, { id: "2", from: null, until: null, source: { evidence: "law", cites: "Notification of 2023" }, kind: "process-kinds", says: { kinds: ["summons-to-person"], notification: "of 2023" } }] as const;
  const profile = profileOn("CA", says, day("2026-11-22"));
  const found = (copies: string, kind: string) => checkRequest(summons({ profile, content: { fields: { copies }, items: { [ITEM]: { processKind: kind } } } })).findings.filter(({ rule }) => rule === "copies" || rule === "process-kind-not-notified").map(({ rule, severity, source }) => `${rule} ${severity} ${source.cites}`);
  assert.deepEqual(found("", ""), ["process-kind-not-notified cannot-tell Notification of 2023", "copies cannot-tell Letter of 2 May 2026"]);
  assert.deepEqual(found("2 sets", "arrest-warrant"), ["process-kind-not-notified must Notification of 2023", "copies must Letter of 2 May 2026"]);
  assert.deepEqual(found("3", "summons-to-person"), []);
});

test("a certified translation into a language that the other State accepts is the translation that the rule asks for, with its certificate", () => {
  const source = { cites: "the State's own note", evidence: "law" } as const;
  const profile = profileOn("CA", [{ id: "1", kind: "languages", says: { accepted: ["fr"], certificate: true }, from: null, until: null, source }], day("2026-11-22"));
  const asked = (translated: readonly string[]) => rulesFound({ profile, translated }).filter((rule) => rule.startsWith("translation"));
  assert.deepEqual(asked([]), ["translation", "translation-certificate"]);
  assert.deepEqual(asked(["de"]), ["translation", "translation-certificate"]);
  assert.deepEqual(asked(["fr"]), []);
});
