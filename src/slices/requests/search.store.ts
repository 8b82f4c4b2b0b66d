// Requests found by a number, by a name in any spelling, or by words of the text; found by the function, read under row security.
import { sql } from "kysely";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { DeskOf } from "../../domain/casework/index.ts";
import type { ScopedTransaction } from "../../platform/db/index.ts";
import { askedNameKeys } from "../../platform/spelling/index.ts";

export type FoundBy = "number" | "name" | "text";
export type FoundRequest = { readonly id: string; readonly by: FoundBy; readonly reference: string; readonly title: string; readonly country: string; readonly state: string; readonly liesWith: DeskOf; readonly since: CalendarDate };

/** The nearest first: numbers that begin so, then names, then words; at most so many. Nothing to search for: none. */
export async function searchRequests(tx: ScopedTransaction, asked: string, most: number): Promise<readonly FoundRequest[]> {
  const number = asked.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
  if (number === "") return [];
  const names = JSON.stringify(askedNameKeys(asked));
  const { rows } = await sql<{ request_id: string; found_by: FoundBy }>`select request_id, found_by from search_casework(${number}, ${names}::jsonb, websearch_to_tsquery('simple', ${asked}), ${most})`.execute(tx);
  if (rows.length === 0) return [];
  const found = await tx.selectFrom("requests").select(["id", "reference", "title", "country_code", "state", "lies_with", "since_on"]).where("id", "in", rows.map(({ request_id }) => request_id)).execute();
  const byId = new Map(found.map((row) => [row.id, row]));
  return rows.flatMap(({ request_id: id, found_by: by }) => {
    const row = byId.get(id);
    return row === undefined ? [] : [{ id, by, reference: row.reference, title: row.title, country: row.country_code, state: row.state, liesWith: row.lies_with as DeskOf, since: row.since_on }];
  });
}

/** Those that bear the number as one of our own, the present one or an earlier one, however it is written; as far as the scope sees them. */
export async function listByOwnNumber(tx: ScopedTransaction, number: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct request_id as id from request_references where kind = 'own' and number_key <> '' and number_key = upper(regexp_replace(${number}, '[^[:alnum:]]', '', 'g'))
  `.execute(tx);
  return rows.map(({ id }) => id);
}

/** Number and title of those that the scope sees. */
export async function listRequestNames(tx: ScopedTransaction, ids: readonly string[]): Promise<readonly { readonly id: string; readonly reference: string; readonly title: string }[]> {
  return ids.length === 0 ? [] : await tx.selectFrom("requests").select(["id", "reference", "title"]).where("id", "in", [...ids]).execute();
}
