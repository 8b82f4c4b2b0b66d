// Every morning: preservations that end within a fortnight, within three days, or have ended, are said once each.
import { addDays, daysBetween, type CalendarDate } from "../../../domain/kernel/index.ts";
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";
import type { DailyJob } from "../../../platform/jobs/index.ts";
import { listAllEnding, raiseAlarm } from "../preservations.store.ts";

const MORNING = 6;

export function dailyLedgerJobs(db: Database): readonly DailyJob[] {
  return [{ kind: "preservations.alarm", hour: MORNING, work: async (tx, day, at) => await raiseAlarms(db, tx, day, at) }];
}

async function raiseAlarms(db: Database, tx: DatabaseTransaction, today: CalendarDate, at: Date): Promise<void> {
  for (const { id, until } of await listAllEnding(db, addDays(today, 15))) {
    const left = daysBetween(today, until);
    await raiseAlarm(tx, id, until, left <= 0 ? "expired" : left <= 3 ? "days" : "fortnight", at);
  }
}
