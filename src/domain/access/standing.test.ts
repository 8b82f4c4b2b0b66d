import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../kernel/index.ts";
import type { Role } from "./roles.ts";
import { standingOf, type Holding, type PersonId, type PostId, type UnitId } from "./standing.ts";

const day = calendarDateOf;
const TODAY = day("2026-11-22");
const always = { from: day("2020-01-01"), until: null };
const asha = "asha" as PersonId;
const [division, canada] = ["division", "canada"] as unknown as readonly [UnitId, UnitId];

function holding(role: Role, changes: Partial<Holding> = {}): Holding {
  return { as: "holder", post: `post of ${role}` as PostId, unit: canada, below: [], clearance: "restricted", roles: [{ role, ...always }], compartments: [], postTerm: always, ...always, ...changes };
}

test("without a post of the day a person is cleared for what is public, and may nothing", () => {
  const { clearance, permissions, units } = standingOf(asha, [], TODAY);
  assert.deepEqual([clearance, [...permissions], [...units]], ["public", [], []]);
});

test("whoever leaves a post has none of it from that day on", () => {
  const last = (until: string) => standingOf(asha, [holding("desk-officer", { until: day(until) })], TODAY).permissions.has("file.read");
  assert.equal(last("2026-11-23"), true);
  assert.equal(last("2026-11-22"), false);
});

test("standing in begins and ends with its days", () => {
  const cover = holding("supervisor", { as: "cover", from: TODAY, until: day("2026-11-24") });
  const on = (date: string) => standingOf(asha, [cover], day(date)).permissions.has("file.grant");
  assert.deepEqual(["2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24"].map(on), [false, true, true, false]);
});

test("a post that is no more, a role that was taken and a compartment left give nothing", () => {
  const past = { from: day("2020-01-01"), until: TODAY };
  assert.equal(standingOf(asha, [holding("desk-officer", { postTerm: past })], TODAY).posts.length, 0);
  assert.equal(standingOf(asha, [holding("desk-officer", { roles: [{ role: "desk-officer", ...past }] })], TODAY).units.size, 0);
  assert.equal(standingOf(asha, [holding("desk-officer", { compartments: [{ code: "PROTECTION", ...past }] })], TODAY).compartments.size, 0);
});

test("of several posts the highest clearance counts, and each post's reach is its own", () => {
  const both = standingOf(asha, [holding("desk-officer"), holding("supervisor", { unit: division, below: [canada], clearance: "secret" })], TODAY);
  assert.equal(both.clearance, "secret");
  assert.deepEqual([...both.units].toSorted(), ["canada", "division"]);
  assert.deepEqual([...standingOf(asha, [holding("desk-officer", { unit: division, below: [canada] })], TODAY).units], ["division"]);
});

test("who stands in works for the post within the own clearance and the own compartments: a cover that one officer records lets nobody into more", () => {
  const cover = holding("desk-officer", { as: "cover", post: "covered" as PostId, unit: division, clearance: "top-secret", compartments: [{ code: "PROTECTION", ...always }], until: day("2026-12-01") });
  const { posts, units, clearance, compartments } = standingOf(asha, [holding("desk-officer"), cover], TODAY);
  assert.deepEqual([posts, [...units].toSorted(), clearance, [...compartments]], [["post of desk-officer", "covered"], ["canada", "division"], "restricted", []]);
  assert.equal(standingOf(asha, [cover], TODAY).clearance, "public", "without a post of one's own one is cleared for what is public");
});

test("who keeps accounts or reads the record reads neither files nor requests that day, whatever other posts they hold or cover", () => {
  for (const role of ["administrator", "auditor"] as const) {
    const { permissions } = standingOf(asha, [holding(role), holding("authority-head", { as: "cover", until: day("2026-12-01") })], TODAY);
    assert.deepEqual([...permissions].filter((permission) => /^(file|request)\./.test(permission)), []);
    assert.ok(permissions.has("register.read-drafts") && permissions.has(role === "auditor" ? "audit.read" : "account.manage"));
  }
});

test("one privileged role asks for a second factor", () => {
  assert.equal(standingOf(asha, [holding("desk-officer")], TODAY).secondFactor, false);
  assert.equal(standingOf(asha, [holding("desk-officer"), holding("supervisor")], TODAY).secondFactor, true);
});
