// Requests as statistics count them: added up by the database within the scope, from what is kept of each (migration 0063).
import { sql } from "kysely";
import { AGE_BANDS, type Leg, type Tally } from "../../domain/casework/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { DatabaseTransaction, ScopedTransaction } from "../../platform/db/index.ts";

export type AddedUp = { readonly tally: Tally; readonly requests: number };

type LegAt = { readonly direction: "outgoing" | "incoming"; readonly leg: Leg; readonly urgent: boolean; readonly days: Readonly<Record<string, number>> };
/** What `counted_tallies` gives beside a tally's own fields: whether the request was made or received yet, and the band of its age by number. */
type At = Omit<Tally, "tally"> & { readonly counted?: boolean; readonly band?: number };

/** Tallies of the requests that the scope may count, as they stood at the end of the day; no permission, none. */
export async function listTallies(tx: ScopedTransaction, fromYear: number, cut: CalendarDate): Promise<readonly AddedUp[]> {
  const { rows } = await sql<{ tally: Tally["tally"]; at: At; number: number }>`select tally, at, number from counted_tallies(${fromYear}, ${cut}, ${AGE_BANDS.map(({ from }) => from)}::integer[])`.execute(tx);
  return rows.flatMap(({ tally, at, number }) => (tally === "leg" ? daysOf(at as unknown as LegAt) : at.counted === false ? [] : [{ tally: talliedAs(tally, at), requests: number }]));
}

function daysOf({ days, ...leg }: LegAt): readonly AddedUp[] {
  return Object.entries(days).map(([taken, requests]) => ({ tally: { tally: "leg", ...leg, days: Number(taken) }, requests }));
}

function talliedAs(tally: Tally["tally"], { band, ...at }: At): Tally {
  return { tally, ...at, ...(typeof band === "number" ? { band: AGE_BANDS[band - 1]?.band } : {}) } as Tally;
}

export type RequestSteps = { readonly id: string; readonly direction: "outgoing" | "incoming"; readonly lane: string; readonly steps: readonly (readonly [action: string, to: string, on: CalendarDate, reasons: readonly string[]])[] | null };

/** What is kept of a request from a day on; on the desk where it lies the days still run. */
export type KeptCount = {
  readonly request_id: string; readonly holds_from: CalendarDate; readonly counted_on: CalendarDate | null; readonly ending: string | null; readonly ended_on: CalendarDate | null; readonly lies_with: string; readonly is_partial: boolean;
  readonly to_send: number | null; readonly to_acknowledge: number | null; readonly to_execute: number | null;
  readonly agency_days: number | null; readonly endorser_days: number | null; readonly authority_days: number | null; readonly court_days: number | null; readonly executing_days: number | null; readonly abroad_days: number | null;
  readonly returned_for: readonly string[] | null; readonly refused_for: readonly string[] | null;
};

const KEPT = ["request_id", "holds_from", "counted_on", "ending", "ended_on", "lies_with", "is_partial", "to_send", "to_acknowledge", "to_execute", "agency_days", "endorser_days", "authority_days", "court_days", "executing_days", "abroad_days", "returned_for", "refused_for"] as const;
const BATCH = 2000;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

/** Every request with its standing steps and what is kept of it, day by day, some at a time; read as the application. */
export async function* keptWithSteps(tx: DatabaseTransaction): AsyncGenerator<{ readonly request: RequestSteps; readonly kept: readonly KeptCount[] }> {
  for (let after = BEFORE_ALL; ; ) {
    const { rows: requests } = await sql<RequestSteps>`select * from requests_with_steps(${after}, ${BATCH})`.execute(tx);
    const ids = requests.map(({ id }) => id);
    const kept: readonly KeptCount[] = ids.length === 0 ? [] : await tx.selectFrom("request_counts").select(KEPT).where("request_id", "in", ids).unionAll(tx.selectFrom("past_request_counts").select(KEPT).where("request_id", "in", ids)).orderBy("holds_from").execute();
    const byRequest = Map.groupBy(kept, ({ request_id }) => request_id);
    for (const request of requests) yield { request, kept: byRequest.get(request.id) ?? [] };
    if (requests.length < BATCH) return;
    after = ids.at(-1) ?? after;
  }
}

/** Writes everything that is kept anew from the steps; how many requests there are. The owner's alone. */
export async function rebuildCounts(owner: { readonly query: (text: string) => Promise<{ readonly rows: readonly { readonly requests: number }[] }> }): Promise<number> {
  const { rows } = await owner.query("select rebuild_counts()::integer as requests");
  return rows[0]?.requests ?? 0;
}
