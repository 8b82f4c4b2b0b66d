// The SQL of preserved data: each preservation with its terms, the requests that follow from it, and the alarms before it ends.
import { sql } from "kysely";
import type { Marking, UnitId } from "../../domain/access/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { Database, DatabaseTransaction, ScopedTransaction } from "../../platform/db/index.ts";

/** Out: asked by us abroad. In: asked of us by another State. */
export const PRESERVATION_DIRECTIONS = ["out", "in"] as const;
/** Of the provider itself, of a State's authority, or by the network of contact points that answer at any hour. */
export const PRESERVATION_WAYS = ["provider", "state", "network"] as const;
export const END_REASONS = ["arrived", "superseded", "not-needed", "refused", "lapsed"] as const;
export type EndReason = (typeof END_REASONS)[number];

export type Preservation = {
  readonly id: string;
  readonly unit: UnitId;
  readonly direction: (typeof PRESERVATION_DIRECTIONS)[number];
  readonly way: (typeof PRESERVATION_WAYS)[number];
  readonly country: string | null;
  /** Authority or point of contact over there. */
  readonly counterpart: string;
  /** Article or rule on which it was asked. */
  readonly restsOn: string;
  /** Who holds the data. */
  readonly provider: string;
  readonly target: string;
  readonly askedOn: CalendarDate;
  readonly marking: Marking;
  /** Of the last term. */
  readonly kind: "asked" | "begun" | "renewed" | "ended";
  readonly ticket: string;
  /** The first day on which it is no longer kept; null: not confirmed yet. */
  readonly until: CalendarDate | null;
  readonly because: EndReason | null;
  readonly renewals: number;
};

const LAST_TERMS = sql`
  select p.id, p.unit_id as unit, p.direction, p.asked_by_way_of as way, p.country_code as country, p.counterpart, p.rests_on as "restsOn", p.provider, p.target, p.asked_on as "askedOn", p.marking, t.kind, t.on_ticket as ticket, t.held_until as until, t.because, t.renewals
  from preservations p cross join lateral (
    select kind, on_ticket, held_until, because, (select count(*) from preservation_terms r where r.preservation_id = p.id and r.kind = 'renewed') as renewals
    from preservation_terms where preservation_id = p.id order by recorded_at desc, id limit 1
  ) t
`;

/** Those of the scope's desks: what nobody confirmed first, then what ends first; ended ones last. */
export async function listPreservations(tx: ScopedTransaction, most: number): Promise<readonly Preservation[]> {
  return (await sql<Preservation>`${LAST_TERMS} order by t.kind = 'ended', t.held_until nulls first, p.id limit ${most}`.execute(tx)).rows;
}

export async function findPreservation(tx: ScopedTransaction, id: string): Promise<Preservation | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`preservation ${id}`}, 0))`.execute(tx);
  return (await sql<Preservation>`${LAST_TERMS} where p.id = ${id}`.execute(tx)).rows[0];
}

/** How many end before the day, or have, and were not ended by us; and how many were asked for before the other day and not confirmed. */
export async function countNeeding(tx: ScopedTransaction, before: CalendarDate, askedBefore: CalendarDate): Promise<{ readonly ending: number; readonly unconfirmed: number }> {
  const { rows } = await sql<{ ending: number; unconfirmed: number }>`
    select count(*) filter (where kind in ('begun', 'renewed') and until < ${before}) as ending, count(*) filter (where kind = 'asked' and "askedOn" < ${askedBefore}) as unconfirmed from (${LAST_TERMS}) row
  `.execute(tx);
  return rows[0] ?? { ending: 0, unconfirmed: 0 };
}

export type PreservationToBegin = Pick<Preservation, "id" | "unit" | "direction" | "way" | "country" | "counterpart" | "restsOn" | "provider" | "target" | "askedOn" | "marking"> & { readonly by: string };

export async function insertPreservation(tx: ScopedTransaction, { id, unit, direction, way, country, counterpart, restsOn, provider, target, askedOn, marking, by }: PreservationToBegin): Promise<void> {
  await tx.insertInto("preservations").values({ id, unit_id: unit, direction, asked_by_way_of: way, country_code: country, counterpart, rests_on: restsOn, provider, target, asked_on: askedOn, marking, recorded_by: by }).execute();
}

export type Term = { readonly id: string; readonly preservation: string; readonly kind: Preservation["kind"]; readonly ticket: string; readonly from: CalendarDate; readonly until: CalendarDate | null; readonly because: EndReason | null; readonly by: string };

export async function insertTerm(tx: ScopedTransaction, { id, preservation, kind, ticket, from, until, because, by }: Term): Promise<void> {
  await tx.insertInto("preservation_terms").values({ id, preservation_id: preservation, kind, on_ticket: ticket, held_from: from, held_until: until, because, recorded_by: by, recorded_at: sql<Date>`clock_timestamp()` }).execute();
}

/** In order: asked, confirmed, renewed, ended. */
export async function listTerms(tx: ScopedTransaction, preservation: string): Promise<readonly Term[]> {
  const rows = await tx.selectFrom("preservation_terms").selectAll().where("preservation_id", "=", preservation).orderBy("recorded_at").execute();
  return rows.map((row) => ({ id: row.id, preservation, kind: row.kind as Term["kind"], ticket: row.on_ticket, from: row.held_from, until: row.held_until, because: row.because as EndReason | null, by: row.recorded_by }));
}

/** The requests that ask for the data, as far as they are seen. */
export async function listPreservationRequests(tx: ScopedTransaction, preservation: string): Promise<readonly string[]> {
  return (await tx.selectFrom("preservation_requests").select("request_id").where("preservation_id", "=", preservation).orderBy("recorded_at").execute()).map(({ request_id }) => request_id);
}

/** What is kept for a request. */
export async function listPreservationsOf(tx: ScopedTransaction, request: string): Promise<readonly Preservation[]> {
  return (await sql<Preservation>`${LAST_TERMS} where p.id in (select preservation_id from preservation_requests where request_id = ${request}) order by t.held_until nulls first, p.id`.execute(tx)).rows;
}

/** The same link twice is one. */
export async function insertPreservationRequest(tx: ScopedTransaction, preservation: string, request: string, by: string): Promise<void> {
  await tx.insertInto("preservation_requests").values({ preservation_id: preservation, request_id: request, recorded_by: by }).onConflict((conflict) => conflict.doNothing()).execute();
}

/** The application's own question: everything that is kept and ends before the day. */
export async function listAllEnding(db: Database, before: CalendarDate): Promise<readonly { readonly id: string; readonly until: CalendarDate }[]> {
  return (await sql<{ id: string; until: CalendarDate }>`select id, until from (${LAST_TERMS}) row where kind in ('begun', 'renewed') and until < ${before} order by id`.execute(db)).rows;
}

export async function raiseAlarm(tx: DatabaseTransaction, preservation: string, until: CalendarDate, level: "fortnight" | "days" | "expired", at: Date): Promise<void> {
  await tx.insertInto("preservation_alarms").values({ preservation_id: preservation, until_on: until, level, raised_at: at }).onConflict((conflict) => conflict.doNothing()).execute();
}
