// A process that does jobs until it is killed: each writes its number into a table, in the job's own transaction.
//
//   node build/test/support/job-worker.js DATA_FOLDER
import { sql } from "kysely";
import { setTimeout as sleep } from "node:timers/promises";
import { systemClock } from "../../src/platform/clock/index.ts";
import { openDatabase } from "../../src/platform/db/index.ts";
import { JOB_LIMITS, runDueJobs, type JobHandler } from "../../src/platform/jobs/run-jobs.ts";
import { createLog } from "../../src/platform/log/index.ts";
import { settingsFor } from "./database-server.ts";

const [folder = ""] = process.argv.slice(2);
const log = createLog({ level: "silent", now: () => new Date() });
const { db } = await openDatabase(settingsFor(folder, { DATABASE_URL: undefined }), log, () => undefined);

const write: JobHandler = async (tx, { number }) => {
  await sql`insert into job_marks (number) values (${Number(number)})`.execute(tx);
  await sleep(2); // so that kills fall into the middle of jobs
};

for (;;) {
  // A lease of a second: the test waits for those of processes that it killed.
  await runDueJobs({ db, clock: systemClock, log, handlers: { "test.mark": write } }, { ...JOB_LIMITS, leaseMs: 1000, mostAttempts: 1000 });
  await sleep(20);
}
