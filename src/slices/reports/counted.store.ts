// Requests as statistics count them, in batches by id: memory stays flat whatever their number.
import { sql } from "kysely";
import { isLaneName, laneOf, type CountedRequest, type DeskOf } from "../../domain/casework/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { ScopedTransaction } from "../../platform/db/index.ts";

export type StoredCount = { readonly request: CountedRequest; readonly desks: Readonly<Record<string, DeskOf>> };

type Row = {
  readonly id: string;
  readonly direction: "outgoing" | "incoming";
  readonly lane: string;
  readonly country_code: string;
  readonly origin_unit_id: string;
  readonly kinds: readonly string[];
  readonly offences: readonly string[];
  readonly urgent: boolean;
  readonly basis: string | null;
  readonly steps: readonly (readonly [action: string, to: string, on: CalendarDate, reasons: readonly string[]])[] | null;
};

const BATCH = 2000;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

/** Every request of the scope's desks, each once. */
export async function* countedRequests(tx: ScopedTransaction): AsyncGenerator<StoredCount> {
  let after = BEFORE_ALL;
  for (;;) {
    const { rows } = await sql<Row>`select * from counted_requests(${after}, ${BATCH})`.execute(tx);
    for (const row of rows) yield countOf(row);
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.id ?? after;
  }
}

function countOf({ direction, lane, country_code: country, origin_unit_id: agency, kinds, offences, urgent, basis, steps }: Row): StoredCount {
  if (!isLaneName(lane)) throw new RangeError(`no lane ${lane}`);
  return { request: { direction, country, agency, kinds, offences, urgent, basis, steps: (steps ?? []).map(([action, to, on, reasons]) => ({ action, to, on, reasons })) }, desks: laneOf(lane).desks };
}
