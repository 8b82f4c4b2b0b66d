// Runs durable jobs: takes what is due under a lease, does it in one transaction with the note that it is done, and comes back later,
// and later still, to what failed. One process or several; a process that is killed loses nothing and leaves nothing half done.
import type { Clock } from "../clock/index.ts";
import type { Database, DatabaseTransaction } from "../db/index.ts";
import type { JsonObject } from "../db/schema.ts";
import type { Log } from "../log/index.ts";
import { endJob, failJob, forgetJobs, takeJob, type TakenJob } from "./jobs.store.ts";

/** What a job does: all of it in the transaction that it is given, so that it is done once. @throws what will be tried again */
export type JobHandler = (tx: DatabaseTransaction, payload: JsonObject, at: Date) => Promise<void>;

export type JobParts = { readonly db: Database; readonly clock: Pick<Clock, "now">; readonly log: Log; readonly handlers: Readonly<Record<string, JobHandler>> };

/** `leaseMs`: longer than any job takes. `mostAttempts`: then it is dead, and an administrator looks. */
export const JOB_LIMITS = { leaseMs: 120_000, mostAttempts: 12, firstWaitMs: 10_000, longestWaitMs: 6 * 3_600_000, keptMs: 400 * 86_400_000 } as const;
export type JobLimits = Readonly<Record<keyof typeof JOB_LIMITS, number>>;

/** Does everything that is due now, one after the other; answers with how many were tried. */
export async function runDueJobs(parts: JobParts, limits: JobLimits = JOB_LIMITS, isStopped: () => boolean = () => false): Promise<number> {
  for (let tried = 0; ; tried += 1) {
    if (isStopped()) return tried;
    const now = parts.clock.now();
    const job = await takeJob(parts.db, now, limits.leaseMs, limits.mostAttempts);
    if (job === undefined) return tried;
    await runJob(parts, limits, job, now);
  }
}

async function runJob({ db, log, handlers, clock }: JobParts, limits: JobLimits, job: TakenJob, now: Date): Promise<void> {
  try {
    const handler = Object.hasOwn(handlers, job.kind) ? handlers[job.kind] : undefined;
    if (handler === undefined) throw new Error(`no part of this Comity does jobs of the kind ${job.kind}`);
    await db.transaction().execute(async (tx) => {
      await handler(tx, job.payload, now);
      if (!(await endJob(tx, job, clock.now()))) throw new LeaseLost();
    });
  } catch (error) {
    if (error instanceof LeaseLost) return;
    log.error({ error, job: job.id, kind: job.kind, attempts: job.attempts }, "a job failed");
    const wait = Math.min(limits.longestWaitMs, limits.firstWaitMs * 2 ** (job.attempts - 1));
    await failJob(db, job, faultOf(error), job.attempts >= limits.mostAttempts ? undefined : new Date(now.getTime() + wait), now);
  }
}

class LeaseLost extends Error {}

/** What a page may show of it: its kind and code. The message may hold what is in records; it stands in the log. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return "a fault";
  return "code" in error && typeof error.code === "string" ? `${error.name} ${error.code}` : error.name;
}

export type RunningJobs = { readonly stop: () => Promise<void> };

/** Looks every few seconds, until stopped; then waits for the job at hand. */
export function beginJobs(parts: JobParts, everyMs = 5000): RunningJobs {
  let stopped = false;
  let running = Promise.resolve();
  let forgotAt = 0;
  const look = async () => {
    await runDueJobs(parts, JOB_LIMITS, () => stopped);
    const now = parts.clock.now().getTime();
    if (now - forgotAt < 86_400_000) return;
    forgotAt = now;
    await forgetJobs(parts.db, new Date(now - JOB_LIMITS.keptMs));
  };
  let idle = true;
  const timer = setInterval(() => {
    if (!idle || stopped) return;
    idle = false;
    running = look()
      .catch((error: unknown) => parts.log.error({ error }, "jobs could not be looked for"))
      .finally(() => {
        idle = true;
      });
  }, everyMs).unref();
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
