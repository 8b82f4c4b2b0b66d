// Amendments that a share of the parties must accept: of those on a day, or of those there are as acceptances come in.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deriveTreaty, type World } from "../derive.ts";
import type { Denominator, TreatyFacts } from "../facts/index.ts";
import { missingForEntry } from "../questions/projection.ts";
import { act, day, treaty } from "../testing/history-fixtures.ts";

const joined = ["2000-01-01", "2000-01-01", "2000-01-01", "2000-01-01", "2005-01-01", "2005-01-01", "2005-01-01", "2005-01-01"];
const STATES = joined.map((_, n) => `P${n}`);
const parent = treaty(
  STATES.map((state, n) => act("ratification", state, joined[n] ?? "")),
  { id: "parent", clause: { entryIntoForce: { when: { type: "count", n: 1 } }, laterParties: {} }, coverage: { extent: "complete", until: day("2010-12-31") } },
);

function world(more: Partial<TreatyFacts> = {}): World {
  const history = deriveTreaty({ ...parent, ...more });
  return { history: (id) => (id === "parent" ? history : undefined), ceased: new Map() };
}

function amendment(denominator: Denominator, acceptedOn: readonly string[]): TreatyFacts {
  const acts = acceptedOn.map((date, n) => act("acceptance", `P${n}`, date));
  return treaty(acts, { id: "amendment", clause: { entryIntoForce: { when: { type: "shareOfParties", min: { of: 3, in: 4 }, denominator } } }, coverage: { extent: "complete", until: day("2012-12-31") } });
}

const entry = (facts: TreatyFacts, others: World) => deriveTreaty(facts, others).entryIntoForce;

test("three fourths of the parties at the adoption of the amendment: later parties raise nothing", () => {
  assert.equal(entry(amendment({ treaty: "parent", asOf: day("2001-01-01") }, ["2006-01-01", "2006-02-01", "2006-03-01"]), world()).date, "2006-03-01");
});

test("three fourths of the parties there are: who joins meanwhile raises the number, and three of four in time are enough", () => {
  const late = amendment({ treaty: "parent" }, ["2006-01-01", "2006-02-01", "2006-03-01", "2006-04-01", "2006-05-01", "2006-06-01"]);
  assert.equal(entry(late, world()).date, "2006-06-01");
  assert.equal(entry(amendment({ treaty: "parent" }, ["2004-01-01", "2004-02-01", "2004-03-01"]), world()).date, "2004-03-01");
  assert.deepEqual(missingForEntry(late, world(), day("2006-04-15")), [{ kind: "consents", short: 2, of: 6, have: 4 }]);
  assert.deepEqual(missingForEntry(late, world(), day("2004-04-15")), [{ kind: "consents", short: 3, of: 3, have: 0 }]);
});

test("where parties leave, fewer acceptances are needed", () => {
  const left = { ...parent, actions: [...parent.actions, ...["P4", "P5", "P6", "P7"].map((state) => act("withdrawal", state, "2008-01-01"))], clause: { ...parent.clause, withdrawal: { rule: "delay", delay: null } as const } };
  assert.equal(entry(amendment({ treaty: "parent" }, ["2006-01-01", "2006-02-01", "2006-03-01"]), world(left)).date, "2008-01-01");
});

test("a list of parties that leaves some out, is not given, or ended before the share was reached does not tell", () => {
  const six = amendment({ treaty: "parent" }, ["2006-01-01", "2006-02-01", "2006-03-01", "2011-01-01", "2011-02-01", "2011-03-01"]);
  for (const others of [world(), world({ coverage: { extent: "to-threshold" } }), { history: () => undefined, ceased: new Map() }]) {
    const found = entry(six, others);
    assert.equal(found.known, false);
    assert.deepEqual(found.known ? [] : found.unknown.map(({ code }) => code), ["denominator-not-known"]);
  }
  assert.equal(entry(amendment({ treaty: "parent" }, ["2006-01-01", "2006-02-01"]), world()).known, true);
});
