// Every morning: what comes due within three days, what is past its day, and what is so for a week, is said once each.
import { noticeLevel } from "../../../domain/casework/index.ts";
import { addDays, type CalendarDate } from "../../../domain/kernel/index.ts";
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";
import type { DailyJob } from "../../../platform/jobs/index.ts";
import { loadOffice, superiorPost } from "../../organisation/index.ts";
import { listAllDue } from "../../requests/index.ts";
import { raiseNotice } from "../deadlines.store.ts";

const MORNING = 6;
const AT_A_TIME = 1000;
const FIRST = "00000000-0000-0000-0000-000000000000";

export function dailyDeadlineJobs(db: Database): readonly DailyJob[] {
  return [{ kind: "deadlines.raise", hour: MORNING, work: async (tx, day, at) => await raiseNotices(db, tx, day, at) }];
}

/** For one day; run twice, it says nothing twice. */
export async function raiseNotices(db: Database, tx: DatabaseTransaction, today: CalendarDate, at: Date): Promise<void> {
  const office = await loadOffice(db);
  for (let after = FIRST; ; ) {
    const due = await listAllDue(db, addDays(today, 4), after, AT_A_TIME);
    for (const { id, dueOn, unit, post } of due) {
      const level = noticeLevel(dueOn, today);
      const superior = level === "escalated" && unit !== null ? superiorPost(office, { unit, post }, today) : undefined;
      if (level !== undefined) await raiseNotice(tx, id, dueOn, level, at, superior?.id ?? null);
    }
    const last = due.at(-1);
    if (due.length < AT_A_TIME || last === undefined) return;
    after = last.id;
  }
}
