import assert from "node:assert/strict";
import { before, test } from "node:test";
import { isOver, isReasonNeed, laneOf, LANE_NAMES, reasonsFor, waitsFor, type AssistanceKind, type LaneName } from "../../../domain/casework/index.ts";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { seedDemonstration } from "../../accounts/index.ts";
import { COUNTRIES } from "./invented-cases.ts";
import { seedRequests } from "./seed-requests.ts";

const TODAY = calendarDateOf("2026-11-22");
let db: Database;
before(async () => {
  ({ db } = await testDatabase());
  await seedDemonstration(db, "development", TODAY);
  await db.insertInto("parties").values(COUNTRIES.map((code) => ({ code, recorded_at: new Date("2026-01-01T00:00:00Z"), recorded_by: "system" }))).onConflict((conflict) => conflict.doNothing()).execute();
  assert.deepEqual(await seedRequests(db, { count: 400, seed: 1, environment: "development", today: TODAY, ownState: "IN" }), { ok: true, count: 400 });
});

test("there is an invented request in every state of every lane", async () => {
  const rows = await db.selectFrom("requests").select(["lane", "state"]).distinct().execute();
  const there = new Set(rows.map(({ lane, state }) => `${lane} ${state}`));
  for (const name of LANE_NAMES) {
    const lane = laneOf(name);
    const reachable = new Set([lane.begins, ...lane.transitions.map(({ to }) => to)]);
    for (const state of reachable) assert.ok(there.has(`${name} ${state}`), `${name} ${state}`);
  }
});

test("each went its way by steps that its lane has, in the order of their days, and stands where the last one left it", async () => {
  const requests = await db.selectFrom("requests").select(["id", "lane", "state", "lies_with", "waits_for", "is_over", "since_on", "step_count"]).execute();
  const steps = Map.groupBy(await db.selectFrom("request_steps").select(["request_id", "number", "action", "from_state", "to_state", "happened_on"]).orderBy("request_id").orderBy("number").execute(), ({ request_id }) => request_id);
  for (const request of requests) {
    const lane = laneOf(request.lane as LaneName);
    const own = steps.get(request.id) ?? [];
    assert.equal(own.length, request.step_count);
    for (const [index, step] of own.entries()) {
      const earlier = own[index - 1];
      if (earlier === undefined) continue;
      assert.ok(lane.transitions.some(({ action, from, to }) => action === step.action && from.includes(earlier.to_state) && to === step.to_state), `${request.lane}: ${earlier.to_state} ${step.action}`);
      assert.ok(earlier.happened_on <= step.happened_on && step.happened_on <= TODAY);
    }
    const last = own.at(-1);
    assert.deepEqual([request.state, request.lies_with, request.waits_for, request.is_over, request.since_on], [last?.to_state, lane.desks[request.state], waitsFor(lane, request.state), isOver(lane, request.state), last?.happened_on]);
  }
});

test("desks say what the request says, and numbers have no gap", async () => {
  const differing = await db.selectFrom("request_desks").innerJoin("requests", "requests.id", "request_desks.request_id").select("requests.id")
    .where((eb) => eb.or([eb("request_desks.state", "!=", eb.ref("requests.state")), eb("request_desks.reference", "!=", eb.ref("requests.reference")), eb("request_desks.is_over", "!=", eb.ref("requests.is_over"))])).execute();
  assert.deepEqual(differing, []);
  const numbers = (await db.selectFrom("request_references").select("number").where("kind", "=", "own").execute()).map(({ number }) => number.split("/"));
  for (const [series, own] of Map.groupBy(numbers, (parts) => parts.slice(0, -1).join("/"))) assert.deepEqual(own.map((parts) => Number(parts.at(-1))).toSorted((a, b) => a - b), own.map((_, index) => index + 1), series);
});

test("the next number that an officer is given goes on where the invented ones end; more requests can be added; production has none", async () => {
  const series = await db.selectFrom("request_series").select(["prefix", "last_number"]).execute();
  assert.ok(series.length > 50);
  assert.deepEqual(await seedRequests(db, { count: 10, seed: 1, environment: "development", today: TODAY, ownState: "IN" }), { ok: true, count: 10 });
  assert.deepEqual(await seedRequests(db, { count: 10, seed: 1, environment: "production", today: TODAY, ownState: "IN" }), { ok: false, because: "production" });
});

test("very many are spread over several invented offices: each agency and desk has its own, most are over, and a name stands in few of them", async () => {
  const { db: wide } = await testDatabase();
  await seedDemonstration(wide, "development", TODAY);
  await wide.insertInto("parties").values(COUNTRIES.map((code) => ({ code, recorded_at: new Date("2026-01-01T00:00:00Z"), recorded_by: "system" }))).execute();
  assert.deepEqual(await seedRequests(wide, { count: 900, seed: 1, environment: "development", today: TODAY, ownState: "IN", offices: 3 }), { ok: true, count: 900 });
  const desks = await wide.selectFrom("request_desks").innerJoin("units", "units.id", "unit_id").select(["request_id", "part", "slug", "title", "is_over"]).execute();
  const officeOf = (slug: string) => /-(?<number>[2-9])$/.exec(slug)?.groups?.["number"] ?? "1";
  for (const [request, own] of Map.groupBy(desks, ({ request_id }) => request_id)) assert.equal(new Set(own.map(({ slug }) => officeOf(slug))).size, 1, request);
  const agencies = Map.groupBy(desks.filter(({ part }) => part === "agency"), ({ slug }) => slug);
  assert.equal(agencies.size, 3);
  for (const own of agencies.values()) assert.ok(own.length > 150);
  const authority = desks.filter(({ part }) => part === "authority");
  assert.ok(authority.filter(({ is_over }) => is_over).length > authority.length * 0.7);
  assert.ok(new Set(authority.map(({ title }) => title)).size > authority.length / 2);
});

test("each invented step that sends back, refuses, puts off or leaves a part undone says why, by a code that its form offers", async () => {
  const steps = await db.selectFrom("request_steps").innerJoin("requests", "requests.id", "request_steps.request_id").select(["lane", "action", "details", "requests.kinds"]).execute();
  const asked = steps.flatMap(({ lane, action, details, kinds }) => {
    const needs = laneOf(lane as LaneName).transitions.filter((row) => row.action === action).flatMap((row) => row.needs).filter(isReasonNeed);
    return needs.map((need) => ({ need, action, kinds, reasons: (details as { readonly reasons?: readonly string[] }).reasons ?? [] }));
  });
  assert.ok(asked.length > 50);
  for (const { need, action, kinds, reasons } of asked) {
    const offered = reasonsFor(need, kinds as AssistanceKind[], []).map(({ code }) => code);
    assert.ok(reasons.length > 0 && reasons.every((code) => offered.includes(code)), `${action}: ${reasons.join()}`);
  }
});
