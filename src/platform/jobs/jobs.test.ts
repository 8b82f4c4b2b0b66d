import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { createLog } from "../log/index.ts";
import { movableClock } from "../../../test/support/movable-clock.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { countJobs, enterJob, listTroubledJobs, reviveJob, runDueJobs, type JobHandler } from "./index.ts";
import { JOB_LIMITS } from "./run-jobs.ts";

const { db, asOwner } = await testDatabase();
await asOwner(async (client) => {
  await client.query("create table done_things (key text not null); grant select, insert on done_things to comity_application");
});
const log = createLog({ level: "silent", now: () => new Date() });
const START = new Date("2026-11-22T09:00:00Z");
const clock = movableClock(START.toISOString());

/** Writes the key that it is given: an effect that would be seen twice. */
const note: JobHandler = async (tx, payload) => {
  await sql`insert into done_things (key) values (${payload["key"]})`.execute(tx);
};
const run = async (handlers: Readonly<Record<string, JobHandler>>) => await runDueJobs({ db, clock, log, handlers });
const enter = async (key: string, runAt = START, kind = "test.note") => await db.transaction().execute(async (tx) => await enterJob(tx, { kind, key, payload: { key }, runAt }));
const doneOf = async (key: string) => (await sql<{ count: number }>`select count(*) as count from done_things where key = ${key}`.execute(db)).rows[0]?.count;

test("a job waits for its time and is done once, however often it was entered", async () => {
  const later = new Date(START.getTime() + 3_600_000);
  for (let times = 0; times < 3; times += 1) await enter("once", later);
  assert.equal(await run({ "test.note": note }), 0);
  clock.forward({ hours: 1 });
  assert.equal(await run({ "test.note": note }), 1);
  await enter("once", START);
  assert.equal(await run({ "test.note": note }), 0);
  assert.equal(await doneOf("once"), 1);
});

test("a job is there where the act that asks for it is, and not where the act failed", async () => {
  await assert.rejects(
    db.transaction().execute(async (tx) => {
      await enterJob(tx, { kind: "test.note", key: "of an act that failed", payload: { key: "of an act that failed" }, runAt: START });
      throw new Error("the act fails");
    }),
  );
  assert.equal(await run({ "test.note": note }), 0);
});

test("what fails is tried again later and later, and its effects are not seen; in the end it is dead until somebody revives it", async () => {
  await enter("fails");
  let calls = 0;
  const failing: JobHandler = async (tx, payload, at) => {
    await note(tx, payload, at);
    calls += 1;
    throw new TypeError("the name of a person stands in this message");
  };
  const waits: number[] = [];
  for (let round = 0; round < JOB_LIMITS.mostAttempts; round += 1) {
    assert.equal(await run({ "test.note": failing }), 1);
    const { run_at: next } = await db.selectFrom("jobs").select("run_at").where("key", "=", "fails").executeTakeFirstOrThrow();
    waits.push(next.getTime() - clock.now().getTime());
    assert.equal(await run({ "test.note": failing }), 0);
    clock.forward({ hours: 6 });
  }
  assert.deepEqual(waits.slice(0, 4), [10_000, 20_000, 40_000, 80_000]);
  assert.equal(calls, JOB_LIMITS.mostAttempts);
  assert.equal(await doneOf("fails"), 0);
  const [dead] = await listTroubledJobs(db, 10);
  assert.deepEqual([dead?.key, dead?.state, dead?.lastFault], ["fails", "dead", "TypeError"]);
  assert.equal((await countJobs(db, clock.now())).dead, 1);
  assert.equal(await db.transaction().execute(async (tx) => await reviveJob(tx, dead?.id ?? 0, clock.now())), true);
  assert.equal(await run({ "test.note": note }), 1);
  assert.equal(await doneOf("fails"), 1);
});

test("a job of a kind that nobody does is not lost: it is tried again and then stands among the dead", async () => {
  await enter("unknown", START, "test.unknown");
  await run({ "test.note": note });
  assert.equal((await db.selectFrom("jobs").select("state").where("key", "=", "unknown").executeTakeFirstOrThrow()).state, "waiting");
});

test("a process that comes back after its lease ran out does not do what another has done meanwhile", async () => {
  await enter("slow");
  const slow: JobHandler = async (tx, payload, at) => {
    await note(tx, payload, at);
    clock.forward({ seconds: JOB_LIMITS.leaseMs / 1000 + 1 });
    assert.equal(await runDueJobs({ db, clock, log, handlers: { "test.note": note } }), 1);
  };
  await run({ "test.note": slow });
  assert.equal(await doneOf("slow"), 1);
});

test("many processes at once do each job once", async () => {
  for (let n = 0; n < 100; n += 1) await enter(`many ${n}`);
  await Promise.all(Array.from({ length: 8 }, () => run({ "test.note": note })));
  const { rows } = await sql<{ count: number; keys: number }>`select count(*) as count, count(distinct key) as keys from done_things where key like 'many %'`.execute(db);
  assert.deepEqual(rows, [{ count: 100, keys: 100 }]);
});
