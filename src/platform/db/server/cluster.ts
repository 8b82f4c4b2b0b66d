// The data directory: made once, whole or not at all, and never opened by a server of another major version.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { SetUpError } from "../../config/index.ts";
import type { PostgresPrograms } from "./postgres-programs.ts";
import { giveTo, type ServerPlace } from "./server-place.ts";
import { asUser } from "./server-user.ts";

/** The role that owns the database; only processes that can enter the socket's folder can be it. */
export const OWNER = "comity_owner";

/** Makes the data directory if there is none. @throws where one exists that these programs cannot open. */
export function prepareCluster(programs: PostgresPrograms, place: ServerPlace, password: string | undefined): void {
  if (!existsSync(place.cluster)) createCluster(programs, place, password);
  const made = Number(readFileSync(join(place.cluster, "PG_VERSION"), "utf8"));
  if (made === programs.major) return;
  throw new SetUpError(
    `the database in ${place.cluster} was made by PostgreSQL ${made}, and the programs here are PostgreSQL ${programs.version}. ` +
      `Nothing was changed. Name the programs of version ${made} in PG_BIN, or restore a backup into a new data folder (--data).`,
  );
}

/** Made under another name and then renamed: a set-up that was cut off leaves no half of a database behind. */
function createCluster(programs: PostgresPrograms, place: ServerPlace, password: string | undefined): void {
  const draft = `${place.cluster}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  giveTo(place.user, draft);
  // Texts are ordered by code point, the same on every machine; orders for readers are asked for in the query.
  const order = programs.major >= 17 ? ["--locale-provider=builtin", "--locale=C.UTF-8"] : ["--locale=C"];
  const access = password === undefined ? ["--auth-local=trust", "--auth-host=reject"] : ["--auth=scram-sha-256", "--pwfile=/dev/stdin"];
  const args = [`--pgdata=${draft}`, `--username=${OWNER}`, "--encoding=UTF8", ...order, ...access, "--data-checksums"];
  const done = spawnSync(programs.initdb, args, { ...asUser(place.user), encoding: "utf8", input: password ?? "" });
  if (done.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new SetUpError(`the database could not be set up in ${place.cluster}: ${done.error?.message ?? done.stderr.trim()}`);
  }
  try {
    renameSync(draft, place.cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(place.cluster)) throw error; // else another process was first, and its database is as good as ours
  }
}
