import assert from "node:assert/strict";
import { test } from "node:test";
import { deriveTreaty } from "../derive.ts";
import type { Attestation, TreatyFacts } from "../facts/index.ts";
import { act, day, treaty } from "../testing/history-fixtures.ts";
import { between, treatiesOf } from "./treaties-of.ts";

const list: Attestation = { id: "list", status: "in-force", provenance: "sourced", by: "a ministry", asPrinted: "2013-14", statedFor: { from: day("2013-04-01"), until: day("2014-04-01") } };
const clause = { entryIntoForce: { when: { type: "count", n: 2 } } } as const;

const facts: readonly TreatyFacts[] = [
  treaty([], { id: "aa-bb", participation: "bilateral", between: ["AA", "BB"], coverage: { extent: "partial" }, attestations: [list] }),
  treaty([], { id: "bb-cc", participation: "bilateral", between: ["BB", "CC"], coverage: { extent: "partial" }, attestations: [list] }),
  treaty([act("ratification", "AA", "2001-01-01"), act("ratification", "BB", "2001-02-01")], { id: "complete", clause, coverage: { extent: "complete", until: day("2020-01-01") } }),
  treaty([act("ratification", "CC", "2001-01-01"), act("ratification", "BB", "2001-02-01")], { id: "to-threshold", clause, coverage: { extent: "to-threshold", until: day("2020-01-01") } }),
];
const all = new Map(facts.map((one) => [one.id, one]));
const histories = new Map(facts.map((one) => [one.id, deriveTreaty(one)]));
const on = day("2013-12-31");

test("all treaties of a State: those that name it and those whose list does not tell, none to which it is a stranger", () => {
  assert.deepEqual(treatiesOf(histories, "AA", on).map(({ treaty: id, party, listed }) => [id, party.status, listed]), [
    ["aa-bb", "party", true],
    ["complete", "party", true],
    ["to-threshold", "unknown", false],
  ]);
  assert.deepEqual(treatiesOf(histories, "ZZ", on).map(({ treaty: id }) => id), ["to-threshold"]);
});

test("all treaties between two States, with the basis of each", () => {
  const found = between(histories, "AA", "BB", on, all);
  assert.deepEqual(found.map(({ treaty: id, status, basis }) => [id, status, basis]), [
    ["aa-bb", "in-force", "attested"],
    ["complete", "in-force", "derived"],
    ["to-threshold", "unknown", "derived"],
  ]);
  assert.ok(found.every(({ relation }) => relation !== undefined));
});

test("without the treaties' facts only both States' membership decides, and the proof says so", () => {
  const found = between(histories, "BB", "AA", on);
  assert.deepEqual(found.map(({ treaty: id, status, why }) => [id, status, why.rule]), [
    ["aa-bb", "in-force", "between.both-bound"],
    ["complete", "in-force", "between.both-bound"],
    ["to-threshold", "unknown", "between.not-known"],
  ]);
});

test("after the list only presumed, before it unknown; what both have left out is no treaty between them", () => {
  assert.equal(between(histories, "BB", "CC", day("2026-01-01"), all)[0]?.basis, "presumed");
  assert.equal(between(histories, "BB", "CC", day("2012-01-01"), all)[0]?.status, "unknown");
  assert.deepEqual(between(histories, "YY", "ZZ", on, all), []);
});
