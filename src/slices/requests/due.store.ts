// What is due when, read off the rows of desks: for lists of what comes due, and for the work of every day that reminds.
import { sql } from "kysely";
import type { PostId, UnitId } from "../../domain/access/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { Database, ScopedTransaction } from "../../platform/db/index.ts";

export type DueRow = { readonly id: string; readonly reference: string; readonly title: string; readonly country: string; readonly unit: UnitId; readonly post: PostId | null; readonly isWaiting: boolean; readonly dueOn: CalendarDate };

/** Open requests of these desks that are due before the day, the earliest first, each once. */
export async function listDue(tx: ScopedTransaction, units: readonly string[], before: CalendarDate, most: number): Promise<readonly DueRow[]> {
  const { rows } = await sql<DueRow>`
    select * from (
      select distinct on (request_id) request_id as id, reference, title, country_code as country, unit_id as unit, post_id as post, is_waiting as "isWaiting", due_on as "dueOn"
      from request_desks where unit_id = any (${units}::uuid[]) and not is_over and due_on < ${before}
      order by request_id, is_waiting desc
    ) row order by "dueOn", id limit ${most}
  `.execute(tx);
  return rows;
}

/** How many of them, and no more than `most` counted. */
export async function countDue(tx: ScopedTransaction, units: readonly string[], before: CalendarDate, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (select distinct request_id from request_desks where unit_id = any (${units}::uuid[]) and not is_over and due_on < ${before} limit ${most}) row`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** With whose desk it waits; where it waits for nobody here, the authority's, which asks after it. */
export type DueAnywhere = { readonly id: string; readonly dueOn: CalendarDate; readonly unit: UnitId | null; readonly post: PostId | null };

/** Every open request that is due before the day, whoever sees it: the application's own question. In pages after an id. */
export async function listAllDue(db: Database, before: CalendarDate, after: string, most: number): Promise<readonly DueAnywhere[]> {
  const { rows } = await sql<DueAnywhere>`
    select requests.id, requests.due_on as "dueOn", desk.unit_id as unit, desk.post_id as post from requests
    left join lateral (select unit_id, post_id from request_desks where request_id = requests.id order by is_waiting desc, part <> 'authority', unit_id limit 1) desk on true
    where not requests.is_over and requests.due_on < ${before} and requests.id > ${after} order by requests.id limit ${most}
  `.execute(db);
  return rows;
}
