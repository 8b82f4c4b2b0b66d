// Making a checkpoint: the entries since the last one are checked and added to the tree, and what it came to is signed.
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";
import { findHead, listEntriesAfter, listErasures, type AuditWho } from "../audit.store.ts";
import { loadSigningKey, type SigningKey } from "../keys/signing-key.ts";
import { growingTree, leafHash, type TreeState } from "../tree/growing-tree.ts";
import { BEGINNING, faultsOf } from "../verify-chain/check-entry.ts";
import { findings, type Finding } from "../verify-chain/findings.ts";
import { readInOrder } from "../verify-chain/read-entries.ts";
import { findCheckpointOver, findLatestCheckpoint, insertCheckpoint, type StoredCheckpoint } from "./checkpoints.store.ts";
import { openCheckpoint, signCheckpoint } from "./signed-checkpoint.ts";

export type CheckpointOutcome =
  | { readonly ok: true; /** False: nothing was done since the last one, which this is. */ readonly made: boolean; readonly checkpoint: StoredCheckpoint }
  /** What was found between the last checkpoint and now: such a record is not signed for. */
  | { readonly ok: false; readonly findings: readonly Finding[] };

export type CheckpointTerms = { readonly keyFile: string; readonly who: AuditWho; readonly at: Date };

/** Makes the checkpoint of now. @throws SetUpError where the key cannot be used. */
export async function makeCheckpoint(db: Database, { keyFile, who, at }: CheckpointTerms): Promise<CheckpointOutcome> {
  const signing = await loadSigningKey(db, keyFile, who);
  const found = await db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute((tx) => growFromLast(tx, signing));
  if (!found.ok) return found;
  if ("last" in found) return { ok: true, made: false, checkpoint: found.last };
  const { log, root, head, state } = found;
  const signed = await signCheckpoint({ log, size: state.size, root, head, at: at.toISOString() }, signing.key);
  const checkpoint = { ...state, root, head, keyId: signing.keyId, signed, madeAt: at };
  if (await insertCheckpoint(db, checkpoint)) return { ok: true, made: true, checkpoint };
  // Another process was faster, with the same entries.
  return { ok: true, made: false, checkpoint: (await findCheckpointOver(db, state.size)) ?? checkpoint };
}

type Broken = { readonly ok: false; readonly findings: readonly Finding[] };

async function growFromLast(tx: DatabaseTransaction, signing: SigningKey): Promise<Grown | { readonly ok: true; readonly last: StoredCheckpoint } | Broken> {
  const last = await findLatestCheckpoint(tx);
  if (last !== undefined && !(await isOurs(last, signing))) return { ok: false, findings: [{ what: "signature", entry: last.size, until: last.size, witness: "stored" }] };
  const head = await findHead(tx);
  if (last !== undefined && head?.sequence === last.size && head.hash === last.head) return { ok: true, last };
  return await grow(tx, last);
}

/** Is Comity's own copy of the last checkpoint what was signed? Else the tree must not go on from it. */
async function isOurs(last: StoredCheckpoint, { known }: SigningKey): Promise<boolean> {
  const key = known.find(({ keyId }) => keyId === last.keyId);
  const opened = key === undefined ? undefined : await openCheckpoint(last.signed, key.key);
  return opened?.size === last.size && opened.root === last.root && opened.head === last.head && growingTree(last).root() === last.root;
}

type Grown = { readonly ok: true; readonly state: TreeState; readonly root: string; readonly head: string; readonly log: string };

/** Reads on from the last checkpoint to the end. */
async function grow(tx: DatabaseTransaction, last: StoredCheckpoint | undefined): Promise<Grown | Broken> {
  const found = findings();
  const erasures = await listErasures(tx);
  const tree = growingTree(last);
  let before = last === undefined ? BEGINNING : { sequence: last.size, hash: last.head };
  for await (const entries of readInOrder(tx, listEntriesAfter, before.sequence)) {
    for (const entry of entries) {
      if (entry.sequence !== before.sequence + 1) found.add({ what: "missing", entry: before.sequence + 1, until: entry.sequence - 1 });
      for (const what of faultsOf(entry, before, erasures)) found.add({ what, entry: entry.sequence, until: entry.sequence });
      tree.add(leafHash(Buffer.from(entry.hash, "hex")));
      before = entry;
    }
  }
  if (last !== undefined && tree.size() === last.size) found.add({ what: "missing", entry: last.size, until: last.size, witness: "stored" });
  const list = found.list();
  if (list.length > 0) return { ok: false, findings: list };
  const [first] = await listEntriesAfter(tx, 0, 1);
  return { ok: true, state: tree.state(), root: tree.root(), head: before.hash, log: first?.hash ?? "" };
}
