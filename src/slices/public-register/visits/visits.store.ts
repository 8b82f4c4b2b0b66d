// All the SQL that names this table.
import { sql } from "kysely";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { Database } from "../../../platform/db/index.ts";

/** Adds to a day's number in one statement; two servers on one database add up. */
export async function addVisits(db: Database, on: CalendarDate, visits: number): Promise<void> {
  await sql`insert into visit_counts (visited_on, visits) values (${on}, ${visits}) on conflict (visited_on) do update set visits = visit_counts.visits + excluded.visits`.execute(db);
}

export async function totalVisits(db: Database): Promise<number> {
  const { rows } = await sql<{ total: string | number }>`select coalesce(sum(visits), 0) as total from visit_counts`.execute(db);
  return Number(rows[0]?.total ?? 0);
}
