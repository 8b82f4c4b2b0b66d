// The folder of a witness: one file for each checkpoint, never written again. Best on a disk that the administrators of Comity
// cannot change.
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "../../../platform/db/index.ts";
import { fileOfCheckpoint } from "./checkpoint-file.ts";
import { findLatestCheckpoint, listCheckpointsAfter, type StoredCheckpoint } from "./checkpoints.store.ts";
import { checkpointFileName, type CheckpointFile } from "./signed-checkpoint.ts";

const NAME = /^checkpoint-(\d{12})\.json$/;

/**
 * Writes what the folder does not have yet: every checkpoint since the newest in it, so that each continues the one before; into an
 * empty folder the latest alone. Answers with the files written.
 */
export async function writeToWitness(db: Database, folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const newest = Math.max(0, ...readdirSync(folder).flatMap((name) => NAME.exec(name)?.[1] ?? []).map(Number));
  const written: string[] = [];
  for (const checkpoint of await listMissing(db, newest)) {
    const file = join(folder, checkpointFileName(checkpoint));
    writeOnce(file, await fileOfCheckpoint(db, checkpoint));
    written.push(file);
  }
  return written;
}

async function listMissing(db: Database, newest: number): Promise<readonly StoredCheckpoint[]> {
  if (newest > 0) return await listCheckpointsAfter(db, newest, 10_000);
  const latest = await findLatestCheckpoint(db);
  return latest === undefined ? [] : [latest];
}

/** Whole or not at all, and never over a file that is there. */
function writeOnce(file: string, content: CheckpointFile): void {
  if (existsSync(file)) return;
  const draft = `${file}.${process.pid}.part`;
  const made = openSync(draft, "w", 0o644);
  try {
    writeSync(made, `${JSON.stringify(content, null, 2)}\n`);
    fsyncSync(made);
  } finally {
    closeSync(made);
  }
  renameSync(draft, file);
}
