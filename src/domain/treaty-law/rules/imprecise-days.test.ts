// Acts of which only a year or a month is printed: nothing is claimed that depends on which came first.
import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../../kernel/index.ts";
import { readCaseFile } from "../case-file.ts";
import { deriveTreaty } from "../derive.ts";
import { partyStatus } from "../questions/status.ts";

type Acts = readonly (readonly [type: string, date: string, more?: object])[];

function statuses(acts: Acts, days: readonly string[], withdrawal: object = { delay: { n: 6, unit: "month" } }): string[] {
  const parties = [{ code: "AA", actions: acts.map(([type, date, more]) => ({ type, date, ...more })) }, { code: "BB", actions: [{ type: "ratification", date: "1990-01-01" }] }];
  const clause = { entryIntoForce: { when: { type: "count", n: 1 } }, laterParties: {}, withdrawal };
  const read = readCaseFile({ id: "t", adoptedOn: "1980-01-01", coverage: "complete", snapshotOn: "2020-01-01", clause, parties });
  assert.ok(read.ok, read.ok ? "" : read.problems.join("; "));
  const history = deriveTreaty(read.facts);
  return days.map((on) => partyStatus(history, "AA", calendarDateOf(on)).status);
}

test("ratified and withdrawn in one year of which no day is known: whether the State left is not known", () => {
  assert.deepEqual(statuses([["ratification", "1998"], ["withdrawal", "1998"]], ["1997-12-31", "1998-06-01", "2005-01-01"]), ["no-action", "unknown", "unknown"]);
  assert.deepEqual(statuses([["ratification", "1998"], ["withdrawal", "1999"]], ["1999-01-01", "1999-06-01", "2005-01-01"]), ["unknown", "unknown", "former-party"]);
});

test("a notice of some day of the year in which the State consented may have come after the consent, and taken effect meanwhile", () => {
  const acts: Acts = [["ratification", "1998-04-28"], ["withdrawal", "1998"]];
  assert.deepEqual(statuses(acts, ["1998-04-27", "1998-10-17", "1999-07-01"], { delay: null }), ["no-action", "unknown", "unknown"]);
});

test("a revocation of some day of the year may have come between the notice and its effect", () => {
  const acts: Acts = [["ratification", "1995-01-01"], ["withdrawal", "1998-02-01"], ["revocation", "1998"]];
  assert.deepEqual(statuses(acts, ["1998-01-31", "2005-01-01"]), ["party", "unknown"]);
});

test("where the order cannot matter, what follows is known", () => {
  assert.deepEqual(statuses([["signature", "1985"], ["ratification", "1995-03"]], ["1986-01-01", "1995-03-15", "1995-03-31"]), ["signatory", "unknown", "party"]);
});
