import assert from "node:assert/strict";
import { after, test } from "node:test";
import { registerApp } from "../../../../test/support/register-app.ts";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import { publicViews } from "../public-view.ts";
import { learntBetween } from "./learnt.ts";
import { changesBetween, eventOf, latestChanges } from "./told-changes.ts";

const { app, db } = await registerApp();
after(() => app.close());
const loadView = publicViews(db, "IN");
const view = await loadView(null);
const day = calendarDateOf;

test("what the two parties to a bilateral treaty do together is told once", () => {
  const changes = changesBetween(view, day("2012-12-31"), day("2013-12-31"), { kind: "all" });
  const ofBangladesh = changes.filter(({ treaty }) => treaty === "in-bd-extradition");
  assert.deepEqual(ofBangladesh.map(({ on, party, to }) => [on, party, to]), [["2013-10-23", null, "in-force"], ["2013-01-28", null, "not-in-force"]]);
  assert.equal(ofBangladesh[1] && eventOf(ofBangladesh[1], true), "signed");
});

test("Azerbaijan's signature of 4 April 2013 is a change; that the list of 2013-14 began to speak is none", () => {
  const ours = changesBetween(view, day("2013-03-31"), day("2013-04-30"), { kind: "ours" }).filter(({ treaty }) => treaty.endsWith("-mla") && treaty.startsWith("in-"));
  assert.deepEqual(ours.map(({ on, treaty }) => [on, treaty]), [["2013-04-04", "in-az-mla"]]);
});

test("by default the changes of other States are left out; one State can be asked for", () => {
  const of = (whose: Parameters<typeof changesBetween>[3]) => new Set(changesBetween(view, day("2012-12-31"), day("2013-12-31"), whose).map(({ party }) => party));
  assert.ok([...of({ kind: "ours" })].every((party) => party === null || party === "IN"));
  assert.ok(of({ kind: "all" }).size > 20);
  assert.deepEqual([...of({ kind: "state", code: "AF" })].filter((party) => party !== null), ["AF"]);
});

test("where nothing changed, the latest before it are shown", async () => {
  assert.equal(latestChanges(view, day("2026-11-22"), { kind: "ours" }, 5).length, 5);
  const { body } = await app.inject({ url: "/en/changes?from=1900-01-01&to=1901-01-01" });
  assert.match(body, /Nothing changed, so far as the record shows/);
});

test("before the first publication nothing was told; after it, every instrument is new to the record", async () => {
  const before = await loadView(day("2000-01-01"));
  const { rows, facts } = learntBetween(before, view, day("2013-12-31"));
  assert.equal(rows.length, view.register.entries.size);
  assert.ok(facts > rows.length);
  assert.ok(rows.every((row) => row.before === null));
  assert.deepEqual(learntBetween(view, view, day("2013-12-31")), { rows: [], facts: 0, claims: 0, changed: 0 });
});

test("the page of what was learnt says so for the days asked, and a wrong question gets its answer", async () => {
  const { body } = await app.inject({ url: "/en/changes/learnt?from=2000-01-01&to=2000-02-01" });
  assert.match(body, /Nothing was published in this time/);
  const wrong = await app.inject({ url: "/en/changes?from=2014-01-01&to=2013-01-01" });
  assert.equal(wrong.statusCode, 400);
  assert.match(wrong.body, /the first day must come before the last/);
});
