// Work of every day: today's is entered when the server starts, and each day's enters the next in its own transaction.
import { addDays, calendarDateOf, type CalendarDate } from "../../domain/kernel/index.ts";
import type { Database, DatabaseTransaction } from "../db/index.ts";
import { enterJob } from "./jobs.store.ts";
import type { JobHandler } from "./run-jobs.ts";

/** `hour`: of the office's day. */
export type DailyJob = { readonly kind: string; readonly hour: number; readonly work: (tx: DatabaseTransaction, day: CalendarDate, at: Date) => Promise<void> };

export function dailyHandlers(jobs: readonly DailyJob[], timeZone: string): Readonly<Record<string, JobHandler>> {
  return Object.fromEntries(
    jobs.map((job): [string, JobHandler] => [
      job.kind,
      async (tx, payload, at) => {
        const day = calendarDateOf(typeof payload["day"] === "string" ? payload["day"] : "");
        await job.work(tx, day, at);
        // After days on which nothing ran, the next is tomorrow and not the day after the last.
        const today = calendarDateOf(at.toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDate().toString());
        await enterDay(tx, job, addDays(day < today ? today : day, 1), timeZone);
      },
    ]),
  );
}

/** So that each runs today, should it not have run. */
export async function enterToday(db: Database, jobs: readonly DailyJob[], today: CalendarDate, timeZone: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const job of jobs) await enterDay(tx, job, today, timeZone);
  });
}

async function enterDay(tx: DatabaseTransaction, { kind, hour }: DailyJob, day: CalendarDate, timeZone: string): Promise<void> {
  const runAt = new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: { hour } }).epochMilliseconds);
  await enterJob(tx, { kind, key: `${kind} ${day}`, payload: { day }, runAt });
}
