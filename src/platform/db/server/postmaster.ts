// What a data directory says about the server that runs on it, and whether that is still true.
import { readFileSync, readlinkSync } from "node:fs";
import { basename, join } from "node:path";

/** The lock file of a running server: a fixed order of lines that PostgreSQL documents in miscadmin.h. */
export type Postmaster = Readonly<{
  pid: number;
  /** Folder of the socket; empty where there is none. */
  socketFolder: string;
  port: number;
  /** Accepts connections, as far as it has said. */
  ready: boolean;
}>;

/** What `postmaster.pid` of a cluster says; `undefined` where there is none or it is still being written. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 5432), socketFolder: (lines[4] ?? "").trim(), ready: (lines[7] ?? "").trim() === "ready" };
}

/**
 * Whether that process is a server that works in this data directory. After a crash the number may belong to nobody,
 * to a stranger, or to a dead process that its parent never collected; none of these is a server.
 */
export function isAlive(postmaster: Postmaster, cluster: string): boolean {
  if (process.platform !== "linux") return isThere(postmaster.pid);
  try {
    const program = basename(readlinkSync(`/proc/${postmaster.pid}/exe`));
    return program.startsWith("postgres") && readlinkSync(`/proc/${postmaster.pid}/cwd`) === cluster;
  } catch (error) {
    // Another user's process does not show what it runs; that it is there at all must do then.
    return error instanceof Error && "code" in error && error.code === "EACCES" && isThere(postmaster.pid);
  }
}

/** Whether any process has this number. */
export function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
