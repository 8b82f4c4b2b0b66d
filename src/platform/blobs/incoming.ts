// Where bytes lie while they arrive: one file for each upload, named by us, written as they come so that memory stays flat. They leave
// for the store, for quarantine, or are thrown away; what was forgotten here for days is swept.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { checkedHash } from "./blob-store.ts";
import { codeOfSystemError } from "./system-error.ts";

export type Arrived = { readonly size: number; /** More came than may: the rest was not written. */ readonly tooLarge: boolean };

export type Incoming = {
  /** Writes what comes behind what is there. Only at the place where the sender believes to be: elsewhere nothing is written, `undefined`. */
  readonly append: (id: string, at: number, bytes: AsyncIterable<Uint8Array>, most: number) => Promise<Arrived | undefined>;
  /** How much is there of it. */
  readonly sizeOf: (id: string) => Promise<number>;
  readonly hashOf: (id: string) => Promise<string>;
  readonly pathOf: (id: string) => string;
  readonly discard: (id: string) => Promise<void>;
  /** Out of the way, where nobody opens it: `quarantine/<sha256>` in the data folder. */
  readonly quarantine: (id: string, sha256: string) => Promise<void>;
  /** Throws away what nobody added to since then; answers with how many. */
  readonly sweep: (before: Date) => Promise<number>;
};

export function incomingIn(dataFolder: string): Incoming {
  const folder = join(dataFolder, "incoming");
  const pathOf = (id: string) => join(folder, checkedId(id));
  return {
    append: async (id, at, bytes, most) => await append(folder, pathOf(id), at, bytes, most),
    sizeOf: async (id) => await sizeOf(pathOf(id)),
    hashOf: async (id) => await hashOf(pathOf(id)),
    pathOf,
    discard: async (id) => await rm(pathOf(id), { force: true }),
    quarantine: async (id, sha256) => {
      const place = join(dataFolder, "quarantine");
      await mkdir(place, { recursive: true, mode: 0o700 });
      await rename(pathOf(id), join(place, checkedHash(sha256)));
    },
    sweep: async (before) => await sweep(folder, before),
  };
}

function checkedId(id: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new RangeError("not the id of an upload");
  return id;
}

async function append(folder: string, path: string, at: number, bytes: AsyncIterable<Uint8Array>, most: number): Promise<Arrived | undefined> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const handle = await open(path, "a", 0o600);
  try {
    const { size: before } = await handle.stat();
    if (before !== at) return undefined;
    const arrived = await write(handle, before, bytes, most);
    await handle.datasync();
    return arrived;
  } finally {
    await handle.close();
  }
}

async function write(handle: FileHandle, before: number, bytes: AsyncIterable<Uint8Array>, most: number): Promise<Arrived> {
  let size = before;
  let tooLarge = false;
  for await (const piece of bytes) {
    // Read to the end all the same: the form's other fields come behind.
    if (tooLarge || size + piece.length > most) {
      tooLarge = true;
      continue;
    }
    await handle.appendFile(piece);
    size += piece.length;
  }
  return { size, tooLarge };
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (codeOfSystemError(error) === "ENOENT") return 0;
    throw error;
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest("hex");
}

async function sweep(folder: string, before: Date): Promise<number> {
  let swept = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    if ((await stat(path)).mtime >= before) continue;
    await rm(path, { force: true });
    swept += 1;
  }
  return swept;
}
