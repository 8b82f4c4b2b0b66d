import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf, type ImpreciseDate } from "../../kernel/index.ts";
import type { Action, WithdrawalClause } from "../facts/index.ts";
import { withdrawalEffect, type Notice } from "./withdrawal.ts";

const day = calendarDateOf;

function notice(received: string, more: { general?: string; since?: string; effectiveOn?: string } = {}): Notice {
  const act: Action = { id: "notice", type: "withdrawal", state: "XX", provenance: "sourced", date: received as ImpreciseDate, ...(more.effectiveOn === undefined ? {} : { effectiveOn: day(more.effectiveOn) }) };
  return { act, day: day(received), generalDate: day(more.general ?? "1990-01-01"), partySince: day(more.since ?? more.general ?? "1990-01-01"), notYetBound: false };
}

function endOn(rule: WithdrawalClause | undefined, given: Notice): string {
  const effect = withdrawalEffect(rule === undefined ? undefined : { withdrawal: rule }, given);
  return effect.effect === "ends" ? effect.on : effect.why.rule;
}

test("1961 Convention art. 46: Bolivia, received on 29 June 2011, out on 1 January 2012; after 1 July a year later", () => {
  const rule: WithdrawalClause = { rule: "calendarYearCutoff", cutoff: "07-01", notWithinYears: 2 };
  assert.equal(endOn(rule, notice("2011-06-29")), "2012-01-01");
  assert.equal(endOn(rule, notice("2011-07-01")), "2012-01-01");
  assert.equal(endOn(rule, notice("2011-07-02")), "2013-01-01");
});

test("Council of Europe: the first of the month after the months ran out", () => {
  const months = (n: number): WithdrawalClause => ({ rule: "delay", delay: { n, unit: "month", then: "firstOfNextMonth" } });
  assert.equal(endOn(months(3), notice("2021-03-22")), "2021-07-01"); // Turkey, CETS 210
  assert.equal(endOn(months(6), notice("2017-03-17")), "2017-10-01"); // France, ETS 120
});

test("CFE art. XIX: 150 full days after 9 June 2023 end at midnight before 7 November", () => {
  assert.equal(endOn({ rule: "delay", delay: { n: 150, unit: "day", counting: "nextDay" } }, notice("2023-06-09")), "2023-11-07");
});

test("Paris art. 28: three years after entry into force for the party, then one year's notice", () => {
  const rule: WithdrawalClause = { rule: "delay", delay: { n: 12, unit: "month" }, notWithinYears: 3 };
  assert.equal(endOn(rule, notice("2019-11-04", { since: "2016-11-04" })), "2020-11-04");
  assert.equal(endOn(rule, notice("2019-11-03", { since: "2016-11-04" })), "withdrawal.too-early");
});

test("a later day named in the notice is kept, an earlier one is not", () => {
  const rule: WithdrawalClause = { rule: "delay", delay: { n: 1, unit: "year" } };
  assert.equal(endOn(rule, notice("2016-10-27", { effectiveOn: "2018-01-01" })), "2018-01-01");
  assert.equal(endOn(rule, notice("2016-10-27", { effectiveOn: "2016-10-28" })), "2017-10-27");
});

test("at once, where the treaty lets the notice say so (ETS 90)", () => {
  assert.equal(endOn({ rule: "delay", delay: null }, notice("2001-05-05")), "2001-05-05");
});

test("VCLT 56: without a clause nobody leaves by notice alone", () => {
  assert.equal(endOn({ rule: "none" }, notice("1997-08-25")), "withdrawal.no-clause");
});

test("where the clause is not recorded the effect is unknown, unless the notice names its day", () => {
  assert.equal(endOn(undefined, notice("2010-01-01")), "withdrawal.clause-not-recorded");
  assert.equal(endOn(undefined, notice("2010-01-01", { effectiveOn: "2011-01-01" })), "2011-01-01");
});

test("ILO: within the year that follows each ten years, in effect a year later; outside it, none", () => {
  const rule: WithdrawalClause = { rule: "windows", everyYears: 10, windowMonths: 12, delay: { n: 1, unit: "year" } };
  const since = { general: "1979-07-11" };
  assert.equal(endOn(rule, notice("1989-10-01", since)), "1990-10-01");
  assert.equal(endOn(rule, notice("1985-10-01", since)), "withdrawal.outside-window");
  assert.equal(endOn(rule, notice("2000-01-15", since)), "2001-01-15");
});

test("fixed terms: ten years, then five, notice six months before the end (Genocide Convention art. XIV)", () => {
  const rule: WithdrawalClause = { rule: "fixedTerms", firstTermYears: 10, renewalYears: 5, noticeMonths: 6 };
  const since = { general: "1951-01-12" };
  assert.equal(endOn(rule, notice("1960-07-12", since)), "1961-01-12");
  assert.equal(endOn(rule, notice("1960-07-13", since)), "1966-01-12");
});

test("who is not bound yet takes its instrument back at once, whatever the clause says to parties; a later day it names is kept", () => {
  const year: WithdrawalClause = { rule: "delay", delay: { n: 1, unit: "year" }, notWithinYears: 3 };
  for (const rule of [year, { rule: "none" } as const, undefined]) {
    assert.equal(endOn(rule, { ...notice("1999-06-04"), partySince: null, generalDate: null, notYetBound: true }), "1999-06-04");
  }
  assert.equal(endOn(year, { ...notice("1999-06-04", { effectiveOn: "1999-07-01" }), partySince: null, notYetBound: true }), "1999-07-01");
});

test("1961 Convention art. 46: the two years run from the entry into force of the Convention, not from a State's own", () => {
  const rule: WithdrawalClause = { rule: "calendarYearCutoff", cutoff: "07-01", notWithinYears: 2 };
  assert.equal(endOn(rule, notice("2011-06-29", { general: "1964-12-13", since: "2010-05-01" })), "2012-01-01");
  assert.equal(endOn(rule, notice("1966-12-12", { general: "1964-12-13" })), "withdrawal.too-early");
});
