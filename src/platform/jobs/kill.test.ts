import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { test } from "node:test";
import { ownFolder } from "../../../test/support/own-server.ts";
import { migrate } from "../db/index.ts";
import { startBeside, until } from "../../../test/support/processes.ts";

const JOBS = 300;
const KILLS = 5;

test("processes that are killed in the middle of their jobs lose none and do none twice", async () => {
  const own = ownFolder();
  await own.look(async (client) => {
    await migrate(client);
    await client.query("create table job_marks (number integer not null); grant select, insert on job_marks to comity_application");
    await client.query("insert into jobs (kind, key, payload, run_at) select 'test.mark', 'mark ' || n, jsonb_build_object('number', n), now() from generate_series(1, $1) as n", [JOBS]);
  });
  let workers = [startBeside("job-worker", own.folder), startBeside("job-worker", own.folder)];
  const done = async () => await own.look(async (client) => (await client.query<{ count: number }>("select count(*)::int as count from jobs where state = 'done'")).rows[0]?.count ?? 0);
  try {
    await until("the first jobs are done", async () => (await done()) > 10, 60);
    for (let round = 0; round < KILLS; round += 1) {
      await sleep(30 + 40 * (round % 4));
      await workers[round % 2]?.kill();
      workers = workers.map((worker, n) => (n === round % 2 ? startBeside("job-worker", own.folder) : worker));
    }
    await until("everything is done", async () => (await done()) === JOBS, 60);
    const marks = await own.look(async (client) => (await client.query<{ count: number; numbers: number }>("select count(*)::int as count, count(distinct number)::int as numbers from job_marks")).rows[0]);
    assert.deepEqual(marks, { count: JOBS, numbers: JOBS });
  } finally {
    for (const worker of workers) await worker.kill();
    await until("the server stops", () => own.server() === undefined);
    own.remove();
  }
});
