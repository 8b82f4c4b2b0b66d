import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES } from "./language.ts";
import { writtenDate, writtenInstant, writtenNumber } from "./written-date.ts";

const { en } = LANGUAGES;

test("a date is written as exactly as it is recorded", () => {
  assert.equal(writtenDate("2013-04-04", en), "4 April 2013");
  assert.equal(writtenDate("2013-04", en), "April 2013");
  assert.equal(writtenDate("2013", en), "2013");
  assert.equal(writtenDate("1856-03-30", en), "30 March 1856");
});

test("what names no day is a fault of the caller", () => {
  for (const text of ["2013-02-30", "4 April 2013", "13-4-4", "", "2013-04-04T00:00"]) {
    assert.throws(() => writtenDate(text, en), RangeError, text);
  }
});

test("Hindi dates keep the digits that the sources print", () => {
  assert.match(writtenDate("2013-04-04", { locale: "hi-IN" }), /^4 .+ 2013$/);
});

test("an instant names its zone, and a large number is grouped", () => {
  assert.equal(writtenInstant(Temporal.Instant.from("2026-11-22T23:05:59+05:30"), en), "22 November 2026, 17:35 UTC");
  assert.equal(writtenNumber(22260192, en), "22,260,192");
});
