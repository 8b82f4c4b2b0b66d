import assert from "node:assert/strict";
import { test } from "node:test";
import type { Action, TreatyFacts } from "../facts/index.ts";
import { act, day, history, treaty } from "../testing/history-fixtures.ts";
import { pairPeriods, pairRelation, type PairRelation } from "./pair-relation.ts";

const members = history({ FR: ["1990-01-01/2000-01-01"], IT: ["1985-01-01"], XX: "unknown" });
const consents = [act("ratification", "FR", "1989-10-01"), act("ratification", "IT", "1984-10-01")];

function relation(on: string, more: readonly Action[] = [], facts: Partial<TreatyFacts> = {}, pair: readonly [string, string] = ["FR", "IT"]): PairRelation {
  return pairRelation(treaty([...consents, ...more], facts), members, pair[0], pair[1], day(on));
}

function statusOn(on: string, more: readonly Action[] = [], facts: Partial<TreatyFacts> = {}): string {
  return relation(on, more, facts).period.status;
}

test("a treaty is in force between two States while both are bound, since the later of the two", () => {
  const answer = relation("1995-06-01");
  assert.deepEqual([answer.period.status, answer.since, answer.next], ["in-force", "1990-01-01", { on: "2000-01-01", status: "not-in-force" }]);
  assert.equal(statusOn("1989-12-31"), "not-in-force");
  assert.equal(statusOn("2000-01-01"), "not-in-force");
});

test("one State surely not bound settles the answer; one unknown State leaves it open with its reason", () => {
  assert.equal(relation("2005-01-01", [], {}, ["FR", "XX"]).period.status, "not-in-force");
  const open = relation("1995-01-01", [], {}, ["FR", "XX"]);
  assert.equal(open.period.status, "unknown");
  assert.deepEqual(open.period.unknown, [{ code: "list-ends", params: { state: "XX" } }]);
});

test("no State has a treaty relation with itself", () => {
  assert.throws(() => pairPeriods(treaty([]), members, "FR", "FR"), RangeError);
});

test("a State that is not among the two a treaty is between has no relation under it", () => {
  const answer = relation("1995-01-01", [], { participation: "bilateral", between: ["FR", "ES"] });
  assert.deepEqual([answer.period.status, answer.period.why.rule], ["not-in-force", "pair.treaty-is-between-others"]);
});

test("an objection opposing entry into force keeps the treaty out, until it is withdrawn", () => {
  const reservation = act("reservation", "FR", "1989-10-01", { id: "r", provisions: ["9"] });
  const opposes = act("objection", "IT", "1990-05-01", { id: "o", refersTo: "r", opposesEntryIntoForce: true });
  const relents = act("withdrawalOfObjection", "IT", "1996-03-01", { refersTo: "o" });
  const statuses = ["1990-02-01", "1990-05-01", "1996-02-29", "1996-03-01"].map((on) => statusOn(on, [reservation, opposes, relents]));
  assert.deepEqual(statuses, ["in-force", "not-in-force", "not-in-force", "in-force"]);
  const answer = relation("1990-06-01", [reservation, opposes, relents]);
  assert.equal(answer.period.why.article, "VCLT 20(4)(b)");
  assert.deepEqual(answer.next, { on: "1996-03-01", status: "in-force" });
});

test("reservations are listed with what they do in either direction, those without effect left out", () => {
  const ours = act("reservation", "FR", "1989-10-01", { id: "ours", provisions: ["9"] });
  const theirs = act("reservation", "IT", "1984-10-01", { id: "theirs", provisions: ["27(3)"] });
  const objects = act("objection", "FR", "1989-10-01", { refersTo: "theirs" });
  const gone = act("reservation", "IT", "1984-10-01", { id: "gone", provisions: ["12"] });
  const withdrawn = act("withdrawalOfReservation", "IT", "1988-01-01", { refersTo: "gone" });
  const listed = relation("1995-01-01", [ours, theirs, objects, gone, withdrawn]).reservations;
  assert.deepEqual(listed.map(({ reservation, by, towards, kind }) => [reservation, by, towards, kind]), [
    ["ours", "FR", "IT", "modifies"],
    ["theirs", "IT", "FR", "excludes"],
  ]);
});

test("a suspension towards one State leaves the others alone, and the treaty still binds", () => {
  const suspends = act("suspension", "IT", "1994-02-01", { towards: ["FR"], until: day("1994-08-01") });
  assert.deepEqual(["1994-01-31", "1994-02-01", "1994-08-01"].map((on) => statusOn(on, [suspends])), ["in-force", "suspended", "in-force"]);
  const elsewhere = act("suspension", "IT", "1994-02-01", { towards: ["ES"] });
  assert.equal(statusOn("1994-03-01", [elsewhere]), "in-force");
});

test("a suspension of some provisions only is shown without ending operation of the treaty", () => {
  const partial = act("suspension", "IT", "1994-02-01", { towards: ["FR"], provisions: ["9"] });
  const answer = relation("1994-03-01", [partial]);
  assert.deepEqual([answer.period.status, answer.suspensions.map(({ provisions }) => provisions)], ["in-force", [["9"]]]);
});

test("an end of suspension restores operation", () => {
  const acts = [act("suspension", "IT", "1994-02-01", { id: "s" }), act("endOfSuspension", "IT", "1997-05-01", { refersTo: "s" })];
  assert.deepEqual([statusOn("1996-01-01", acts), statusOn("1997-05-01", acts)], ["suspended", "in-force"]);
});

test("a suspension to which the other objects is contested: unknown, with both readings", () => {
  const suspends = act("suspension", "IT", "1994-02-01", { id: "s", towards: ["FR"] });
  const objects = act("objection", "FR", "1994-03-01", { refersTo: "s" });
  const { period, suspensions } = relation("1994-06-01", [suspends, objects]);
  assert.deepEqual([period.status, period.unknown[0]?.code, period.why.article], ["unknown", "suspension-contested", "VCLT 65(3)"]);
  assert.deepEqual(suspensions[0]?.contestedBy, ["FR"]);
});

test("where reservations or suspensions were not looked for, the answer says so", () => {
  const answer = relation("1995-01-01", [], { coverage: { extent: "complete" } });
  assert.deepEqual(answer.caveats.map(({ rule }) => rule), ["caveat.reservations-not-all-recorded", "caveat.suspensions-not-all-recorded"]);
  assert.deepEqual(relation("1995-01-01").caveats, []);
});
