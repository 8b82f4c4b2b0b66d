// PostgreSQL refuses to run as root. Started by root, it runs as an ordinary user of the machine instead.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { SetUpError } from "../../config/index.ts";

/** Who runs the server where that is not whoever runs Comity. */
export type ServerUser = Readonly<{ uid: number; gid: number; name: string }>;

/** Whom the server of `cluster` runs as; `undefined`: as ourselves. @throws where root finds no user to give it to. */
export function serverUserFor(cluster: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid, name: userNames().find((user) => user.uid === uid)?.name ?? `uid ${uid}` };
  }
  const users = userNames();
  const chosen = users.find(({ name }) => name === "postgres") ?? users.find(({ name }) => name === "nobody");
  if (chosen !== undefined) return chosen;
  throw new SetUpError(
    "PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody. " +
      "Run Comity as an ordinary user, or name a server in DATABASE_URL.",
  );
}

function userNames(): ServerUser[] {
  const rows = readFileSync("/etc/passwd", "utf8").split("\n").map((line) => line.split(":"));
  return rows.flatMap(([name, , uid, gid]) =>
    name === undefined || uid === undefined || gid === undefined ? [] : [{ name, uid: Number(uid), gid: Number(gid) }],
  );
}

/** Whether that user can enter a folder: asked of the system itself, which knows access lists and mounts as well. */
export function mayEnter(user: ServerUser | undefined, folder: string): boolean {
  return user === undefined || spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...asUser(user), stdio: "ignore" }).status === 0;
}

/** Spawn options that make a child run as that user, with nothing of our own surroundings it could trip over. */
export function asUser(user: ServerUser | undefined): { cwd: string; env: Record<string, string>; uid?: number; gid?: number } {
  const keep = ["PATH", "SystemRoot", "TEMP", "TMP"].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const plain = { cwd: process.platform === "win32" ? process.cwd() : "/", env: { ...Object.fromEntries(keep), LC_ALL: "C" } };
  return user === undefined ? plain : { ...plain, uid: user.uid, gid: user.gid };
}
