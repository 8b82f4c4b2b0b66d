import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../../kernel/index.ts";
import { law, reported } from "../evidence.ts";
import { noticeLevel, targetDays, type DeadlineTarget } from "./targets.ts";
import type { HolidayCalendar } from "./working-days.ts";

const day = calendarDateOf;
const office: HolidayCalendar = { name: "office", daysOff: new Set([6, 7]), holidays: new Set([day("2026-01-26")]), recorded: { from: day("2026-01-01"), until: day("2027-01-01") } };
const any = { lanes: [], kinds: [], country: null, condition: null, from: day("2024-07-01"), until: null } as const;
const confirmation: DeadlineTarget = { ...any, direction: "incoming", state: "restrained", amount: 30, unit: "days", source: law("BNSS s. 117(2)") };
const summons: DeadlineTarget = { ...any, direction: "outgoing", state: "scrutiny", lanes: ["service-of-process"], amount: 10, unit: "working-days", condition: "women and children", source: reported("press") };
const restrained = { direction: "incoming", lane: "incoming", kinds: ["restrain"], country: "CA", state: "restrained", since: day("2026-01-10") } as const;

test("an attachment that no court confirms within thirty days is void: the day is counted from the order", () => {
  const [found] = targetDays(restrained, [confirmation, summons], office, day("2026-02-01"));
  assert.deepEqual([found?.day, found?.daysLeft, found?.sure], ["2026-02-09", 8, true]);
});

test("ten working days leave out weekends and holidays, and say so where holidays are not recorded", () => {
  const request = { direction: "outgoing", lane: "service-of-process", kinds: ["service-of-process"], country: "CA", state: "scrutiny", since: day("2026-01-16") } as const;
  assert.deepEqual(targetDays(request, [summons], office, day("2026-01-16")).map(({ day: on, sure }) => [on, sure]), [["2026-02-02", true]]);
  assert.equal(targetDays({ ...request, since: day("2026-12-28") }, [summons], office, day("2026-12-28"))[0]?.sure, false);
});

test("a target holds for its lane, kinds and days alone, and one of the country goes before one of any", () => {
  assert.deepEqual(targetDays({ ...restrained, since: day("2024-06-30") }, [confirmation], office, day("2026-02-01")), []);
  const canadian: DeadlineTarget = { ...confirmation, country: "CA", amount: 20 };
  assert.deepEqual(targetDays(restrained, [confirmation, canadian], office, day("2026-02-01")).map(({ target }) => target.amount), [20]);
  assert.deepEqual(targetDays({ ...restrained, country: "NP" }, [confirmation, canadian], office, day("2026-02-01")).map(({ target }) => target.amount), [30]);
  assert.deepEqual(targetDays({ ...restrained, kinds: ["documents"] }, [{ ...confirmation, kinds: ["restrain"] }], office, day("2026-02-01")), []);
});

test("a day that comes is said three days before, one that passed on the next, and a superior is told after a week", () => {
  const due = day("2026-11-20");
  const levels = ["2026-11-16", "2026-11-17", "2026-11-20", "2026-11-21", "2026-11-27", "2026-11-28"].map((today) => noticeLevel(due, day(today)));
  assert.deepEqual(levels, [undefined, "soon", "soon", "overdue", "overdue", "escalated"]);
});
