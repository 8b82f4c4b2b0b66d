// The SQL of preserved data: each preservation with its terms, and the alarms before they end.
import { sql } from "kysely";
import type { Marking, UnitId } from "../../domain/access/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { Database, DatabaseTransaction, ScopedTransaction } from "../../platform/db/index.ts";

export type Preservation = {
  readonly id: string;
  readonly unit: UnitId;
  readonly request: string | null;
  readonly provider: string;
  readonly target: string;
  readonly askedOn: CalendarDate;
  readonly marking: Marking;
  /** Of the last term. */
  readonly kind: "begun" | "renewed" | "ended";
  readonly ticket: string;
  readonly until: CalendarDate;
  readonly renewals: number;
};

const LAST_TERMS = sql`
  select p.id, p.unit_id as unit, p.request_id as request, p.provider, p.target, p.asked_on as "askedOn", p.marking, t.kind, t.on_ticket as ticket, t.held_until as until, t.renewals
  from preservations p cross join lateral (
    select kind, on_ticket, held_until, (select count(*) from preservation_terms r where r.preservation_id = p.id and r.kind = 'renewed') as renewals
    from preservation_terms where preservation_id = p.id order by recorded_at desc, id limit 1
  ) t
`;

/** Those of the scope's desks, what ends first at the top; ended ones last. */
export async function listPreservations(tx: ScopedTransaction, most: number): Promise<readonly Preservation[]> {
  return (await sql<Preservation>`${LAST_TERMS} order by t.kind = 'ended', t.held_until, p.id limit ${most}`.execute(tx)).rows;
}

export async function findPreservation(tx: ScopedTransaction, id: string): Promise<Preservation | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`preservation ${id}`}, 0))`.execute(tx);
  return (await sql<Preservation>`${LAST_TERMS} where p.id = ${id}`.execute(tx)).rows[0];
}

/** How many end before the day, or have, and were not ended by us. */
export async function countEnding(tx: ScopedTransaction, before: CalendarDate): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (${LAST_TERMS}) row where kind <> 'ended' and until < ${before}`.execute(tx);
  return rows[0]?.count ?? 0;
}

export async function insertPreservation(tx: ScopedTransaction, { id, unit, request, provider, target, askedOn, marking, by }: Pick<Preservation, "id" | "unit" | "request" | "provider" | "target" | "askedOn" | "marking"> & { readonly by: string }): Promise<void> {
  await tx.insertInto("preservations").values({ id, unit_id: unit, request_id: request, provider, target, asked_on: askedOn, marking, recorded_by: by }).execute();
}

export type Term = { readonly id: string; readonly preservation: string; readonly kind: Preservation["kind"]; readonly ticket: string; readonly from: CalendarDate; readonly until: CalendarDate; readonly by: string };

export async function insertTerm(tx: ScopedTransaction, { id, preservation, kind, ticket, from, until, by }: Term): Promise<void> {
  await tx.insertInto("preservation_terms").values({ id, preservation_id: preservation, kind, on_ticket: ticket, held_from: from, held_until: until, recorded_by: by, recorded_at: sql<Date>`clock_timestamp()` }).execute();
}

/** The application's own question: everything that is kept and ends before the day. */
export async function listAllEnding(db: Database, before: CalendarDate): Promise<readonly { readonly id: string; readonly until: CalendarDate }[]> {
  return (await sql<{ id: string; until: CalendarDate }>`select id, until from (${LAST_TERMS}) row where kind <> 'ended' and until < ${before} order by id`.execute(db)).rows;
}

export async function raiseAlarm(tx: DatabaseTransaction, preservation: string, until: CalendarDate, level: "fortnight" | "days" | "expired", at: Date): Promise<void> {
  await tx.insertInto("preservation_alarms").values({ preservation_id: preservation, until_on: until, level, raised_at: at }).onConflict((conflict) => conflict.doNothing()).execute();
}
