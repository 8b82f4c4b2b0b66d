// Documents in a folder: `blobs/ab/abcdef…`, one file for each content. A file appears whole or not at all: it is written beside, brought
// to the disk, renamed, and the folder that names it is brought to the disk too.
import { createHash, randomUUID } from "node:crypto";
import { constants, createReadStream } from "node:fs";
import { chmod, copyFile, mkdir, open, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { Transform, type Readable, type TransformCallback } from "node:stream";
import { pipeline } from "node:stream/promises";
import { checkedHash, type BlobStore, type KeptBlob } from "./blob-store.ts";
import { codeOfSystemError } from "./system-error.ts";

/** The store of a data folder, made at the first document. */
export function blobsIn(dataFolder: string): BlobStore {
  const folder = join(dataFolder, "blobs");
  const placeOf = (sha256: string) => join(folder, checkedHash(sha256).slice(0, 2), sha256);
  return {
    keep: async (path, sha256) => await keep(path, placeOf(sha256), join(folder, sha256.slice(0, 2))),
    open: async (sha256) => await openKept(placeOf(sha256), sha256),
    list: () => listKept(folder),
    remove: async (sha256) => await rm(placeOf(sha256), { force: true }),
  };
}

async function keep(path: string, place: string, shelf: string): Promise<void> {
  const now = new Date();
  try {
    await utimes(place, now, now);
    return;
  } catch (error) {
    if (codeOfSystemError(error) !== "ENOENT") throw error;
  }
  await mkdir(shelf, { recursive: true, mode: 0o700 });
  const beside = `${place}.${randomUUID()}.part`;
  await copyFile(path, beside, constants.COPYFILE_FICLONE);
  await chmod(beside, 0o600);
  await onDisk(beside);
  await rename(beside, place);
  await utimes(place, now, now);
  await onDisk(shelf);
}

/** Brings a file, or the names in a folder, to the disk. */
async function onDisk(path: string): Promise<void> {
  // Windows opens no folder; there the rename must do.
  if (process.platform === "win32" && (await stat(path)).isDirectory()) return;
  const handle = await open(path, "r+").catch(async () => await open(path, "r"));
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openKept(place: string, sha256: string): Promise<Readable | undefined> {
  try {
    await stat(place);
  } catch (error) {
    if (codeOfSystemError(error) === "ENOENT") return undefined;
    throw error;
  }
  const proved = proving(sha256);
  // A fault of either ends both; whoever reads is told by the stream itself.
  void pipeline(createReadStream(place), proved).catch(() => undefined);
  return proved;
}

/** Hands on what it reads, one piece late: the last piece only where the whole is what its name says. */
function proving(sha256: string): Transform {
  const hash = createHash("sha256");
  let held: Buffer | undefined;
  return new Transform({
    transform(piece: Buffer, _encoding, done: TransformCallback) {
      hash.update(piece);
      const before = held;
      held = piece;
      done(null, before);
    },
    flush(done) {
      if (hash.digest("hex") !== sha256) return done(new Error(`the bytes kept as ${sha256} are no longer those: see comity documents verify`));
      done(null, held);
    },
  });
}

async function* listKept(folder: string): AsyncIterable<KeptBlob> {
  for (const shelf of await namesIn(folder)) {
    for (const name of await namesIn(join(folder, shelf))) {
      if (!/^[0-9a-f]{64}$/.test(name)) continue;
      const { size, mtime } = await stat(join(folder, shelf, name));
      yield { sha256: name, size, keptAt: mtime };
    }
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (codeOfSystemError(error) === "ENOENT" || codeOfSystemError(error) === "ENOTDIR") return [];
    throw error;
  }
}
