import assert from "node:assert/strict";
import { test } from "node:test";
import { groundsToCheck, REFUSAL_GROUNDS, type GroundFinding, type TermOfRefusal } from "./refusal-grounds.ts";
import { barsToApproval, consideredGrounds, judgeRefusal } from "./weigh-grounds.ts";

/** An invented treaty that makes the military offence a duty to refuse and double jeopardy a choice. */
const TERMS: readonly TermOfRefusal[] = [
  { ground: "military-offence", rule: "must", articles: ["4(1)(c)"] },
  { ground: "double-jeopardy", rule: "may", articles: ["4(2)(a)"] },
  { ground: "own-proceedings", rule: "postpone", articles: ["46(25)"] },
  { ground: "bank-secrecy", rule: "never", articles: ["46(8)"] },
];
const found = (arising: readonly string[]): readonly GroundFinding[] => REFUSAL_GROUNDS.map((ground) => ({ ground, arises: arising.includes(ground) ? "yes" : "no", why: "looked at" }));
const considered = (...arising: readonly string[]) => consideredGrounds(groundsToCheck(TERMS), found(arising));
const judged = (action: "refuse" | "postpone", code: string, arising: readonly string[] = [code], asked = false) => judgeRefusal(action, [code], considered(...arising), asked).map(({ because, articles }) => [because, articles?.join() ?? null]);

test("a ground that the instrument itself makes a duty to refuse bars the approval, with its article", () => {
  assert.deepEqual(barsToApproval(considered("military-offence")).map(({ ground, articles }) => [ground, articles]), [["military-offence", ["4(1)(c)"]]]);
  assert.deepEqual(barsToApproval(considered()), []);
});

test("one that the instrument leaves to choice bars nothing, nor does one that only the model law makes a duty", () => {
  assert.deepEqual(barsToApproval(considered("double-jeopardy", "persecution")), []);
});

test("bank secrecy is never a ground, found or not (UNCAC art. 46(8)); nor is the fiscal matter, which the general table has from art. 46(22)", () => {
  assert.deepEqual(judged("refuse", "bank-secrecy"), [["never", "46(8)"]]);
  assert.deepEqual(judged("postpone", "bank-secrecy", []), [["never", "46(8)"]]);
  assert.deepEqual(judged("refuse", "fiscal-matter"), [["never", null]]);
});

test("nothing is refused on a ground that was gone through and does not arise, or was never gone through", () => {
  assert.deepEqual(judged("refuse", "double-jeopardy", []), [["does-not-arise", "4(2)(a)"]]);
  assert.deepEqual(judged("refuse", "double-jeopardy"), []);
  assert.deepEqual(judgeRefusal("refuse", ["double-jeopardy"], [], true).map(({ because }) => because), ["does-not-arise"]);
});

test("own proceedings put off and do not refuse (UNCAC art. 46(25))", () => {
  assert.deepEqual(judged("refuse", "own-proceedings"), [["only-postpones", "46(25)"]]);
  assert.deepEqual(judged("postpone", "own-proceedings"), []);
});

test("a defect of form is asked about before anything is refused on it", () => {
  assert.deepEqual(judged("refuse", "form"), [["ask-first", null]]);
  assert.deepEqual(judged("refuse", "form", ["form"], true), []);
});

test("what is said in words is left to the approver", () => {
  assert.deepEqual(judged("refuse", "other", []), []);
});
