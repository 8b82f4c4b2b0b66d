import assert from "node:assert/strict";
import { test } from "node:test";
import { ASSISTANCE_KINDS, type AssistanceKind } from "../assistance.ts";
import { checkDraft, isComplete, strengthOf, type AnswerCondition, type Draft } from "./check-draft.ts";
import { COLUMNS, columnOf } from "./columns.ts";
import { CONTENT_RULES } from "./contents.ts";

const no: AnswerCondition = () => "no";
const yes: AnswerCondition = () => "yes";
const everyField = new Set(CONTENT_RULES.map(({ field }) => field));

function draftOf(kind: AssistanceKind, filled: ReadonlySet<string>): Draft {
  return { items: [{ id: "1", kind, filled }], filled };
}
const rulesOf = (draft: Draft, answer: AnswerCondition, severity = "must") => checkDraft(draft, answer).findings.filter((finding) => finding.severity === severity).map(({ rule }) => rule);

test("the table has a letter for every column, and a condition wherever one is needed", () => {
  for (const { id, by, condition } of CONTENT_RULES) {
    assert.match(by, /^[MCO-]{12}$/, id);
    assert.equal(by.includes("C"), condition !== undefined, id);
  }
  assert.equal(COLUMNS.length, 12);
  assert.equal(new Set(CONTENT_RULES.map(({ id }) => id)).size, 38);
});

test("for every kind: with all fields filled nothing is found; with one must missing, exactly that one is", () => {
  for (const kind of ASSISTANCE_KINDS) {
    for (const answer of [no, yes]) {
      assert.deepEqual(checkDraft(draftOf(kind, everyField), answer).findings, [], kind);
      for (const rule of CONTENT_RULES) {
        const found = checkDraft(draftOf(kind, new Set([...everyField].filter((field) => field !== rule.field))), answer).findings;
        const strength = strengthOf(rule, kind);
        const needed = strength === "M" || (strength === "C" && answer === yes);
        assert.deepEqual(found.map(({ rule: id }) => id), needed ? [rule.id] : [], `${kind} without ${rule.id}`);
      }
    }
  }
});

test("service of documents needs no summary of facts (UNCAC art. 46(15)(c)); a statement does", () => {
  const without = new Set([...everyField].filter((field) => field !== "facts"));
  assert.deepEqual(rulesOf(draftOf("service-of-process", without), no), []);
  assert.deepEqual(rulesOf(draftOf("statement", without), no), ["facts"]);
});

test("a prisoner is not transferred without the free and informed consent (UNCAC art. 46(10)(a))", () => {
  assert.ok(rulesOf(draftOf("transfer-in-custody", new Set()), no).includes("prisoner-consent"));
  assert.ok(!rulesOf(draftOf("attendance", new Set()), no).includes("prisoner-consent"));
});

test("without a treaty the assurance of reciprocity is needed; whether there is one, unknown, is said as such", () => {
  const draft = draftOf("documents", new Set([...everyField].filter((field) => field !== "reciprocity")));
  assert.deepEqual(rulesOf(draft, no), []);
  assert.deepEqual(rulesOf(draft, (condition) => (condition === "no-treaty" ? "yes" : "no")), ["reciprocity"]);
  const open = (condition: string) => (condition === "no-treaty" ? ("unknown" as const) : ("no" as const));
  assert.deepEqual(rulesOf(draft, open, "cannot-tell"), ["reciprocity"]);
  assert.equal(isComplete(checkDraft(draft, open)), true);
});

test("what is only remembered of a circular warns and does not block", () => {
  const draft = draftOf("service-of-process", new Set([...everyField].filter((field) => field !== "address")));
  assert.deepEqual(rulesOf(draft, no, "should"), ["address"]);
  assert.equal(isComplete(checkDraft(draft, no)), true);
});

test("each item is checked for itself, what belongs to the request once", () => {
  const request = new Set([...everyField].filter((field) => field !== "offences"));
  const draft: Draft = { filled: request, items: [{ id: "bank", kind: "documents", filled: everyField }, { id: "witness", kind: "statement", filled: new Set([...everyField].filter((field) => field !== "questions")) }] };
  assert.deepEqual(checkDraft(draft, no).findings.map(({ rule, item }) => [rule, item]), [["offences", undefined], ["questions", "witness"]]);
});

test("a kind without a column of its own asks for the convention's floor", () => {
  assert.equal(columnOf("expert"), undefined);
  const found = rulesOf(draftOf("expert", new Set()), no);
  assert.deepEqual(found, ["requesting-authority", "authority-conducting", "legal-basis", "case-and-stage", "facts", "offences", "assistance-sought", "purpose", "confidentiality", "limitation-of-use"]);
});

test("progress counts what the draft needs, not what it might hold", () => {
  const { needed, filled } = checkDraft(draftOf("expert", new Set(["facts", "offences", "videoPlan"])), no);
  assert.deepEqual([needed, filled], [10, 2]);
});
