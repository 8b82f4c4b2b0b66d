import assert from "node:assert/strict";
import { test } from "node:test";
import { readCaseFile } from "../case-file.ts";

function problems(more: object, clause: object = {}): readonly string[] {
  const read = readCaseFile({ id: "x", title: "X", clause, ...more });
  return read.ok ? [] : read.problems;
}

test("what a treaty says of reservations and territories is read from a case file", () => {
  const read = readCaseFile({
    id: "x",
    coverage: "complete",
    alsoComplete: ["reservations", "territories"],
    between: ["AT", "DE"],
    participation: "regional",
    clause: {
      reservations: { rule: "specified", allowed: ["50"], authorised: ["48(2)"], threshold: { of: 1, in: 3 }, objectionPeriod: { n: 90, unit: "day" }, article: "50" },
      territories: { rule: "by-declaration", delay: null, article: "42" },
      laterParties: { bilateralAcceptanceFor: ["accession"], acceptanceDelay: { n: 3, unit: "month", counting: "calendarMonth" } },
    },
    parties: [{ code: "AT", actions: [{ type: "reservation", date: "1990-01-01", notifiedOn: "1990-02-01", provisions: ["50"] }] }],
  });
  assert.ok(read.ok);
  const { clause, coverage, actions, between, participation } = read.facts;
  assert.deepEqual(clause?.reservations, { rule: "specified", article: "50", allowed: ["50"], authorised: ["48(2)"], objectionPeriod: { n: 90, unit: "day" }, threshold: { of: 1, in: 3 } });
  assert.deepEqual(clause?.territories, { rule: "by-declaration", article: "42", delay: null });
  assert.deepEqual(clause?.laterParties?.acceptanceDelay, { n: 3, unit: "month", counting: "calendarMonth" });
  assert.deepEqual(coverage.alsoComplete, ["reservations", "territories"]);
  assert.deepEqual([actions[0]?.notifiedOn, between, participation], ["1990-02-01", ["AT", "DE"], "regional"]);
});

test("a treaty silent on its entry into force waits for all negotiating States (VCLT 24(2)), which must be named", () => {
  const clause = { entryIntoForce: { silent: true } };
  const read = readCaseFile({ id: "x", between: ["AT", "DE"], clause });
  assert.ok(read.ok);
  assert.deepEqual(read.facts.clause?.entryIntoForce, { when: { type: "named", parties: ["AT", "DE"] } });
  assert.match(problems({}, clause).join(), /clause\.entryIntoForce\.silent: needs `between`/);
});

test("what cannot be meant is refused with its place and what would be right", () => {
  assert.deepEqual(problems({}, { reservations: "none" }), ["clause.reservations: must be an object { rule, … }"]);
  assert.match(problems({}, { reservations: { rule: "forbidden" } }).join(), /clause\.reservations\.rule: "forbidden" is not one of silent, none, specified, any-but/);
  assert.match(problems({}, { reservations: { rule: "silent", threshold: 0.3 } }).join(), /threshold: must be \{ of, in \}/);
  assert.match(problems({}, { territories: { rule: "some" } }).join(), /clause\.territories\.rule/);
  assert.match(problems({}, { territories: 1 }).join(), /clause\.territories: must be an object/);
  assert.match(problems({ alsoComplete: "reservations" }).join(), /alsoComplete: must be a list/);
  assert.match(problems({ alsoComplete: ["everything"] }).join(), /alsoComplete: "everything" is not one of/);
  assert.match(problems({ between: "AT-DE" }).join(), /between: must be a list of codes/);
  const actions = [{ type: "reservation", date: "1990-01-01", notifiedOn: "1990-02-30" }];
  assert.match(problems({ parties: [{ code: "AT", actions }] }).join(), /notifiedOn: "1990-02-30" is no day/);
});
