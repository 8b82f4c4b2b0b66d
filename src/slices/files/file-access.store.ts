// The SQL of who else may see a file: grants, recusals, openings, and lowerings that wait. Within a scope, like the file itself.
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Grantee, Marking, PersonId, PostId, UnitId } from "../../domain/access/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { ScopedTransaction } from "../../platform/db/index.ts";

export type StoredGrant = {
  readonly id: string;
  readonly file: string;
  readonly paper: string | null;
  readonly to: Grantee;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly reason: string;
  readonly needsSecond: boolean;
  readonly at: Date;
  readonly by: string;
  readonly approved: Signed | null;
  readonly revoked: Signed | null;
};

export type Signed = { readonly at: Date; readonly by: string };

function signed(at: Date | null, by: string | null): Signed | null {
  return at === null || by === null ? null : { at, by };
}

const GRANT = ["id", "file_id", "paper_id", "person_id", "post_id", "unit_id", "held_from", "held_until", "reason", "needs_second", "granted_at", "granted_by", "approved_at", "approved_by", "revoked_at", "revoked_by"] as const;

type GrantRow = {
  id: string; file_id: string; paper_id: string | null; person_id: string | null; post_id: string | null; unit_id: string | null; held_from: CalendarDate; held_until: CalendarDate;
  reason: string; needs_second: boolean; granted_at: Date; granted_by: string; approved_at: Date | null; approved_by: string | null; revoked_at: Date | null; revoked_by: string | null;
};

function asGrant(row: GrantRow): StoredGrant {
  const to: Grantee = row.person_id !== null ? { person: row.person_id as PersonId } : row.post_id !== null ? { post: row.post_id as PostId } : { unit: row.unit_id as UnitId };
  return {
    id: row.id, file: row.file_id, paper: row.paper_id, to, from: row.held_from, until: row.held_until, reason: row.reason, needsSecond: row.needs_second, at: row.granted_at, by: row.granted_by,
    approved: signed(row.approved_at, row.approved_by), revoked: signed(row.revoked_at, row.revoked_by),
  };
}

export async function listGrants(tx: ScopedTransaction, file: string): Promise<readonly StoredGrant[]> {
  return (await tx.selectFrom("file_grants").select(GRANT).where("file_id", "=", file).orderBy("granted_at").orderBy("id").execute()).map(asGrant);
}

/** Locked until the transaction ends: two officers who answer at once do so one after the other. */
export async function findGrantToAnswer(tx: ScopedTransaction, file: string, id: string): Promise<StoredGrant | undefined> {
  const row = await tx.selectFrom("file_grants").select(GRANT).where("id", "=", id).where("file_id", "=", file).forUpdate().executeTakeFirst();
  return row === undefined ? undefined : asGrant(row);
}

/** Grants that wait for a second officer, in the files of the scope's own units. */
export async function listWaitingGrants(tx: ScopedTransaction, today: CalendarDate): Promise<readonly StoredGrant[]> {
  const rows = await tx
    .selectFrom("file_grants")
    .select(GRANT)
    .where("needs_second", "=", true)
    .where("approved_at", "is", null)
    .where("revoked_at", "is", null)
    .where("held_until", ">", today)
    .orderBy("granted_at")
    .execute();
  return rows.map(asGrant);
}

export type GrantToMake = Pick<StoredGrant, "id" | "file" | "paper" | "to" | "from" | "until" | "reason" | "needsSecond" | "by">;

export async function insertGrant(tx: ScopedTransaction, { id, file, paper, to, from, until, reason, needsSecond, by }: GrantToMake): Promise<void> {
  const grantee = { person_id: "person" in to ? to.person : null, post_id: "post" in to ? to.post : null, unit_id: "unit" in to ? to.unit : null };
  await tx.insertInto("file_grants").values({ id, file_id: file, paper_id: paper, ...grantee, held_from: from, held_until: until, reason, needs_second: needsSecond, granted_by: by }).execute();
}

export async function approveGrant(tx: ScopedTransaction, id: string, by: string): Promise<void> {
  await tx.updateTable("file_grants").set({ approved_at: sql<Date>`now()`, approved_by: by }).where("id", "=", id).execute();
}

/** Taken back, or refused before it opened anything: the same, by whom says which. */
export async function revokeGrant(tx: ScopedTransaction, id: string, by: string): Promise<void> {
  await tx.updateTable("file_grants").set({ revoked_at: sql<Date>`now()`, revoked_by: by }).where("id", "=", id).execute();
}

export type StoredRecusal = { readonly id: string; readonly file: string; readonly person: PersonId; readonly reason: string; readonly at: Date; readonly by: string; readonly lifted: Signed | null };

const RECUSAL = ["id", "file_id", "person_id", "reason", "recorded_at", "recorded_by", "lifted_at", "lifted_by"] as const;

type RecusalRow = { id: string; file_id: string; person_id: string; reason: string; recorded_at: Date; recorded_by: string; lifted_at: Date | null; lifted_by: string | null };

function asRecusal(row: RecusalRow): StoredRecusal {
  return { id: row.id, file: row.file_id, person: row.person_id as PersonId, reason: row.reason, at: row.recorded_at, by: row.recorded_by, lifted: signed(row.lifted_at, row.lifted_by) };
}

export async function listRecusals(tx: ScopedTransaction, file: string): Promise<readonly StoredRecusal[]> {
  return (await tx.selectFrom("file_recusals").select(RECUSAL).where("file_id", "=", file).orderBy("recorded_at").execute()).map(asRecusal);
}

export async function findRecusalToLift(tx: ScopedTransaction, file: string, id: string): Promise<StoredRecusal | undefined> {
  const row = await tx.selectFrom("file_recusals").select(RECUSAL).where("id", "=", id).where("file_id", "=", file).forUpdate().executeTakeFirst();
  return row === undefined ? undefined : asRecusal(row);
}

/** Does nothing where another officer was faster. */
export async function insertRecusal(tx: ScopedTransaction, { file, person, reason, by }: Pick<StoredRecusal, "file" | "person" | "reason" | "by">): Promise<void> {
  await tx
    .insertInto("file_recusals")
    .values({ id: randomUUID(), file_id: file, person_id: person, reason, recorded_by: by })
    .onConflict((conflict) => conflict.columns(["file_id", "person_id"]).where("lifted_at", "is", null).doNothing())
    .execute();
}

export async function liftRecusal(tx: ScopedTransaction, id: string, by: string): Promise<void> {
  await tx.updateTable("file_recusals").set({ lifted_at: sql<Date>`now()`, lifted_by: by }).where("id", "=", id).execute();
}

export type StoredLowering = {
  readonly id: string; readonly file: string; readonly marking: Marking; readonly compartments: readonly string[]; readonly reason: string; readonly at: Date; readonly by: string;
  readonly decided: (Signed & { readonly accepted: boolean }) | null;
};

const LOWERING = ["id", "file_id", "marking", "compartments", "reason", "proposed_at", "proposed_by", "decided_at", "decided_by", "accepted"] as const;

type LoweringRow = {
  id: string; file_id: string; marking: string; compartments: string[]; reason: string; proposed_at: Date; proposed_by: string; decided_at: Date | null; decided_by: string | null; accepted: boolean | null;
};

function asLowering(row: LoweringRow): StoredLowering {
  const by = signed(row.decided_at, row.decided_by);
  return {
    id: row.id, file: row.file_id, marking: row.marking as Marking, compartments: row.compartments, reason: row.reason, at: row.proposed_at, by: row.proposed_by,
    decided: by === null ? null : { ...by, accepted: row.accepted === true },
  };
}

export async function listLowerings(tx: ScopedTransaction, file: string): Promise<readonly StoredLowering[]> {
  return (await tx.selectFrom("marking_changes").select(LOWERING).where("file_id", "=", file).orderBy("proposed_at").execute()).map(asLowering);
}

/** Lowerings that wait for a second officer, in the files of the scope's own units. */
export async function listWaitingLowerings(tx: ScopedTransaction): Promise<readonly StoredLowering[]> {
  return (await tx.selectFrom("marking_changes").select(LOWERING).where("decided_at", "is", null).orderBy("proposed_at").execute()).map(asLowering);
}

export async function findLoweringToDecide(tx: ScopedTransaction, file: string, id: string): Promise<StoredLowering | undefined> {
  const row = await tx.selectFrom("marking_changes").select(LOWERING).where("id", "=", id).where("file_id", "=", file).forUpdate().executeTakeFirst();
  return row === undefined ? undefined : asLowering(row);
}

export async function insertLowering(tx: ScopedTransaction, { file, marking, compartments, reason, by }: Pick<StoredLowering, "file" | "marking" | "compartments" | "reason" | "by">): Promise<string> {
  const id = randomUUID();
  await tx.insertInto("marking_changes").values({ id, file_id: file, marking, compartments: [...compartments], reason, proposed_by: by }).execute();
  return id;
}

export async function decideLowering(tx: ScopedTransaction, id: string, accepted: boolean, by: string): Promise<void> {
  await tx.updateTable("marking_changes").set({ decided_at: sql<Date>`now()`, decided_by: by, accepted }).where("id", "=", id).execute();
}

/** What waits for a second officer in the files of the scope's own units: grants and lowerings, of files and of papers. */
export async function countWaiting(tx: ScopedTransaction, today: CalendarDate): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from file_grants where needs_second and approved_at is null and revoked_at is null and held_until > ${today})
      + (select count(*) from marking_changes where decided_at is null)
      + (select count(*) from paper_marking_changes where needs_second and decided_at is null) as count
  `.execute(tx);
  return rows[0]?.count ?? 0;
}
