import assert from "node:assert/strict";
import { test } from "node:test";
import { GENERAL_GROUNDS, groundsToCheck, judgeGrounds, REFUSAL_GROUNDS, type GroundFinding, type RefusalGround, type TermOfRefusal } from "./refusal-grounds.ts";

const uncac: readonly TermOfRefusal[] = [
  { ground: "sovereignty-and-public-order", rule: "may", articles: ["46(21)(b)"] },
  { ground: "bank-secrecy", rule: "never", articles: ["46(8)"] },
  { ground: "own-proceedings", rule: "postpone", articles: ["46(25)"] },
];
const none = REFUSAL_GROUNDS.map((ground): GroundFinding => ({ ground, arises: "no", why: "looked at" }));
const raising = (ground: RefusalGround): readonly GroundFinding[] => none.map((finding) => (finding.ground === ground ? { ...finding, arises: "yes" } : finding));

test("every ground has a general rule, once", () => {
  assert.deepEqual(GENERAL_GROUNDS.map(({ ground }) => ground), [...REFUSAL_GROUNDS]);
});

test("the instrument's own rule stands before the model's, with its article; where it is silent the model's does", () => {
  const grounds = groundsToCheck(uncac);
  const of = (ground: RefusalGround) => grounds.find((one) => one.ground === ground);
  assert.deepEqual([of("sovereignty-and-public-order")?.rule, of("sovereignty-and-public-order")?.articles], ["may", ["46(21)(b)"]]);
  assert.deepEqual([of("military-offence")?.rule, of("military-offence")?.articles], ["must", null]);
});

test("a ground that nobody considered, or without a word why, keeps the merits open", () => {
  const grounds = groundsToCheck(uncac);
  assert.equal(judgeGrounds(grounds, []).open.length, REFUSAL_GROUNDS.length);
  assert.deepEqual(judgeGrounds(grounds, none).open, []);
  assert.deepEqual(judgeGrounds(grounds, none.map((finding) => (finding.ground === "form" ? { ...finding, why: " " } : finding))).open, ["form"]);
  assert.deepEqual(judgeGrounds(grounds, none.map((finding) => (finding.ground === "form" ? { ...finding, arises: "not-clear" } : finding))).open, ["form"]);
});

test("bank secrecy is no ground under the convention (UNCAC art. 46(8)); raised, it is said so", () => {
  const { mustRefuse, mayRefuse, notAGround, consultFirst } = judgeGrounds(groundsToCheck(uncac), raising("bank-secrecy"));
  assert.deepEqual([mustRefuse, mayRefuse, notAGround, consultFirst], [[], [], ["bank-secrecy"], false]);
});

test("an own proceeding postpones and does not refuse (UNCAC art. 46(25)); the other side is consulted first", () => {
  const judged = judgeGrounds(groundsToCheck(uncac), raising("own-proceedings"));
  assert.deepEqual([judged.mayPostpone, judged.mayRefuse, judged.consultFirst], [["own-proceedings"], [], true]);
});

test("a defect of form is asked about before anything is refused", () => {
  assert.equal(judgeGrounds(groundsToCheck([]), raising("form")).askFirst, true);
});

test("a treaty that makes a ground mandatory has it refused, one that leaves it open has it weighed", () => {
  const mandatory: readonly TermOfRefusal[] = [{ ground: "double-jeopardy", rule: "must", articles: ["4"] }];
  const open: readonly TermOfRefusal[] = [{ ground: "double-jeopardy", rule: "may", articles: ["4"] }];
  assert.deepEqual(judgeGrounds(groundsToCheck(mandatory), raising("double-jeopardy")).mustRefuse, ["double-jeopardy"]);
  assert.deepEqual(judgeGrounds(groundsToCheck(open), raising("double-jeopardy")).mayRefuse, ["double-jeopardy"]);
});
