// As the amendments of December 2002 to SOLAS (security of ships and ports): deemed accepted on 1 January 2004 unless more than
// a third of the parties objected before, in force on 1 July 2004. The days are from memory; the parties are made up.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deriveTreaty, type World } from "../derive.ts";
import type { Action } from "../facts/index.ts";
import { missingForEntry } from "../questions/projection.ts";
import { partyStatus } from "../questions/status.ts";
import { act, day, treaty } from "../testing/history-fixtures.ts";

const until = day("2012-12-31");
const parent = deriveTreaty(
  treaty(
    [...["AA", "BB", "CC", "DD", "EE", "FF"].map((state) => act("ratification", state, "1990-01-01")), act("ratification", "GG", "2006-01-01"), act("denunciation", "AA", "2010-01-01")],
    { id: "solas", clause: { entryIntoForce: { when: { type: "count", n: 1 } }, laterParties: {}, withdrawal: { rule: "delay", delay: null } }, coverage: { extent: "complete", until } },
  ),
);
const world: World = { history: (id) => (id === "solas" ? parent : undefined), ceased: new Map() };

function amendment(...acts: readonly Action[]) {
  const when = { type: "tacit", on: day("2004-01-01"), treaty: "solas", unlessMoreThan: { of: 1, in: 3 } } as const;
  return treaty(acts, { id: "amendment", clause: { article: "VIII(b)", entryIntoForce: { when, delay: { n: 6, unit: "month" } } }, coverage: { extent: "complete", until } });
}

const objects = (state: string, date: string) => act("objection", state, date);

test("without objections it is accepted on the day set and binds every party to the treaty six months later, also later ones", () => {
  const history = deriveTreaty(amendment(), world);
  assert.equal(history.entryIntoForce.date, "2004-07-01");
  assert.deepEqual(history.parties.get("BB")?.memberships.map(({ from, until: end }) => [from, end]), [["2004-07-01", null]]);
  assert.deepEqual(history.parties.get("GG")?.memberships.map(({ from }) => from), ["2006-01-01"]);
  assert.deepEqual(history.parties.get("AA")?.memberships.map(({ from, until: end }) => [from, end]), [["2004-07-01", "2010-01-01"]]);
  assert.equal(partyStatus(history, "BB", day("2004-06-30")).status, "no-action");
  assert.equal(partyStatus(history, "ZZ", day("2005-01-01")).status, "no-action");
});

test("who objected in time stays out until it withdraws the objection; too late an objection keeps nobody out", () => {
  const history = deriveTreaty(amendment(objects("BB", "2003-12-31"), act("withdrawalOfObjection", "BB", "2008-05-01"), objects("CC", "2004-01-01"), objects("DD", "2003-01-01")), world);
  assert.equal(history.entryIntoForce.date, "2004-07-01");
  const from = (code: string) => history.parties.get(code)?.memberships.map((span) => span.from);
  assert.deepEqual([from("BB"), from("CC"), from("DD")], [["2008-05-01"], ["2004-07-01"], []]);
  assert.equal(partyStatus(history, "DD", day("2005-01-01")).status, "no-action");
});

test("when more than a third objects it is not accepted, and binds nobody", () => {
  const facts = amendment(objects("BB", "2003-01-01"), objects("CC", "2003-01-01"), objects("DD", "2003-01-01"));
  const history = deriveTreaty(facts, world);
  assert.equal(history.entryIntoForce.date, null);
  assert.deepEqual(history.parties.get("EE")?.memberships, []);
  assert.deepEqual(missingForEntry(facts, world, day("2003-06-01")), [{ kind: "date", date: "2004-01-01" }]);
  assert.deepEqual(missingForEntry(facts, world, day("2005-06-01")), [{ kind: "fact", what: "fewer-objections", params: { treaty: "solas" } }]);
});

test("where somebody objected and it is not known how many parties there were, it is not known whether it was accepted", () => {
  assert.equal(deriveTreaty(amendment(objects("BB", "2003-01-01"))).entryIntoForce.known, false);
  assert.equal(deriveTreaty(amendment()).entryIntoForce.date, "2004-07-01");
});
