import assert from "node:assert/strict";
import { test } from "node:test";
import { stoppedClock, systemClock } from "./index.ts";

test("late in the evening in Greenwich it is already tomorrow in Delhi", () => {
  const clock = stoppedClock("2013-12-31T20:00:00Z");
  assert.equal(clock.today("UTC"), "2013-12-31");
  assert.equal(clock.today("Asia/Kolkata"), "2014-01-01");
});

test("the machine's clock goes on, a stopped one does not, and a text that names no instant is refused", () => {
  assert.ok(Math.abs(systemClock.now().getTime() - Date.now()) < 5000);
  const clock = stoppedClock("2013-12-31T20:00:00Z");
  clock.now().setFullYear(1999);
  assert.equal(clock.now().toISOString(), "2013-12-31T20:00:00.000Z");
  assert.throws(() => stoppedClock("yesterday"), RangeError);
});
