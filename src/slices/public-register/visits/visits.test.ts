import assert from "node:assert/strict";
import { test } from "node:test";
import { testDatabase } from "../../../../test/support/database.ts";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import { countVisits } from "./visits.ts";

const { db } = await testDatabase();
const fail = (error: unknown) => assert.fail(String(error));
const today = () => calendarDateOf("2026-11-22");

test("visits are counted from the start value, written in the background, and two counters add up", async () => {
  const [one, other] = [countVisits(db, 22_260_192, today, fail), countVisits(db, 22_260_192, today, fail)];
  await Promise.all([one.flush(), other.flush()]);
  one.count();
  one.count();
  other.count();
  assert.equal(one.total(), 22_260_194);
  await one.stop();
  await other.stop();
  assert.equal(other.total(), 22_260_195);
});

test("a store that fails loses no visit and fails no page", async () => {
  const complaints: unknown[] = [];
  const broken = { getExecutor: () => { throw new Error("no database"); } } as unknown as typeof db;
  const visits = countVisits(broken, 0, today, (error) => complaints.push(error));
  visits.count();
  await visits.stop();
  assert.ok(complaints.length > 0);
  assert.equal(visits.total(), null);
});
