// The SQL of what waits on desks, counted for each post: within the scope, as the queue itself.
import { sql } from "kysely";
import type { PostId, UnitId } from "../../domain/access/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { ScopedTransaction } from "../../platform/db/index.ts";

export type TeamLoad = {
  readonly unit: UnitId;
  /** Null: allotted to nobody. */
  readonly post: PostId | null;
  readonly waiting: number;
  readonly oldest: CalendarDate;
  readonly overdue: number;
  /** Due on the day `soon` or before, and not overdue. */
  readonly soon: number;
};

/** Of each desk and post with something waiting. */
export async function countTeam(tx: ScopedTransaction, units: readonly UnitId[], today: CalendarDate, soon: CalendarDate): Promise<readonly TeamLoad[]> {
  const { rows } = await sql<TeamLoad>`
    select unit_id as unit, post_id as post, count(*)::integer as waiting, min(since_on) as oldest,
      (count(*) filter (where due_on < ${today}))::integer as overdue, (count(*) filter (where due_on between ${today} and ${soon}))::integer as soon
    from request_desks where unit_id = any (${units}::uuid[]) and is_waiting and not is_over group by unit_id, post_id
  `.execute(tx);
  return rows;
}
