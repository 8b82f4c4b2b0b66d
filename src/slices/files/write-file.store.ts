// The SQL that writes files, their papers and their changes, within the officer's scope. Whether it may be done was decided before;
// the database asks once more.
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Marking, PostId, UnitId } from "../../domain/access/index.ts";
import type { ScopedTransaction } from "../../platform/db/index.ts";
import type { JsonObject } from "../../platform/db/schema.ts";

export type FileToOpen = {
  /** Made with the form: a form sent twice opens one file. */
  readonly id: string;
  readonly unit: UnitId;
  readonly unitSlug: string;
  readonly year: number;
  readonly post: PostId;
  readonly kind: string;
  readonly subject: string;
  readonly marking: Marking;
  readonly compartments: readonly string[];
  readonly by: string;
};

/** Opens it under the next reference of the unit's year: `CANADA/2026/7`. Numbers have no gap: one that fails gives its number back. */
export async function insertFile(tx: ScopedTransaction, { id, unit, unitSlug, year, post, kind, subject, marking, compartments, by }: FileToOpen): Promise<{ readonly reference: string }> {
  const { rows } = await sql<{ number: number }>`select next_file_number(${unit}, ${year}::smallint) as number`.execute(tx);
  const reference = `${unitSlug.toUpperCase()}/${year}/${rows[0]?.number}`;
  await tx.insertInto("files").values({ id, reference, kind, subject, unit_id: unit, post_id: post, marking, compartments: [...compartments], opened_by: by }).execute();
  return { reference };
}

export type PaperToAdd = {
  /** Made with the form: a form sent twice adds one paper. */
  readonly id: string;
  readonly file: string;
  readonly kind: "minute" | "paper";
  readonly title: string;
  readonly body: string;
  readonly marking: Marking;
  readonly compartments: readonly string[];
  readonly by: string;
};

/** Shelf and number are the database's to give. */
export async function insertPaper(tx: ScopedTransaction, { id, file, kind, title, body, marking, compartments, by }: PaperToAdd): Promise<void> {
  await tx.insertInto("papers").values({ id, file_id: file, shelf: "", number: 1, kind, title, body, marking, compartments: [...compartments], recorded_by: by }).execute();
}

export type FileChange = {
  readonly file: string;
  /** The version that is changed. */
  readonly version: number;
  readonly kind: "subject" | "marking" | "transfer" | "closing" | "reopening";
  readonly was: JsonObject;
  readonly became: JsonObject;
  readonly reason: string;
  readonly by: string;
};

/** What the file's header becomes; a transfer has a way of its own, since the file may leave the officer's sight by it. */
type NewHeader = { readonly subject?: string; readonly marking?: Marking; readonly compartments?: readonly string[]; readonly closed?: boolean; readonly transfer?: { readonly unit: UnitId; readonly post: PostId } };

/** Changes the version that the officer looked at, and says what changed. False: another officer was faster, nothing was done. */
export async function changeFile(tx: ScopedTransaction, change: FileChange, header: NewHeader): Promise<boolean> {
  const { transfer } = header;
  // Locks the version: a change of the same version by another officer waits here and then finds none.
  const locked = await tx.updateTable("files").set({ version: change.version }).where("id", "=", change.file).where("version", "=", change.version).executeTakeFirst();
  if (locked.numUpdatedRows === 0n) return false;
  await tx
    .insertInto("file_changes")
    .values({ id: randomUUID(), file_id: change.file, version: change.version + 1, kind: change.kind, was: JSON.stringify(change.was), became: JSON.stringify(change.became), reason: change.reason, changed_by: change.by })
    .execute();
  if (transfer !== undefined) {
    const { rows } = await sql<{ done: boolean }>`select transfer_file(${change.file}, ${change.version}, ${transfer.unit}, ${transfer.post}) as done`.execute(tx);
    return rows[0]?.done === true;
  }
  const done = await tx.updateTable("files").set({ ...columns(header), version: change.version + 1 }).where("id", "=", change.file).where("version", "=", change.version).executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

function columns({ subject, marking, compartments, closed }: NewHeader) {
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(marking === undefined ? {} : { marking }),
    ...(compartments === undefined ? {} : { compartments: [...compartments] }),
    ...(closed === undefined ? {} : { closed_at: closed ? sql<Date>`now()` : null }),
  };
}

export type ToldChange = FileChange & { readonly at: Date };

/** The changes of a file after a version, in order; 0: all. */
export async function listChanges(tx: ScopedTransaction, file: string, after = 0): Promise<readonly ToldChange[]> {
  const rows = await tx
    .selectFrom("file_changes")
    .select(["version", "kind", "was", "became", "reason", "changed_at", "changed_by"])
    .where("file_id", "=", file)
    .where("version", ">", after)
    .orderBy("version")
    .execute();
  return rows.map((row) => ({
    file, version: row.version - 1, kind: row.kind as FileChange["kind"], was: row.was as JsonObject, became: row.became as JsonObject, reason: row.reason, at: row.changed_at, by: row.changed_by,
  }));
}
