// A backup is a data folder: taken while Comity works, started like any other. PostgreSQL's own way of doing it: it is
// told that a copy begins, its files are copied as they are, and the journal written meanwhile makes the copy whole.
import { closeSync, copyFileSync, existsSync, fsyncSync, lstatSync, mkdirSync, openSync, readdirSync, realpathSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { Client } from "pg";
import { SetUpError, type Settings } from "../../config/index.ts";
import { codeOf } from "../error-code.ts";
import { giveTo } from "./server-place.ts";
import type { ServerUser } from "./server-user.ts";
import { supervise } from "./supervisor.ts";

export type Backup = Readonly<{ folder: string; files: number; bytes: number }>;

/** Written last: without it, a backup is none. */
export const BACKUP_MARK = "backup.json";

/** Folders that must be there and whose content belongs to the running server, or is copied at the end. */
const EMPTY = new Set(["pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans"]);
const NOT_COPIED = /^(postmaster\.(pid|opts)|backup_label.*|tablespace_map.*|pgsql_tmp.*|pg_internal\.init.*)$/;

/** Copies the data folder's database and files into a new folder. @throws SetUpError where that one holds something. */
export async function backUp(settings: Settings, target: string, now: Date, note: (line: string) => void): Promise<Backup> {
  if (!existsSync(join(settings.dataFolder, "postgres"))) throw new SetUpError(`${settings.dataFolder} holds no database yet; there is nothing to back up. Another data folder is named with --data.`);
  const folder = emptyFolder(target);
  if (folder.startsWith(`${realpathSync(settings.dataFolder)}/`)) throw new SetUpError(`${folder} lies in the data folder; a backup belongs somewhere else, best on another machine.`);
  const supervisor = supervise(settings, note);
  try {
    const client = new Client({ ...(await supervisor.ensure()), database: "postgres" });
    await client.connect();
    try {
      const copy = copierFor(supervisor.place.user);
      await copyCluster(client, copy, supervisor.place.cluster, join(folder, "postgres", "cluster"));
      // After the rows: whatever document they name is kept by now. What is still on its way is nobody's yet.
      for (const name of readdirSync(settings.dataFolder).filter((entry) => !["postgres", "incoming"].includes(entry))) copy.tree(join(settings.dataFolder, name), join(folder, name));
      writeFileSync(join(folder, BACKUP_MARK), `${JSON.stringify({ at: now, ...copy.counted() })}\n`, { flush: true });
      return { folder, ...copy.counted() };
    } finally {
      await client.end();
    }
  } finally {
    await supervisor.release();
  }
}

async function copyCluster(client: Client, copy: Copier, from: string, to: string): Promise<void> {
  // The slot keeps the journal of the time of copying; being temporary, it goes with this connection, however that ends.
  await client.query("select pg_create_physical_replication_slot($1, true, true)", [`comity_backup_${process.pid}`]);
  await client.query("select pg_backup_start('comity', true)");
  mkdirSync(join(to, ".."), { recursive: true, mode: 0o755 });
  copy.tree(from, to);
  const stopped = await client.query<{ labelfile: string }>("select labelfile from pg_backup_stop(false)");
  copy.write(join(to, "backup_label"), stopped.rows[0]?.labelfile ?? "");
  copy.tree(join(from, "pg_wal"), join(to, "pg_wal"), true);
}

type Copier = Readonly<{
  /** Copies a file or folder; what the server removes meanwhile is not missed. `whole`: also what is else left empty. */
  tree: (from: string, to: string, whole?: boolean) => void;
  write: (to: string, text: string) => void;
  counted: () => { files: number; bytes: number };
}>;

/** Copies for the server's user and counts; every file is on the disk before the next one is begun. */
function copierFor(owner: ServerUser | undefined): Copier {
  const counted = { files: 0, bytes: 0 };
  const write = (to: string, text: string) => {
    writeFileSync(to, text, { mode: 0o600, flush: true });
    giveTo(owner, to);
  };
  const file = (from: string, to: string, size: number) => {
    if (!copiedUnlessGone(from, to)) return;
    giveTo(owner, to);
    counted.files += 1;
    counted.bytes += size;
  };
  const tree = (from: string, to: string, whole = false): void => {
    const found = lstatSync(from, { throwIfNoEntry: false });
    if (found?.isFile() === true) return file(from, to, found.size);
    if (found?.isDirectory() !== true) return;
    mkdirSync(to, { recursive: true, mode: 0o700 });
    giveTo(owner, to);
    if (EMPTY.has(basename(from)) && !whole) return;
    for (const name of readdirSync(from).filter((entry) => !NOT_COPIED.test(entry))) tree(join(from, name), join(to, name));
  };
  return { tree, write, counted: () => counted };
}

function copiedUnlessGone(from: string, to: string): boolean {
  try {
    copyFileSync(from, to);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
  const copy = openSync(to, "r+");
  fsyncSync(copy);
  closeSync(copy);
  return true;
}

function emptyFolder(target: string): string {
  const folder = resolve(target);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (readdirSync(folder).length > 0) throw new SetUpError(`${folder} is not empty; name a folder that is, or that does not exist yet.`);
  return realpathSync(folder);
}
