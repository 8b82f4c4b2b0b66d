import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../../kernel/index.ts";
import type { Delay } from "../facts/index.ts";
import { applyDelay } from "./delay.ts";

function check(from: string, delay: Delay, to: string) {
  assert.equal(applyDelay(calendarDateOf(from), delay), to);
}

test("the n-th day after the act is D + n (UN, Council of Europe, OAS)", () => {
  check("2003-07-01", { n: 90, unit: "day" }, "2003-09-29"); // UNTOC
  check("1960-01-19", { n: 90, unit: "day" }, "1960-04-18"); // ETS 24
});

test("the IAEA counted thirty-one days for thirty until about 2004", () => {
  check("1986-09-26", { n: 30, unit: "day", counting: "nextDay" }, "1986-10-27");
});

test("ASEAN counted the day of deposit as day one in 2011", () => {
  check("2011-04-28", { n: 30, unit: "day", counting: "inclusive" }, "2011-05-27");
});

test("months keep the day number; the old Council of Europe formula adds a day", () => {
  check("1975-12-23", { n: 3, unit: "month" }, "1976-03-23"); // ICCPR
  for (const [from, to] of [["1978-05-03", "1978-08-04"], ["1985-10-31", "1986-02-01"], ["2004-11-29", "2005-03-01"]]) {
    check(from ?? "", { n: 3, unit: "month", counting: "nextDay" }, to ?? ""); // ETS 90
  }
});

test("the first of the month after three months: the Hague Conference gains a month on a first, Strasbourg does not", () => {
  const then = "firstOfNextMonth";
  check("2014-07-01", { n: 3, unit: "month", then }, "2014-11-01"); // Sweden, CETS 210
  check("2011-11-01", { n: 3, unit: "month", then, counting: "inclusive" }, "2012-02-01"); // Viet Nam, Adoption 1993
  check("2002-04-11", { n: 60, unit: "day", then }, "2002-07-01"); // Rome Statute
  check("2009-11-13", { n: 0, unit: "month", then }, "2009-12-01"); // Lisbon
});

test("the first day of the sixth month after the month of the act (Mine Ban Convention)", () => {
  check("1998-09-16", { n: 6, unit: "month", counting: "calendarMonth" }, "1999-03-01");
});

test("two years after, the same date (Reduction of Statelessness)", () => {
  check("1973-12-13", { n: 2, unit: "year" }, "1975-12-13");
});
