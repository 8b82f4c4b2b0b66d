import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../../kernel/index.ts";
import { OUTGOING_LANES } from "../lanes/outgoing.ts";
import { judgeHearing } from "./hearing.ts";
import { inOrderOfDays, timeByDesk } from "./time-by-desk.ts";
import { addWorkingDays, type HolidayCalendar } from "./working-days.ts";

const day = calendarDateOf;
const office: HolidayCalendar = { name: "office", daysOff: new Set([6, 7]), holidays: new Set([day("2026-01-26")]), recorded: { from: day("2026-01-01"), until: day("2027-01-01") } };

test("ten working days from a Friday step over weekends and the Republic Day", () => {
  // 16 January 2026 is a Friday; 26 January a Monday.
  assert.deepEqual(addWorkingDays(day("2026-01-16"), 10, office), { day: "2026-02-02", sure: true });
  assert.deepEqual(addWorkingDays(day("2026-01-16"), 1, office), { day: "2026-01-19", sure: true });
});

test("beyond the days whose holidays are recorded the count says that it is not sure", () => {
  assert.equal(addWorkingDays(day("2026-12-30"), 5, office).sure, false);
});

test("a count of no working days, and a week without one, are refused", () => {
  assert.throws(() => addWorkingDays(day("2026-01-16"), 0, office), RangeError);
  assert.throws(() => addWorkingDays(day("2026-01-16"), 1, { ...office, daysOff: new Set([1, 2, 3, 4, 5, 6, 7]) }), RangeError);
});

test("a hearing on 1 September: papers by 11 May; in March they fit, in May they are late, in June there is no use", () => {
  const hearing = day("2026-09-01");
  assert.deepEqual(judgeHearing(hearing, day("2026-03-31")), { latestReceipt: "2026-05-11", verdict: "fits" });
  assert.equal(judgeHearing(hearing, day("2026-05-11")).verdict, "warn");
  assert.equal(judgeHearing(hearing, day("2026-05-18")).verdict, "warn");
  assert.equal(judgeHearing(hearing, day("2026-05-19")).verdict, "block");
});

test("time here and time abroad are read off the events, and the present desk is named with its first day", () => {
  const { desks } = OUTGOING_LANES["request-of-authority"];
  const events = [
    { state: "draft", on: day("2026-01-01") },
    { state: "controlling-review", on: day("2026-01-11") },
    { state: "endorsement", on: day("2026-01-21") },
    { state: "received", on: day("2026-02-01") },
    { state: "scrutiny", on: day("2026-02-03") },
    { state: "ready", on: day("2026-02-20") },
    { state: "transmitted", on: day("2026-02-25") },
    { state: "acknowledged", on: day("2026-04-01") },
  ];
  const time = timeByDesk(events, desks, day("2026-05-01"));
  assert.deepEqual([...time.days], [["agency", 20], ["endorser", 11], ["authority", 24], ["abroad", 65]]);
  assert.deepEqual([time.here, time.abroad], [55, 65]);
  assert.deepEqual(time.now, { desk: "abroad", since: "2026-02-25", days: 65 });
});

test("a file that is over lies on nobody's desk", () => {
  const { desks } = OUTGOING_LANES["request-of-authority"];
  const time = timeByDesk([{ state: "draft", on: day("2026-01-01") }, { state: "withdrawn", on: day("2026-01-05") }], desks, day("2026-06-01"));
  assert.deepEqual([...time.days], [["agency", 4]]);
  assert.equal(time.now.desk, "none");
});

test("what was noted beside the steps on a later day counts from the day of the next step: a reminder does not push the true day of the answer", () => {
  const { desks } = OUTGOING_LANES["request-of-authority"];
  const events = [{ state: "transmitted", on: day("2026-02-25") }, { state: "transmitted", on: day("2026-04-09") }, { state: "acknowledged", on: day("2026-04-01") }, { state: "executed", on: day("2026-04-11") }];
  assert.deepEqual(inOrderOfDays(events).map(({ on }) => on), ["2026-02-25", "2026-04-01", "2026-04-01", "2026-04-11"]);
  assert.deepEqual([...timeByDesk(inOrderOfDays(events), desks, day("2026-04-12")).days], [["abroad", 45], ["authority", 1]]);
  assert.deepEqual(inOrderOfDays([]), []);
});

test("events that go back in time are a fault, not a number", () => {
  const { desks } = OUTGOING_LANES["request-of-authority"];
  assert.throws(() => timeByDesk([{ state: "draft", on: day("2026-02-01") }, { state: "controlling-review", on: day("2026-01-01") }], desks, day("2026-03-01")), RangeError);
});
