// Proofs from the record as it stands: that an entry is in it, and that it continues an earlier state of itself.
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";
import { listEntriesAfter } from "../audit.store.ts";
import { findCheckpointOver, findLatestCheckpoint } from "../checkpoint/checkpoints.store.ts";
import { leavesAfter } from "../checkpoint/checkpoint-file.ts";
import { openCheckpoint, signedIn, type Checkpoint, type CheckpointFile } from "../checkpoint/signed-checkpoint.ts";
import { entryText } from "../entry/entry-text.ts";
import { keyIdIn } from "../keys/signature.ts";
import { keysOfRecord } from "../keys/signing-key.ts";
import { consistencyRanges, inclusionRanges, rootsOfRanges } from "../tree/make-proof.ts";
import type { InclusionFile } from "./proof-file.ts";

export type ProofRefused = { readonly ok: false; readonly why: "no-entry" | "no-checkpoint" | "payload-erased" | "later-than-record" };

/** The entry with its path to the first checkpoint that covers it. @param withPayload hand out what lies beside it too */
export async function proveEntry(db: Database, entry: number, withPayload: boolean): Promise<{ readonly ok: true; readonly proof: InclusionFile } | ProofRefused> {
  return await atOneMoment(db, async (tx) => {
    const [stored] = await listEntriesAfter(tx, entry - 1, 1);
    if (stored?.sequence !== entry) return { ok: false, why: "no-entry" };
    const checkpoint = await findCheckpointOver(tx, entry);
    if (checkpoint === undefined) return { ok: false, why: "no-checkpoint" };
    const { salt, payload } = stored;
    if (withPayload && (salt === null || payload === null)) return { ok: false, why: "payload-erased" };
    const beside = withPayload && salt !== null && payload !== null ? { payload: { salt, text: payload } } : {};
    const path = await rootsOfRanges(inclusionRanges(entry - 1, checkpoint.size), leavesAfter(tx, 0));
    return { ok: true, proof: { kind: "comity-audit-inclusion", entry: { number: entry, text: entryText(stored), ...beside }, path: [...path], checkpoint: checkpoint.signed, keys: await statements(tx) } };
  });
}

/** The latest checkpoint with the proof that it continues an earlier one. */
export async function proveGrowth(db: Database, earlier: Pick<Checkpoint, "size" | "root">): Promise<{ readonly ok: true; readonly proof: CheckpointFile } | ProofRefused> {
  return await atOneMoment(db, async (tx) => {
    const latest = await findLatestCheckpoint(tx);
    if (latest === undefined) return { ok: false, why: "no-checkpoint" };
    if (latest.size < earlier.size) return { ok: false, why: "later-than-record" };
    const { size, root } = earlier;
    const consistency = await rootsOfRanges(consistencyRanges(size, latest.size), leavesAfter(tx, 0));
    return { ok: true, proof: { kind: "comity-audit-checkpoint", checkpoint: latest.signed, before: { size, root }, consistency: [...consistency], keys: await statements(tx) } };
  });
}

async function statements(tx: DatabaseTransaction) {
  return (await keysOfRecord(tx)).map(({ statement }) => statement);
}

async function atOneMoment<T>(db: Database, work: (tx: DatabaseTransaction) => Promise<T>): Promise<T> {
  return await db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(work);
}

/** The checkpoint in a text (a file of ours or the bare JWS), if a key of this record signed it. */
export async function checkpointOf(db: Database, text: string): Promise<Checkpoint | undefined> {
  const signed = signedIn(text);
  const key = signed === undefined ? undefined : (await keysOfRecord(db)).find(({ keyId }) => keyId === keyIdIn(signed));
  return signed === undefined || key === undefined ? undefined : await openCheckpoint(signed, key.key);
}
