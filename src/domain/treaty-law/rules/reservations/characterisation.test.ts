import assert from "node:assert/strict";
import { test } from "node:test";
import { pairRelation } from "../../questions/pair-relation.ts";
import { act, day, history, treaty } from "../../testing/history-fixtures.ts";

const members = history({ KW: ["2013-08-10"], NL: ["2002-05-10"] });
const consents = [act("ratification", "NL", "2002-02-07"), act("accession", "KW", "2013-07-11")];
const objects = act("objection", "NL", "2014-01-31", { refersTo: "d" });
const declared = (flag?: string) => act("declaration", "KW", "2013-07-11", { id: "d", provisions: ["2"], ...(flag === undefined ? {} : { flag }) });

test("a declaration changes no provision, but the answer shows that the other State calls it a reservation", () => {
  const answer = pairRelation(treaty([...consents, declared(), objects]), members, "KW", "NL", day("2016-01-01"));
  assert.deepEqual([answer.reservations, answer.declarations], [[], ["d"]]);
  assert.deepEqual(answer.caveats.map(({ rule, article }) => [rule, article]), [["declaration.called-a-reservation", "VCLT 2(1)(d)"]]);
});

test("a declaration recorded as a reservation in substance is one", () => {
  const answer = pairRelation(treaty([...consents, declared("reservation-in-substance"), objects]), members, "KW", "NL", day("2016-01-01"));
  assert.deepEqual(answer.reservations.map(({ reservation, kind }) => [reservation, kind]), [["d", "excludes"]]);
  assert.deepEqual(answer.declarations, []);
});

test("once the objection is withdrawn nobody calls it so any more", () => {
  const relents = act("withdrawalOfObjection", "NL", "2017-01-01", { refersTo: objects.id });
  const answer = pairRelation(treaty([...consents, declared(), objects, relents]), members, "KW", "NL", day("2018-01-01"));
  assert.deepEqual(answer.caveats, []);
});
