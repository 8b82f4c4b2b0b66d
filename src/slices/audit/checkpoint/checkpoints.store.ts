// All the SQL that names audit_checkpoints.
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";

type Reader = Database | DatabaseTransaction;

export type StoredCheckpoint = {
  readonly size: number;
  readonly root: string;
  readonly head: string;
  readonly subtrees: readonly string[];
  readonly keyId: string;
  readonly signed: string;
  readonly madeAt: Date;
};

function checkpoints(db: Reader) {
  return db.selectFrom("audit_checkpoints").select(["size", "root", "head", "subtrees", "key_id as keyId", "signed", "made_at as madeAt"]);
}

export async function findLatestCheckpoint(db: Reader): Promise<StoredCheckpoint | undefined> {
  return await checkpoints(db).orderBy("size", "desc").limit(1).executeTakeFirst();
}

export async function findCheckpointBefore(db: Reader, size: number): Promise<StoredCheckpoint | undefined> {
  return await checkpoints(db).where("size", "<", size).orderBy("size", "desc").limit(1).executeTakeFirst();
}

/** The first checkpoint that covers an entry. */
export async function findCheckpointOver(db: Reader, sequence: number): Promise<StoredCheckpoint | undefined> {
  return await checkpoints(db).where("size", ">=", sequence).orderBy("size").limit(1).executeTakeFirst();
}

export async function listCheckpointsAfter(db: Reader, size: number, limit: number): Promise<readonly StoredCheckpoint[]> {
  return await checkpoints(db).where("size", ">", size).orderBy("size").limit(limit).execute();
}

/** False: one of that size is there already. */
export async function insertCheckpoint(db: Reader, made: StoredCheckpoint): Promise<boolean> {
  const { size, root, head, subtrees, keyId, signed, madeAt } = made;
  const row = { size, root, head, subtrees: [...subtrees], key_id: keyId, signed, made_at: madeAt };
  const done = await db.insertInto("audit_checkpoints").values(row).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}
