import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, addMonths, calendarDateOf, daysBetween, findCalendarDate, firstOfNextMonth } from "./calendar-date.ts";

const day = calendarDateOf;

test("a text that names no day is refused", () => {
  for (const text of ["2013-02-29", "2013-13-01", "2013-1-1", "0000-01-01", "2013-06-31", "", "2013-06-01T00:00"]) {
    assert.equal(findCalendarDate(text), undefined, text);
  }
  assert.equal(findCalendarDate("2012-02-29"), "2012-02-29");
  assert.throws(() => calendarDateOf("soon"), RangeError);
});

test("months keep the day number, and end on the last day of a shorter month", () => {
  assert.equal(addMonths(day("1975-12-23"), 3), "1976-03-23"); // ICCPR
  assert.equal(addMonths(day("2004-11-29"), 3), "2005-02-28"); // ETS 90, before the day that the Council of Europe adds
  assert.equal(addMonths(day("2013-01-31"), 1), "2013-02-28");
});

test("the first of the next month always moves on", () => {
  assert.equal(firstOfNextMonth(day("2014-10-01")), "2014-11-01"); // Sweden, CETS 210
  assert.equal(firstOfNextMonth(day("2009-12-31")), "2010-01-01");
});

test("days are counted across leap years and centuries", () => {
  assert.equal(addDays(day("2003-07-01"), 90), "2003-09-29"); // UNTOC
  assert.equal(daysBetween(day("1900-02-28"), day("1900-03-01")), 1);
  assert.equal(daysBetween(day("2000-03-01"), day("2000-02-28")), -2);
});

test("days and months are counted as the calendar of the platform counts them", () => {
  const anyDay = fc.date({ min: new Date("0101-01-01"), max: new Date("9898-12-31"), noInvalidDate: true }).map((date) => day(date.toISOString().slice(0, 10)));
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -30_000, max: 30_000 }), (date, n) => {
      assert.equal(addDays(date, n), Temporal.PlainDate.from(date).add({ days: n }).toString());
      assert.equal(addMonths(date, Math.trunc(n / 30)), Temporal.PlainDate.from(date).add({ months: Math.trunc(n / 30) }).toString());
    }),
    { numRuns: 2_000 },
  );
});

test("beyond the years 0001 to 9999 there is no day", () => {
  for (const days of [1, 400_000, 1e15, Infinity, NaN, 0.5]) assert.throws(() => addDays(day("9999-12-31"), days), RangeError, String(days));
  assert.throws(() => addDays(day("0001-01-01"), -1), RangeError);
  for (const months of [1, 1e9, Infinity, NaN]) assert.throws(() => addMonths(day("9999-12-01"), months), RangeError, String(months));
});
