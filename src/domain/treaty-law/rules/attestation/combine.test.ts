import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf, type CalendarDate } from "../../../kernel/index.ts";
import { periodOn, reason, type Basis, type StatusPeriod, type TreatyStatus } from "../../answer.ts";
import type { Attestation, AttestedStatus } from "../../facts/index.ts";
import { attestedPeriods } from "./attested-periods.ts";
import { combine } from "./combine.ts";
import { TREATY_LADDER } from "./ladder.ts";

const day = calendarDateOf;

function derived(...stretches: readonly [TreatyStatus, Basis, until: string | null][]): StatusPeriod<TreatyStatus>[] {
  let from: CalendarDate | null = null;
  return stretches.map(([status, basis, end]) => {
    const until = end === null ? null : day(end);
    const period: StatusPeriod<TreatyStatus> = {
      from,
      until,
      status,
      basis,
      why: reason("treaty.in-force", { facts: ["instrument"] }),
      unknown: status === "unknown" ? [{ code: "list-ends", params: {} }] : [],
      conflicts: [],
    };
    from = until;
    return period;
  });
}

function says(id: string, status: AttestedStatus, from: string, until: string): Attestation {
  return { id, status, provenance: "sourced", by: id, asPrinted: from, statedFor: { from: day(from), until: day(until) } };
}

function answer(acts: StatusPeriod<TreatyStatus>[], attestations: readonly Attestation[], on: string) {
  const { status, basis, why, conflicts } = periodOn(combine(acts, attestedPeriods(attestations, TREATY_LADDER, undefined), TREATY_LADDER), day(on));
  return { status, basis, rule: why.rule, conflicts: conflicts.map((one) => one.code) };
}

const acts = derived(["not-in-force", "derived", "2005-10-03"], ["in-force", "derived", "2015-01-01"], ["in-force", "presumed", null]);

test("derived goes before attested, and where they disagree both facts are shown", () => {
  const list = says("list", "not-in-force", "2013-04-01", "2014-04-01");
  assert.deepEqual(answer(acts, [list], "2013-06-01"), { status: "in-force", basis: "derived", rule: "treaty.in-force", conflicts: ["derived-against-attested"] });
  const found = periodOn(combine(acts, attestedPeriods([list], TREATY_LADDER, undefined), TREATY_LADDER), day("2013-06-01"));
  assert.deepEqual(found.conflicts[0]?.facts, ["instrument", "list"]);
});

test("a statement that agrees with the acts changes nothing on the days the acts cover", () => {
  const list = says("list", "in-force", "2013-04-01", "2014-04-01");
  assert.deepEqual(answer(acts, [list], "2013-06-01"), answer(acts, [], "2013-06-01"));
});

test("a statement made after the record of acts ends confirms what would only be presumed", () => {
  const list = says("list", "in-force", "2020-01-01", "2021-01-01");
  assert.deepEqual(answer(acts, [list], "2020-06-01"), { status: "in-force", basis: "derived", rule: "combined.confirmed", conflicts: [] });
  assert.deepEqual(answer(acts, [list], "2025-01-01"), { status: "in-force", basis: "presumed", rule: "combined.confirmed", conflicts: [] });
  assert.deepEqual(answer(acts, [list], "2018-01-01").rule, "treaty.in-force");
});

test("a later statement ends a presumption drawn from the acts, and the reason says so", () => {
  const notice = says("notice", "terminated", "2020-01-01", "2020-02-01");
  assert.deepEqual(answer(acts, [notice], "2020-01-15"), { status: "terminated", basis: "attested", rule: "combined.presumption-ended", conflicts: [] });
  assert.deepEqual(answer(acts, [notice], "2024-01-01"), { status: "terminated", basis: "presumed", rule: "combined.presumption-ended", conflicts: [] });
});

test("what a later list says of pending treaties does not reach back over a proved entry into force", () => {
  const earlier = says("release", "signed", "2001-01-01", "2001-02-01");
  const pending = says("list", "not-in-force", "2020-01-01", "2021-01-01");
  const found = answer(acts, [earlier, pending], "2017-01-01");
  assert.deepEqual(found, { status: "in-force", basis: "presumed", rule: "treaty.in-force", conflicts: ["derived-against-attested"] });
});

test("where the acts do not tell, what is attested answers, and the proof says that it is not derived", () => {
  const nothing = derived(["unknown", "derived", null]);
  const list = says("list", "in-force", "2013-04-01", "2014-04-01");
  assert.deepEqual(answer(nothing, [list], "2013-06-01"), { status: "in-force", basis: "attested", rule: "combined.not-derivable", conflicts: [] });
  const before = periodOn(combine(nothing, attestedPeriods([list], TREATY_LADDER, undefined), TREATY_LADDER), day("2012-06-01"));
  assert.deepEqual(before.unknown.map((one) => one.code), ["list-ends", "not-carried-back"]);
});

test("a presumption gives way in silence to a termination proved by the acts", () => {
  const list = says("list", "in-force", "2003-04-01", "2004-04-01");
  const ended = derived(["unknown", "derived", "2018-01-01"], ["terminated", "derived", null]);
  assert.deepEqual(answer(ended, [list], "2019-01-01"), { status: "terminated", basis: "derived", rule: "treaty.in-force", conflicts: [] });
  assert.deepEqual(answer(derived(["unknown", "derived", "2018-01-01"], ["not-in-force", "derived", null]), [list], "2019-01-01").conflicts, ["derived-against-attested"]);
});
