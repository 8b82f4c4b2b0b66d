// The SQL of broken glass: who opened which file when and what for, and who has been told.
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { PersonId, PostId } from "../../domain/access/index.ts";
import type { ScopedTransaction } from "../../platform/db/index.ts";

export type StoredOpening = {
  readonly id: string;
  readonly file: string;
  readonly reference: string;
  /** The post that held the file then. */
  readonly owner: PostId;
  readonly person: PersonId;
  readonly purpose: string;
  readonly at: Date;
  readonly until: Date;
  readonly seenByOwner: { readonly at: Date; readonly by: string } | null;
  readonly seenByAuditor: { readonly at: Date; readonly by: string } | null;
};

const COLUMNS = ["id", "file_id", "reference", "owner_post_id", "person_id", "purpose", "opened_at", "until_at", "seen_by_owner", "seen_by_owner_at", "seen_by_auditor", "seen_by_auditor_at"] as const;

type Row = {
  id: string; file_id: string; reference: string; owner_post_id: string; person_id: string; purpose: string; opened_at: Date; until_at: Date;
  seen_by_owner: string | null; seen_by_owner_at: Date | null; seen_by_auditor: string | null; seen_by_auditor_at: Date | null;
};

function asOpening(row: Row): StoredOpening {
  const seen = (by: string | null, at: Date | null) => (by === null || at === null ? null : { at, by });
  return {
    id: row.id, file: row.file_id, reference: row.reference, owner: row.owner_post_id as PostId, person: row.person_id as PersonId, purpose: row.purpose, at: row.opened_at, until: row.until_at,
    seenByOwner: seen(row.seen_by_owner, row.seen_by_owner_at), seenByAuditor: seen(row.seen_by_auditor, row.seen_by_auditor_at),
  };
}

/** Opens the file of that reference for the person of the scope. `undefined`: there is none, or the person is walled off from it. */
export async function insertOpening(tx: ScopedTransaction, reference: string, purpose: string, hours: number): Promise<{ readonly id: string; readonly file: string } | undefined> {
  const id = randomUUID();
  const { rows } = await sql<{ file: string | null }>`select break_glass(${id}, ${reference}, ${purpose}, ${hours}) as file`.execute(tx);
  const file = rows[0]?.file ?? null;
  return file === null ? undefined : { id, file };
}

export async function listOpenings(tx: ScopedTransaction, file: string): Promise<readonly StoredOpening[]> {
  return (await tx.selectFrom("file_openings").select(COLUMNS).where("file_id", "=", file).orderBy("opened_at").execute()).map(asOpening);
}

/** Openings of files that the scope's posts held; what nobody has read yet comes first. */
export async function listOpeningsOfOwner(tx: ScopedTransaction, posts: readonly PostId[], person: PersonId, most: number): Promise<readonly StoredOpening[]> {
  const rows = await tx
    .selectFrom("file_openings")
    .select(COLUMNS)
    .where(sql<boolean>`owner_post_id = any (${posts}::uuid[])`)
    .where("person_id", "<>", person)
    .orderBy(sql`seen_by_owner_at is not null`)
    .orderBy("opened_at", "desc")
    .limit(most)
    .execute();
  return rows.map(asOpening);
}

/** Every opening there was, for auditors: what none of them has read yet comes first. */
export async function listAllOpenings(tx: ScopedTransaction, most: number): Promise<readonly StoredOpening[]> {
  return (await tx.selectFrom("file_openings").select(COLUMNS).orderBy(sql`seen_by_auditor_at is not null`).orderBy("opened_at", "desc").limit(most).execute()).map(asOpening);
}

export async function countUnreadOpenings(tx: ScopedTransaction, reader: "owner" | "auditor", posts: readonly string[], person: string): Promise<number> {
  const unread =
    reader === "auditor"
      ? tx.selectFrom("file_openings").where("seen_by_auditor_at", "is", null)
      : tx.selectFrom("file_openings").where("seen_by_owner_at", "is", null).where(sql<boolean>`owner_post_id = any (${posts}::uuid[])`);
  const row = await unread.where("person_id", "<>", person).select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirst();
  return row?.count ?? 0;
}

/** `undefined`: no such opening for this reader. */
export async function findOpeningToRead(tx: ScopedTransaction, id: string): Promise<StoredOpening | undefined> {
  const row = await tx.selectFrom("file_openings").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? undefined : asOpening(row);
}

export async function acknowledgeOpening(tx: ScopedTransaction, id: string, reader: "owner" | "auditor", by: string): Promise<void> {
  const now = sql<Date>`now()`;
  const signed = reader === "owner" ? { seen_by_owner: by, seen_by_owner_at: now } : { seen_by_auditor: by, seen_by_auditor_at: now };
  await tx.updateTable("file_openings").set(signed).where("id", "=", id).execute();
}
