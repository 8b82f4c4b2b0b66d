// The SQL by which officers keep targets and holidays: nothing is written over. What is wrong is ended or struck out, with its reason.
import { sql } from "kysely";
import type { DeadlineTarget, Evidence } from "../../domain/casework/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { ScopedTransaction } from "../../platform/db/index.ts";

export type KeptTarget = DeadlineTarget & { readonly id: string; readonly replaces: string | null; readonly recordedBy: string; readonly recordedAt: Date; readonly ended: { readonly at: Date; readonly by: string; readonly because: string } | null };

/** Also those that were ended. */
export async function listKeptTargets(tx: ScopedTransaction): Promise<readonly KeptTarget[]> {
  const rows = await tx.selectFrom("deadline_targets").selectAll().orderBy("direction", "desc").orderBy("state").orderBy("recorded_at").orderBy("id").execute();
  return rows.map((row) => ({
    id: row.id, direction: row.direction as DeadlineTarget["direction"], state: row.state, lanes: row.lanes, kinds: row.kinds, country: row.country_code, amount: row.amount, unit: row.unit as DeadlineTarget["unit"], condition: row.condition, from: row.held_from, until: row.held_until,
    source: { evidence: row.evidence as Evidence, cites: row.cites }, replaces: row.replaces, recordedBy: row.recorded_by, recordedAt: row.recorded_at,
    ended: row.ended_at === null || row.ended_by === null || row.ended_because === null ? null : { at: row.ended_at, by: row.ended_by, because: row.ended_because },
  }));
}

export type TargetToKeep = DeadlineTarget & { readonly id: string; readonly replaces: string | null };

/** @throws where the form was sent before, or another took the place of the same one. */
export async function insertTarget(tx: ScopedTransaction, { id, direction, state, lanes, kinds, country, amount, unit, condition, from, until, source, replaces }: TargetToKeep, by: string): Promise<void> {
  await tx.insertInto("deadline_targets").values({ id, direction, state, lanes: [...lanes], kinds: [...kinds], country_code: country, amount, unit, condition, evidence: source.evidence, cites: source.cites, held_from: from, held_until: until, replaces, recorded_by: by }).execute();
}

/** False: there is none that holds. */
export async function endTarget(tx: ScopedTransaction, id: string, because: string, by: string): Promise<boolean> {
  const done = await tx.updateTable("deadline_targets").set({ ended_at: sql<Date>`now()`, ended_by: by, ended_because: because }).where("id", "=", id).where("ended_at", "is", null).executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export type KeptHoliday = { readonly id: string; readonly on: CalendarDate; readonly name: string; readonly source: string; readonly by: string; readonly struck: { readonly by: string; readonly because: string } | null };

/** From the day on, also those struck out. */
export async function listHolidays(tx: ScopedTransaction, calendar: string, from: CalendarDate): Promise<readonly KeptHoliday[]> {
  const rows = await tx.selectFrom("holidays").selectAll().where("calendar_slug", "=", calendar).where("held_on", ">=", from).orderBy("held_on").orderBy("recorded_at").execute();
  return rows.map((row) => ({ id: row.id, on: row.held_on, name: row.name, source: row.source, by: row.recorded_by, struck: row.struck_by === null || row.struck_because === null ? null : { by: row.struck_by, because: row.struck_because } }));
}

/** @throws where that day is one already (`23505`). */
export async function insertHoliday(tx: ScopedTransaction, calendar: string, { id, on, name, source }: Pick<KeptHoliday, "id" | "on" | "name" | "source">, by: string): Promise<void> {
  await tx.insertInto("holidays").values({ id, calendar_slug: calendar, held_on: on, name, source, recorded_by: by }).execute();
}

export async function strikeHoliday(tx: ScopedTransaction, id: string, because: string, by: string): Promise<boolean> {
  const done = await tx.updateTable("holidays").set({ struck_at: sql<Date>`now()`, struck_by: by, struck_because: because }).where("id", "=", id).where("struck_at", "is", null).executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** From when until when all holidays are recorded. */
export async function changeRecorded(tx: ScopedTransaction, calendar: string, { from, until }: { readonly from: CalendarDate; readonly until: CalendarDate }): Promise<void> {
  await tx.updateTable("holiday_calendars").set({ recorded_from: from, recorded_until: until }).where("slug", "=", calendar).execute();
}
