// The SQL of views of the queue that officers keep. Row security shows each officer the own ones alone.
import { sql } from "kysely";
import type { PersonId } from "../../domain/access/index.ts";
import { codeOf, type ScopedTransaction } from "../../platform/db/index.ts";

export type KeptView = { readonly id: string; readonly name: string; readonly filters: Readonly<Record<string, string>>; readonly isDefault: boolean };

/** In the order of their names. */
export async function listKeptViews(tx: ScopedTransaction): Promise<readonly KeptView[]> {
  const rows = await tx.selectFrom("queue_views").select(["id", "name", "filters", "is_default as isDefault"]).where("removed_at", "is", null).orderBy(sql`lower(name)`).execute();
  return rows.map((row) => ({ ...row, filters: row.filters as Readonly<Record<string, string>> }));
}

export async function findDefaultView(tx: ScopedTransaction): Promise<KeptView | undefined> {
  const row = await tx.selectFrom("queue_views").select(["id", "name", "filters", "is_default as isDefault"]).where("removed_at", "is", null).where("is_default", "=", true).executeTakeFirst();
  return row === undefined ? undefined : { ...row, filters: row.filters as Readonly<Record<string, string>> };
}

/** @throws where the person has a view of that name (`isNameTaken`), or the form was sent before. */
export async function insertKeptView(tx: ScopedTransaction, { id, name, filters }: Omit<KeptView, "isDefault">, person: PersonId): Promise<void> {
  await tx.insertInto("queue_views").values({ id, person_id: person, name, filters: JSON.stringify(filters) }).execute();
}

/** False: the officer has none of that id. @throws where another of the views has the name. */
export async function renameKeptView(tx: ScopedTransaction, id: string, name: string): Promise<boolean> {
  const done = await tx.updateTable("queue_views").set({ name }).where("id", "=", id).where("removed_at", "is", null).executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** One opens first, or none does. False: the officer has none of that id. */
export async function makeDefaultView(tx: ScopedTransaction, id: string, opensFirst: boolean): Promise<boolean> {
  const own = await tx.selectFrom("queue_views").select("id").where("id", "=", id).where("removed_at", "is", null).executeTakeFirst();
  if (own === undefined) return false;
  await tx.updateTable("queue_views").set({ is_default: false }).where("is_default", "=", true).execute();
  await tx.updateTable("queue_views").set({ is_default: opensFirst }).where("id", "=", id).execute();
  return true;
}

export async function removeKeptView(tx: ScopedTransaction, id: string): Promise<boolean> {
  const done = await tx.updateTable("queue_views").set({ removed_at: sql<Date>`now()`, is_default: false }).where("id", "=", id).where("removed_at", "is", null).executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export function isNameTaken(error: unknown): boolean {
  return codeOf(error) === "23505" && error instanceof Error && "constraint" in error && error.constraint === "queue_views_by_name";
}
