// A checkpoint as it is given to a witness: with the proof that it continues the one before, and what the record says of its keys.
// The witness needs neither the entries nor the database to see that the record only grew.
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";
import { listHashesAfter } from "../audit.store.ts";
import { keysOfRecord } from "../keys/signing-key.ts";
import { leafHash } from "../tree/growing-tree.ts";
import { consistencyRanges, rootsOfRanges } from "../tree/make-proof.ts";
import { readInOrder } from "../verify-chain/read-entries.ts";
import { findCheckpointBefore, type StoredCheckpoint } from "./checkpoints.store.ts";
import type { CheckpointFile } from "./signed-checkpoint.ts";

/** The file of a checkpoint that was made; computed from the one before and the entries in between, whatever the record's length. */
export async function fileOfCheckpoint(db: Database, checkpoint: StoredCheckpoint): Promise<CheckpointFile> {
  return await db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(async (tx) => {
    const before = await findCheckpointBefore(tx, checkpoint.size);
    const keys = (await keysOfRecord(tx)).map(({ statement }) => statement);
    return {
      kind: "comity-audit-checkpoint",
      checkpoint: checkpoint.signed,
      before: before === undefined ? null : { size: before.size, root: before.root },
      consistency: before === undefined ? [] : [...(await consistency(tx, before, checkpoint.size))],
      keys,
    };
  });
}

/** Every step of the proof is a subtree that the earlier checkpoint knew, or one of the leaves since. */
async function consistency(tx: DatabaseTransaction, before: StoredCheckpoint, size: number): Promise<readonly string[]> {
  const known = subtreesByEnd(before);
  const ranges = consistencyRanges(before.size, size);
  const fresh = ranges.filter(({ from }) => from >= before.size).map(({ from, until }) => ({ from: from - before.size, until: until - before.size }));
  const roots = [...(await rootsOfRanges(fresh, leavesAfter(tx, before.size)))];
  return ranges.map((range) => {
    const root = range.from >= before.size ? roots.shift() : known.get(range.until);
    if (root === undefined) throw new Error(`the checkpoint of ${before.size} entries has no subtree that ends at ${range.until}`);
    return root;
  });
}

/** Hashes of the leaves after so many, in order. */
export async function* leavesAfter(tx: DatabaseTransaction, size: number): AsyncGenerator<Buffer> {
  for await (const rows of readInOrder(tx, listHashesAfter, size)) {
    for (const { hash } of rows) yield leafHash(Buffer.from(hash, "hex"));
  }
}

/** Where each complete subtree of a tree ends → its root. */
function subtreesByEnd({ size, subtrees }: StoredCheckpoint): ReadonlyMap<number, string> {
  const byEnd = new Map<number, string>();
  let [end, rest] = [0, size];
  for (const subtree of subtrees) {
    const length = 2 ** Math.floor(Math.log2(rest));
    end += length;
    rest -= length;
    byEnd.set(end, subtree);
  }
  return byEnd;
}
