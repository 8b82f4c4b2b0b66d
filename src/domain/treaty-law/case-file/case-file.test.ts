// What the reader of case files takes, and what it refuses with its place.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readCaseFile } from "../case-file.ts";
import type { TreatyFacts } from "../facts/index.ts";

const when = { type: "count", n: 2 };

function read(more: object): TreatyFacts {
  const file = readCaseFile({ id: "x", clause: { entryIntoForce: { when } }, parties: [], ...more });
  assert.ok(file.ok, file.ok ? "" : file.problems.join("; "));
  return file.facts;
}

function refusal(more: object): string {
  const file = readCaseFile({ id: "x", clause: { entryIntoForce: { when } }, parties: [], ...more });
  assert.ok(!file.ok, "it was read");
  return file.problems.join("; ");
}

test("null means not given, in every place but two", () => {
  const plain = read({});
  const nulls = { title: null, groups: null, weights: null, snapshotOn: null, relations: null, published: null, adoptedOn: null };
  const clause = { article: null, entryIntoForce: { when: { ...when, among: null, actions: null, note: null }, delay: null, onDate: null, notBefore: null }, laterParties: null, withdrawal: null, provisionalApplication: null };
  assert.deepEqual(read({ ...nulls, clause }), plain);
  assert.deepEqual(read({ published: { entryIntoForce: null } }).publishedDates.map(({ date }) => date), [null]);
  assert.deepEqual(read({ clause: { withdrawal: { delay: null } } }).clause?.withdrawal, { rule: "delay", delay: null });
});

test("a clause on withdrawal of which only words are held is as good as not recorded", () => {
  assert.equal(read({ clause: { entryIntoForce: { when }, withdrawal: { note: "on such notice as the parties agree", extraordinaryEvents: true } } }).clause?.withdrawal, undefined);
});

test("a day alone brings a treaty into force", () => {
  assert.deepEqual(read({ clause: { entryIntoForce: { onDate: "1993-01-01" } } }).clause?.entryIntoForce, { when: { type: "onDate", date: "1993-01-01" }, onDate: "1993-01-01" });
});

test("a group may be named by either word, and never goes unread", () => {
  assert.deepEqual(read({ clause: { entryIntoForce: { when: { ...when, group: "members" } } } }).clause?.entryIntoForce?.when, { ...when, among: "members" });
  assert.deepEqual(read({ clause: { entryIntoForce: { when: { type: "named", parties: "depositaries" } } } }).clause?.entryIntoForce?.when, { type: "named", group: "depositaries" });
});

test("the id of an act says what it is and does not depend on the order of the file", () => {
  const actions = [{ type: "accession", date: "1999-01-05" }, { type: "denunciation", date: "1999-01-05" }, { type: "signature", date: "1998-01-01" }, { type: "signature", date: "1998-01-01" }];
  const ids = (list: readonly object[]) => read({ parties: [{ code: "GY", actions: list }] }).actions.map(({ id }) => id).sort();
  assert.deepEqual(ids(actions), ["x/GY/accession/1999-01-05", "x/GY/denunciation/1999-01-05", "x/GY/signature/1998-01-01", "x/GY/signature/1998-01-01/2"]);
  assert.deepEqual(ids(actions.toReversed()), ids(actions));
});

test("a party in two rows, one for a former membership, is one party", () => {
  const rows = [{ code: "AE", historic: true, actions: [{ type: "accession", date: "1974-11-21" }] }, { code: "AE", actions: [{ type: "accession", date: "1990-02-08" }] }];
  assert.deepEqual(read({ parties: rows }).actions.map(({ id, state }) => [id, state]), [["x/AE/accession/1974-11-21", "AE"], ["x/AE/accession/1990-02-08", "AE"]]);
});

test("numbers and days that lead out of the calendar, and references to nothing, are refused with their place", () => {
  const delay = (n: unknown) => ({ clause: { entryIntoForce: { when, delay: { n, unit: "day" } } } });
  assert.match(refusal(delay(1.5)), /delay\.n: must be a whole number from 0 to 2000, not 1\.5/);
  assert.match(refusal(delay(1e12)), /delay\.n/);
  assert.match(refusal({ parties: [{ code: "AA", actions: [{ type: "signature", date: "9999-12-31" }] }] }), /is not a day, month or year that exists/);
  assert.match(refusal({ clause: { entryIntoForce: { when: { type: "count", n: 0 } } } }), /when\.n: must be a whole number from 1/);
  assert.match(refusal({ clause: { entryIntoForce: { when: { type: "named", parties: [] } } } }), /must name at least one State/);
  assert.match(refusal({ clause: { withdrawal: { rule: "calendarYearCutoff", cutoff: "31.12." } } }), /cutoff: "31\.12\." is no day of the year/);
  assert.match(refusal({ clause: { withdrawal: { rule: "yearly" } } }), /withdrawal\.rule: "yearly" is not one of/);
  assert.match(refusal({ parties: [{ code: "AA", actions: [{ type: "ratification", date: "2000-01-01", supersedes: "nothing" }] }] }), /"nothing" is the id of no action/);
});
