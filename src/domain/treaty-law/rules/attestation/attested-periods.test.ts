import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf, firstPossibleDay, impreciseDateOf, lastPossibleDay } from "../../../kernel/index.ts";
import { periodOn } from "../../answer.ts";
import type { Attestation, AttestedStatus } from "../../facts/index.ts";
import { attestedPeriods } from "./attested-periods.ts";
import type { Conclusion } from "./conclusion.ts";
import { PARTY_LADDER, TREATY_LADDER } from "./ladder.ts";

const day = calendarDateOf;

function says(id: string, status: AttestedStatus, from: string, until: string, more: Partial<Attestation> = {}): Attestation {
  return { id, status, provenance: "sourced", by: `${id}, its page`, asPrinted: `${from} to ${until}`, statedFor: { from: day(from), until: day(until) }, ...more };
}

function signed(text: string): Conclusion {
  const date = impreciseDateOf(text);
  return { first: firstPossibleDay(date), last: lastPossibleDay(date), signed: text, how: "signed", facts: ["signature"] };
}

function answer(attestations: readonly Attestation[], on: string, conclusion?: Conclusion) {
  const { status, basis, why, unknown, conflicts } = periodOn(attestedPeriods(attestations, TREATY_LADDER, conclusion), day(on));
  return { status, basis, rule: why.rule, unknown: unknown.map((one) => one.code), conflicts: conflicts.map((one) => one.code) };
}

const inForce = says("list", "in-force", "2013-04-01", "2014-04-01");
const pending = says("list", "not-in-force", "2013-04-01", "2014-04-01");

test("in force holds on every stated day, is presumed to go on, and says nothing of earlier days", () => {
  for (const on of ["2013-04-01", "2014-03-31"]) assert.deepEqual(answer([inForce], on), { status: "in-force", basis: "attested", rule: "attestation.stated", unknown: [], conflicts: [] });
  assert.deepEqual(answer([inForce], "2014-04-01"), { status: "in-force", basis: "presumed", rule: "attestation.presumed", unknown: [], conflicts: [] });
  assert.deepEqual(answer([inForce], "2012-12-31").unknown, ["not-carried-back"]);
});

test("a presumption shows since when nobody has confirmed it", () => {
  const { why } = periodOn(attestedPeriods([inForce], TREATY_LADDER, undefined), day("2026-11-22"));
  assert.equal(why.params["since"], "2014-04-01");
  assert.deepEqual(why.because[0]?.facts, ["list"]);
});

test("not in force holds back to the signature and never forward", () => {
  const conclusion = signed("2011-05-02");
  assert.equal(answer([pending], "2011-05-02", conclusion).status, "not-in-force");
  assert.equal(answer([pending], "2011-05-02", conclusion).rule, "attestation.carried-back");
  assert.deepEqual(answer([pending], "2011-05-01", conclusion).unknown, ["before-signature"]);
  assert.deepEqual(answer([pending], "2014-04-01", conclusion), { status: "unknown", basis: "attested", rule: "attestation.silent", unknown: ["not-carried-forward", "signed-only"], conflicts: [] });
});

test("where only the year of signature is known, not in force reaches back to its last day", () => {
  const conclusion = signed("2011");
  assert.equal(answer([pending], "2011-12-31", conclusion).status, "not-in-force");
  assert.deepEqual(answer([pending], "2011-12-30", conclusion).unknown, ["signature-imprecise"]);
});

test("where the signature is not recorded, not in force reaches no day before those it was said for", () => {
  assert.deepEqual(answer([pending], "2013-03-31").unknown, ["signature-not-recorded"]);
});

test("an earlier statement that the text was signed proves the signature as well", () => {
  const earlier = says("release", "signed", "2006-04-03", "2006-04-04");
  assert.equal(answer([pending, earlier], "2010-01-01").status, "not-in-force");
  assert.deepEqual(answer([pending, earlier], "2006-04-02").unknown, ["signature-not-recorded"]);
});

test("a list of 2013-14 speaks of a treaty signed within that year from the signature on", () => {
  const conclusion = signed("2013-04-04");
  assert.equal(answer([pending], "2013-04-03", conclusion).status, "unknown");
  assert.equal(answer([pending], "2013-04-04", conclusion).rule, "attestation.stated");
});

test("what is not concluded today never was, and may be tomorrow", () => {
  const talks = says("communique", "not-concluded", "2022-11-07", "2023-01-01");
  assert.equal(answer([talks], "1950-01-01").status, "not-concluded");
  assert.deepEqual(answer([talks], "2023-01-01").unknown, ["not-carried-forward"]);
});

test("under negotiation after the recorded signature is a conflict and proves nothing", () => {
  const talks = says("communique", "not-concluded", "2022-01-01", "2023-01-01");
  assert.deepEqual(answer([talks], "2022-06-01", signed("2021-03-01")), {
    status: "unknown",
    basis: "attested",
    rule: "attestation.silent",
    unknown: ["signed-only"],
    conflicts: ["not-concluded-after-signature"],
  });
});

test("listed says that the instrument exists, not whether it is in force", () => {
  const listed = says("list", "listed", "2013-04-01", "2014-04-01");
  assert.deepEqual(answer([listed], "2013-06-01").unknown, ["listed-only"]);
  assert.equal(answer([inForce, says("later", "listed", "2020-01-01", "2021-01-01")], "2020-06-01").basis, "presumed");
});

test("two statements for the same day that disagree leave it unknown, and both are shown", () => {
  const other = says("other", "not-in-force", "2013-10-01", "2013-11-01");
  const found = answer([inForce, other], "2013-10-15");
  assert.deepEqual([found.status, found.rule, found.conflicts], ["unknown", "attestation.disagree", ["statements-disagree"]]);
  assert.equal(answer([inForce, other], "2014-01-01").status, "in-force");
});

test("a later statement ends an earlier presumption without a conflict", () => {
  const ended = says("notice", "terminated", "2020-01-01", "2020-02-01");
  assert.equal(answer([inForce, ended], "2019-12-31").status, "in-force");
  assert.deepEqual(answer([inForce, ended], "2020-01-15"), { status: "terminated", basis: "attested", rule: "attestation.stated", unknown: [], conflicts: [] });
  assert.deepEqual([answer([inForce, ended], "2026-01-01").status, answer([inForce, ended], "2026-01-01").basis], ["terminated", "presumed"]);
});

test("pending in 2013-14 and in force later is no conflict; in force first and never in force later is one", () => {
  const later = says("later", "in-force", "2019-01-01", "2020-01-01");
  assert.deepEqual(answer([pending, later], "2019-06-01").conflicts, []);
  const contrary = says("later", "not-in-force", "2019-01-01", "2020-01-01");
  assert.deepEqual(answer([inForce, contrary], "2016-01-01"), { status: "unknown", basis: "attested", rule: "attestation.disagree", unknown: ["statements-disagree"], conflicts: ["statements-disagree"] });
  assert.deepEqual(answer([inForce, contrary], "2013-06-01"), { status: "in-force", basis: "attested", rule: "attestation.stated", unknown: [], conflicts: ["statements-disagree"] });
});

test("nothing is presumed to go on from a last day that is itself in dispute", () => {
  const other = says("other", "not-in-force", "2013-10-01", "2014-04-01");
  assert.deepEqual(answer([inForce, other], "2015-01-01").unknown, ["contested-before", "contested-before"]);
});

test("a statement without a date answers for no day", () => {
  const { statedFor: _, ...undated } = inForce;
  assert.deepEqual(answer([undated], "2013-06-01").unknown, ["undated-statement"]);
});

test("of a State, not a party and signatory agree, and the nearer word is the answer", () => {
  const periods = attestedPeriods([pending, says("own", "signed", "2013-04-01", "2014-04-01")], PARTY_LADDER, undefined);
  const found = periodOn(periods, day("2013-06-01"));
  assert.deepEqual([found.status, found.conflicts], ["signatory", []]);
});

test("what a pending treaty waits for is missing in its proof", () => {
  const waits = says("list", "not-in-force", "2013-04-01", "2014-04-01", { waitsFor: ["PK", "AF", "NP"] });
  const { why } = periodOn(attestedPeriods([waits], TREATY_LADDER, undefined), day("2013-12-31"));
  assert.deepEqual(why.missing, [{ kind: "named", parties: ["AF", "NP", "PK"] }]);
});
