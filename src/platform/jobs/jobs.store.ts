// The SQL of durable jobs: entering one with the act that asks for it, taking the next that is due, ending it with its effects.
import { sql } from "kysely";
import type { Database, DatabaseTransaction } from "../db/index.ts";
import type { JsonObject } from "../db/schema.ts";

export type JobToEnter = {
  /** Which handler: "deadlines.remind". */
  readonly kind: string;
  /** Done once, ever, whoever enters it and how often. */
  readonly key: string;
  /** Ids and days alone. */
  readonly payload: JsonObject;
  readonly runAt: Date;
};

/** In the transaction of the act: a job is there where the act is, and not where it failed. A key that is known is left as it is. */
export async function enterJob(tx: DatabaseTransaction, { kind, key, payload, runAt }: JobToEnter): Promise<void> {
  await sql`select enter_job(${kind}, ${key}, ${JSON.stringify(payload)}::jsonb, ${runAt})`.execute(tx);
}

export type TakenJob = { readonly id: number; readonly kind: string; readonly key: string; readonly payload: JsonObject; readonly attempts: number; readonly fence: number };

/** The next job that is due and nobody's, for this process until the lease ends. What was tried too often is dead. */
export async function takeJob(db: Database, now: Date, leaseMs: number, mostAttempts: number): Promise<TakenJob | undefined> {
  await sql`
    update jobs set state = 'dead', ended_at = ${now}, last_fault = coalesce(last_fault, 'the process ended while it ran') where id in (
      select id from jobs where state = 'waiting' and run_at <= ${now} and attempts >= ${mostAttempts} and lease_ends_at < ${now} for update skip locked
    )
  `.execute(db);
  const { rows } = await sql<TakenJob>`
    update jobs set leased_at = ${now}, lease_ends_at = ${new Date(now.getTime() + leaseMs)}, fence = fence + 1, attempts = attempts + 1 where id = (
      select id from jobs where state = 'waiting' and run_at <= ${now} and (lease_ends_at is null or lease_ends_at < ${now})
      order by run_at, id for update skip locked limit 1
    )
    returning id, kind, key, payload, attempts, fence
  `.execute(db);
  return rows[0];
}

/** In the transaction of its effects. False: the lease ran out and the job is another process's; the effects must not be. */
export async function endJob(tx: DatabaseTransaction, { id, fence }: TakenJob, now: Date): Promise<boolean> {
  const done = await tx.updateTable("jobs").set({ state: "done", ended_at: now, lease_ends_at: null }).where("id", "=", id).where("fence", "=", fence).where("state", "=", "waiting").executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Another time, or never again. */
export async function failJob(db: Database, { id, fence }: TakenJob, fault: string, next: Date | undefined, now: Date): Promise<void> {
  const change = next === undefined ? { state: "dead", ended_at: now } : { run_at: next };
  await db.updateTable("jobs").set({ ...change, last_fault: fault, lease_ends_at: null }).where("id", "=", id).where("fence", "=", fence).where("state", "=", "waiting").execute();
}

export type JobLine = { readonly id: number; readonly kind: string; readonly key: string; readonly state: "waiting" | "done" | "dead"; readonly attempts: number; readonly runAt: Date; readonly lastFault: string | null; readonly endedAt: Date | null };

export type JobCounts = { readonly waiting: number; readonly late: number; readonly dead: number; readonly done: number };

export async function countJobs(db: Database, now: Date): Promise<JobCounts> {
  const { rows } = await sql<JobCounts>`
    select count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'waiting' and run_at < ${new Date(now.getTime() - 600_000)}) as late,
      count(*) filter (where state = 'dead') as dead, count(*) filter (where state = 'done') as done
    from jobs
  `.execute(db);
  return rows[0] ?? { waiting: 0, late: 0, dead: 0, done: 0 };
}

/** Those that failed for good, the newest first; then those that wait after a failure. */
export async function listTroubledJobs(db: Database, most: number): Promise<readonly JobLine[]> {
  const rows = await db
    .selectFrom("jobs")
    .select(["id", "kind", "key", "state", "attempts", "run_at", "last_fault", "ended_at"])
    .where((job) => job.or([job("state", "=", "dead"), job.and([job("state", "=", "waiting"), job("last_fault", "is not", null)])]))
    .orderBy("state")
    .orderBy("ended_at", "desc")
    .orderBy("id", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => ({ id: row.id, kind: row.kind, key: row.key, state: row.state as JobLine["state"], attempts: row.attempts, runAt: row.run_at, lastFault: row.last_fault, endedAt: row.ended_at }));
}

/** Tried anew from the beginning. False: no such job is dead. */
export async function reviveJob(tx: DatabaseTransaction, id: number, now: Date): Promise<boolean> {
  const done = await tx.updateTable("jobs").set({ state: "waiting", ended_at: null, attempts: 0, run_at: now, lease_ends_at: null }).where("id", "=", id).where("state", "=", "dead").executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Forgets jobs done before then; their keys could be entered anew. */
export async function forgetJobs(db: Database, before: Date): Promise<void> {
  await db.deleteFrom("jobs").where("state", "=", "done").where("ended_at", "<", before).execute();
}
