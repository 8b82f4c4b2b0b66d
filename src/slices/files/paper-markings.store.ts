// The SQL of how far single papers are closed: what was changed and what waits. Within a scope: of a paper that is not seen there is nothing.
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Marking } from "../../domain/access/index.ts";
import type { ScopedTransaction } from "../../platform/db/index.ts";
import type { Signed } from "./file-access.store.ts";

export type Closure = { readonly marking: Marking; readonly compartments: readonly string[] };

export type StoredPaperChange = {
  readonly id: string;
  readonly file: string;
  readonly paper: string;
  readonly was: Closure;
  readonly to: Closure;
  readonly reason: string;
  readonly needsSecond: boolean;
  readonly at: Date;
  readonly by: string;
  readonly decided: (Signed & { readonly accepted: boolean }) | null;
};

const COLUMNS = ["id", "file_id", "paper_id", "was_marking", "was_compartments", "marking", "compartments", "reason", "needs_second", "proposed_at", "proposed_by", "decided_at", "decided_by", "accepted"] as const;

type Row = {
  id: string; file_id: string; paper_id: string; was_marking: string; was_compartments: string[]; marking: string; compartments: string[]; reason: string; needs_second: boolean;
  proposed_at: Date; proposed_by: string; decided_at: Date | null; decided_by: string | null; accepted: boolean | null;
};

function asChange(row: Row): StoredPaperChange {
  return {
    id: row.id, file: row.file_id, paper: row.paper_id, reason: row.reason, needsSecond: row.needs_second, at: row.proposed_at, by: row.proposed_by,
    was: { marking: row.was_marking as Marking, compartments: row.was_compartments },
    to: { marking: row.marking as Marking, compartments: row.compartments },
    decided: row.decided_at === null || row.decided_by === null ? null : { at: row.decided_at, by: row.decided_by, accepted: row.accepted === true },
  };
}

/** Of every paper of the file that the scope sees, in the order in which they were made. */
export async function listPaperChanges(tx: ScopedTransaction, file: string): Promise<readonly StoredPaperChange[]> {
  return (await tx.selectFrom("paper_marking_changes").select(COLUMNS).where("file_id", "=", file).orderBy("proposed_at").orderBy("id").execute()).map(asChange);
}

/** Lowerings that wait for a second officer, in the files of the scope's own units. */
export async function listWaitingPaperLowerings(tx: ScopedTransaction): Promise<readonly StoredPaperChange[]> {
  return (await tx.selectFrom("paper_marking_changes").select(COLUMNS).where("needs_second", "=", true).where("decided_at", "is", null).orderBy("proposed_at").execute()).map(asChange);
}

/** The lowering of the paper that waits, if there is one. */
export async function findWaitingPaperLowering(tx: ScopedTransaction, paper: string): Promise<StoredPaperChange | undefined> {
  const row = await tx.selectFrom("paper_marking_changes").select(COLUMNS).where("paper_id", "=", paper).where("needs_second", "=", true).where("decided_at", "is", null).executeTakeFirst();
  return row === undefined ? undefined : asChange(row);
}

/** Locked until the transaction ends. */
export async function findPaperChangeToDecide(tx: ScopedTransaction, file: string, id: string): Promise<StoredPaperChange | undefined> {
  const row = await tx.selectFrom("paper_marking_changes").select(COLUMNS).where("id", "=", id).where("file_id", "=", file).where("needs_second", "=", true).forUpdate().executeTakeFirst();
  return row === undefined ? undefined : asChange(row);
}

export async function insertPaperChange(tx: ScopedTransaction, { file, paper, was, to, reason, needsSecond, by }: Pick<StoredPaperChange, "file" | "paper" | "was" | "to" | "reason" | "needsSecond" | "by">): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto("paper_marking_changes")
    .values({
      id, file_id: file, paper_id: paper, was_marking: was.marking, was_compartments: [...was.compartments], marking: to.marking, compartments: [...to.compartments], reason, needs_second: needsSecond, proposed_by: by,
    })
    .execute();
  return id;
}

export async function decidePaperChange(tx: ScopedTransaction, id: string, accepted: boolean, by: string): Promise<void> {
  await tx.updateTable("paper_marking_changes").set({ decided_at: sql<Date>`now()`, decided_by: by, accepted }).where("id", "=", id).execute();
}

/** Moves the paper to another shelf, if it is still closed as it was looked at. False: another officer was faster. */
export async function markPaper(tx: ScopedTransaction, paper: string, was: Closure, to: Closure): Promise<boolean> {
  const done = await tx
    .updateTable("papers")
    .set({ marking: to.marking, compartments: [...to.compartments] })
    .where("id", "=", paper)
    .where("marking", "=", was.marking)
    .where(sql<boolean>`compartments = ${[...was.compartments]}::text[]`)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
