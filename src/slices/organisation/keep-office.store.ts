// Changing the office: what has an end gets one, what waits is approved. Rows only; whether it may be is decided before.
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Marking, PersonId, PostId, Role, UnitId } from "../../domain/access/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { DatabaseTransaction } from "../../platform/db/index.ts";

/** One writer of the office at a time, from here to the end of its transaction: what was decided stays true while it is written. */
export async function lockOffice(tx: DatabaseTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(7305801227)`.execute(tx);
}

/** The name so far ends where the new one begins. */
export async function insertUnitName(tx: DatabaseTransaction, unit: UnitId, language: string, name: string, from: CalendarDate): Promise<void> {
  await tx.updateTable("unit_names").set({ held_until: from }).where("unit_id", "=", unit).where("language", "=", language).where("held_until", "is", null).execute();
  await tx.insertInto("unit_names").values({ unit_id: unit, language, name, held_from: from }).execute();
}

export async function endUnit(tx: DatabaseTransaction, unit: UnitId, until: CalendarDate): Promise<void> {
  await tx.updateTable("units").set({ held_until: until }).where("id", "=", unit).execute();
}

export async function endPost(tx: DatabaseTransaction, post: PostId, until: CalendarDate): Promise<void> {
  await tx.updateTable("posts").set({ held_until: until }).where("id", "=", post).execute();
}

export async function setClearance(tx: DatabaseTransaction, post: PostId, clearance: Marking): Promise<void> {
  await tx.updateTable("posts").set({ clearance }).where("id", "=", post).execute();
}

export async function insertRole(tx: DatabaseTransaction, post: PostId, role: Role, from: CalendarDate): Promise<void> {
  await tx.insertInto("post_roles").values({ id: randomUUID(), post_id: post, role, held_from: from }).execute();
}

export async function endRole(tx: DatabaseTransaction, id: string, until: CalendarDate): Promise<void> {
  await tx.updateTable("post_roles").set({ held_until: until }).where("id", "=", id).execute();
}

export async function endHolding(tx: DatabaseTransaction, id: string, until: CalendarDate): Promise<void> {
  await tx.updateTable("post_holdings").set({ held_until: until }).where("id", "=", id).execute();
}

export type NewCover = { readonly post: PostId; readonly person: PersonId; readonly kind: "absence" | "delegation"; readonly from: CalendarDate; readonly until: CalendarDate; readonly reason: string; readonly by: string };

export async function insertCover(tx: DatabaseTransaction, { post, person, kind, from, until, reason, by }: NewCover): Promise<void> {
  await tx.insertInto("post_covers").values({ id: randomUUID(), post_id: post, person_id: person, kind, held_from: from, held_until: until, reason, recorded_by: by }).execute();
}

/** At once: a cover that is ended opens nothing from this moment on. */
export async function endCover(tx: DatabaseTransaction, id: string, by: string, at: Date): Promise<void> {
  await tx.updateTable("post_covers").set({ ended_at: at, ended_by: by }).where("id", "=", id).where("ended_at", "is", null).execute();
}

export async function renamePersonRow(tx: DatabaseTransaction, person: PersonId, name: string, email: string | null): Promise<void> {
  await tx.updateTable("people").set({ name, email }).where("id", "=", person).execute();
}

export async function insertCompartment(tx: DatabaseTransaction, code: string, purpose: string): Promise<void> {
  await tx.insertInto("compartments").values({ code, purpose }).execute();
}

export type NewMember = { readonly code: string; readonly post: PostId; readonly from: CalendarDate; readonly until: CalendarDate | null; readonly reason: string; readonly by: string };

export async function insertMember(tx: DatabaseTransaction, { code, post, from, until, reason, by }: NewMember): Promise<void> {
  await tx.insertInto("compartment_memberships").values({ id: randomUUID(), compartment_code: code, post_id: post, held_from: from, held_until: until, reason, proposed_by: by }).execute();
}

export async function approveMemberRow(tx: DatabaseTransaction, id: string, by: string, at: Date): Promise<void> {
  await tx.updateTable("compartment_memberships").set({ approved_by: by, approved_at: at }).where("id", "=", id).where("approved_by", "is", null).execute();
}

export async function endMember(tx: DatabaseTransaction, id: string, until: CalendarDate): Promise<void> {
  await tx.updateTable("compartment_memberships").set({ held_until: until }).where("id", "=", id).execute();
}
