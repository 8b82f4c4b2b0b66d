import assert from "node:assert/strict";
import { test } from "node:test";
import type { Action, Clause } from "../../facts/index.ts";
import { pairRelation } from "../../questions/pair-relation.ts";
import { act, day, history, treaty } from "../../testing/history-fixtures.ts";

// As the Child Abduction Convention of 1980, art. 38: the first day of the third calendar month after the acceptance.
const acceptance: Clause = { laterParties: { delay: { n: 3, unit: "month", counting: "calendarMonth" }, bilateralAcceptanceFor: ["accession"] } };
// As the Apostille Convention of 1961, art. 12: sixtieth day after six months without objection.
const objection: Clause = { laterParties: { delay: { n: 60, unit: "day" }, objectionPeriodFor: ["accession"], objectionMonths: 6 } };
const members = history({ IT: ["1985-01-01"], HU: ["1986-07-01"], NZ: ["1991-08-01"], ES: ["1995-01-01"] });
const consents = [act("ratification", "IT", "1984-10-01"), act("accession", "HU", "1986-04-07"), act("accession", "NZ", "1991-05-31"), act("ratification", "ES", "1994-10-01")];

function ask(clause: Clause, pair: string, on: string, more: readonly Action[] = [], listed = true) {
  const [a = "", b = ""] = pair.split("-");
  const facts = treaty([...consents, ...more], { clause, ...(listed ? {} : { coverage: { extent: "complete" } }) });
  return pairRelation(facts, members, a, b, day(on));
}

test("an accession works only towards the State that accepted it, from the first day of the third month after", () => {
  const accepts = act("acceptanceOfAccession", "IT", "1997-01-31", { towards: ["HU"] });
  assert.equal(ask(acceptance, "HU-IT", "1997-03-31", [accepts]).period.status, "not-in-force");
  const answer = ask(acceptance, "HU-IT", "1997-04-01", [accepts]);
  assert.deepEqual([answer.period.status, answer.since], ["in-force", "1997-04-01"]);
  assert.equal(ask(acceptance, "IT-NZ", "1997-04-01", [accepts]).period.status, "not-in-force");
});

test("between two that ratified nothing needs accepting", () => {
  assert.equal(ask(acceptance, "ES-IT", "1996-01-01").period.status, "in-force");
});

test("of two accessions the earlier party accepts the later; the other way round it changes nothing", () => {
  const forward = act("acceptanceOfAccession", "HU", "1997-01-15", { towards: ["NZ"] });
  const backward = act("acceptanceOfAccession", "NZ", "1997-01-15", { towards: ["HU"] });
  assert.equal(ask(acceptance, "HU-NZ", "1998-01-01", [forward]).period.status, "in-force");
  assert.equal(ask(acceptance, "HU-NZ", "1998-01-01", [backward]).period.status, "not-in-force");
});

test("a State that ratifies after an accession must accept it too", () => {
  assert.equal(ask(acceptance, "ES-NZ", "1998-01-01").period.status, "not-in-force");
  assert.equal(ask(acceptance, "ES-NZ", "1998-01-01", [act("acceptanceOfAccession", "ES", "1995-02-01", { towards: ["NZ"] })]).period.status, "in-force");
});

test("without a list of acceptances the answer is unknown, and names the act that is missing", () => {
  const { period } = ask(acceptance, "HU-IT", "1998-01-01", [], false);
  assert.deepEqual(period.unknown, [{ code: "acceptance-not-recorded", params: { acceding: "HU", by: "IT" } }]);
  assert.deepEqual(period.why.because[0]?.missing, [{ kind: "fact", what: "acceptance-of-accession", params: { by: "IT", acceding: "HU" } }]);
});

test("without objection an accession works sixty days after the six months have run", () => {
  const answer = ask(objection, "HU-IT", "1990-01-01");
  assert.deepEqual([answer.period.status, answer.since], ["in-force", "1986-12-06"]);
  assert.equal(ask(objection, "HU-IT", "1986-12-05").period.status, "not-in-force");
});

test("an objection in time keeps the two apart until it is withdrawn", () => {
  const objects = act("objectionToAccession", "IT", "1986-10-07", { id: "o", towards: ["HU"] });
  const relents = act("withdrawalOfObjection", "IT", "1999-03-01", { refersTo: "o" });
  assert.equal(ask(objection, "HU-IT", "1990-01-01", [objects, relents]).period.status, "not-in-force");
  const answer = ask(objection, "HU-IT", "2000-01-01", [objects, relents]);
  assert.deepEqual([answer.period.status, answer.since], ["in-force", "1999-03-01"]);
});

test("a late objection has no effect where it is known when the others were told; otherwise the answer is unknown", () => {
  const late = act("objectionToAccession", "IT", "1986-10-20", { towards: ["HU"] });
  assert.equal(ask(objection, "HU-IT", "1990-01-01", [late]).period.status, "unknown");
  const told = consents.map((one) => (one.state === "HU" ? { ...one, notifiedOn: day("1986-04-10") } : one));
  const facts = treaty([...told, late], { clause: objection });
  assert.equal(pairRelation(facts, members, "HU", "IT", day("1990-01-01")).period.status, "in-force");
});

test("objections nobody listed may exist: silence on such a list proves nothing", () => {
  assert.deepEqual(ask(objection, "HU-IT", "1990-01-01", [], false).period.unknown[0]?.code, "objections-to-accession-not-recorded");
});
