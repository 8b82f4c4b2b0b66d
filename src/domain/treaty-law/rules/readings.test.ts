import assert from "node:assert/strict";
import { test } from "node:test";
import { act } from "../testing/history-fixtures.ts";
import { readings } from "./readings.ts";

test("exact dates can be read in one way only, in order of day", () => {
  const [only, ...others] = readings([act("objection", "NL", "1989-12-27"), act("reservation", "US", "1988-11-25")]);
  assert.deepEqual(only?.map(({ day }) => day), ["1988-11-25", "1989-12-27"]);
  assert.deepEqual(others, []);
});

test("a date known only by its month is read as the month's first and as its last day, in every combination", () => {
  const ways = readings([act("objection", "DE", "2013-01"), act("objection", "FR", "2012")]);
  const days = ways.map((acts) => acts.map(({ day }) => day).join(" ")).sort();
  assert.deepEqual(days, ["2012-01-01 2013-01-01", "2012-01-01 2013-01-31", "2012-12-31 2013-01-01", "2012-12-31 2013-01-31"]);
});

test("many imprecise dates are read all early and all late, not in thousands of ways", () => {
  const acts = ["AT", "BE", "CH", "DE", "ES", "FR", "GB"].map((state) => act("objection", state, "2012"));
  assert.equal(readings(acts).length, 2);
});
