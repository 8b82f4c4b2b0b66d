import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import { timeAxis, yearAndPart } from "./time-axis.ts";

const day = calendarDateOf;

test("a day stands between the first days of its year and of the next", () => {
  assert.equal(yearAndPart(day("2013-01-01")), 2013);
  assert.ok(yearAndPart(day("2013-12-31")) < 2014);
  assert.ok(yearAndPart(day("2012-02-29")) < yearAndPart(day("2012-03-01")));
});

test("later days stand further along, and all within the line", () => {
  const dates = [day("1998-10-24"), day("2003-11-03"), day("2026-11-22")];
  const axis = timeAxis(dates, 100, 900);
  const places = dates.map(axis.at);
  assert.deepEqual([...places].sort((a, b) => a - b), places);
  assert.ok(places.every((x) => x >= 100 && x <= 900));
});

test("whole years only are printed, and no closer than asked", () => {
  const { years } = timeAxis([day("1950-01-01"), day("2026-11-22")], 0, 800, 80);
  assert.ok(years.length >= 2 && years.length <= 17);
  assert.ok(years.every(({ year }) => Number.isInteger(year)));
});

test("one single day still makes a line with a year on it", () => {
  const { years, at } = timeAxis([day("2013-04-04")], 0, 300);
  assert.ok(years.length >= 1);
  assert.ok(Number.isFinite(at(day("2013-04-04"))));
});
