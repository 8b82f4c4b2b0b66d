// Runs the PostgreSQL that Comity brings along: attaches to it where it runs, starts it where it does not.
// Why each step is there, and what was tried against it: docs/decisions/0002-database-supervisor.md.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { ClientConfig } from "pg";
import { type Environment, SetUpError, type Settings } from "../../config/index.ts";
import { prepareCluster } from "./cluster.ts";
import { clientOf, endpointSettings, ownerPassword } from "./endpoint.ts";
import { type Lease, othersUsing, takeLease } from "./lease.ts";
import { findPrograms, type PostgresPrograms } from "./postgres-programs.ts";
import { isAlive, type Postmaster, readPostmaster } from "./postmaster.ts";
import { preparePlace, type ServerPlace } from "./server-place.ts";
import { serverArguments } from "./server-settings.ts";
import { asUser } from "./server-user.ts";

const POLL_MS = 15;
/** A killed server's own children need a moment to see that it is gone; until then the next one may not start. */
const GIVE_UP_STARTING_MS = 20_000;
const SAY_THAT_IT_TAKES_LONG_MS = 4_000;
const LOG_LIMIT = 10 * 1024 * 1024;

export type Supervisor = Readonly<{
  place: ServerPlace;
  /** Makes sure that the server runs and answers with how to reach it; cheap where it does. */
  ensure: () => Promise<ClientConfig>;
  /** Leaves; the server stops if nobody else uses it. */
  release: () => Promise<void>;
}>;

type Running = Readonly<{ place: ServerPlace; programs: PostgresPrograms; environment: Environment; note: (line: string) => void }>;

/** Finds the programs and the data directory, or makes it, and takes a lease on the server. It does not start it yet. */
export function supervise(settings: Settings, note: (line: string) => void): Supervisor {
  const place = preparePlace(settings.dataFolder, note);
  const programs = findPrograms(settings.postgresPrograms, place);
  if (!existsSync(place.cluster)) note("setting up the database (once) …");
  prepareCluster(programs, place, ownerPassword(place));
  const running: Running = { place, programs, environment: settings.environment, note };
  const lease: Lease = takeLease(place, () => stopWith(programs, place));
  let starting: Promise<ClientConfig> | undefined;
  const ensure = () => {
    starting ??= attachOrStart(running).finally(() => {
      starting = undefined;
    });
    return starting;
  };
  return { place, ensure, release: () => lease.release() };
}

/** Stops the server of a data folder that nobody uses any more, if one runs there. */
export async function stopOwnServer(settings: Settings, note: (line: string) => void): Promise<{ wasRunning: boolean; inUseBy: number[] }> {
  const place = preparePlace(settings.dataFolder, note);
  const postmaster = readPostmaster(place.cluster);
  const wasRunning = postmaster !== undefined && isAlive(postmaster, place.cluster);
  const inUseBy = othersUsing(place);
  if (wasRunning && inUseBy.length === 0) await supervise(settings, note).release();
  return { wasRunning, inUseBy };
}

async function attachOrStart(running: Running): Promise<ClientConfig> {
  const { place, note } = running;
  const began = Date.now();
  let started: Start | undefined;
  for (let said = false; ; await sleep(POLL_MS)) {
    const postmaster = readPostmaster(place.cluster);
    const alive = postmaster !== undefined && isAlive(postmaster, place.cluster);
    if (alive && postmaster.ready) return clientOf(postmaster, place);
    if (!said && Date.now() - began > SAY_THAT_IT_TAKES_LONG_MS) {
      note("the database is still starting; after a crash it first reads its journal …");
      said = true;
    }
    if (alive || started?.isRunning() === true) continue;
    if (started !== undefined) {
      const why = started.said();
      if (!isPassing(why) || Date.now() - began > GIVE_UP_STARTING_MS) throw new SetUpError(`the database did not start; it said:\n${why}`);
      await sleep(POLL_MS * 10);
    }
    started = start(running, postmaster);
  }
}

type Start = Readonly<{ isRunning(): boolean; said(): string }>;

/** Starts a server in a session of its own, so that Ctrl+C reaches Comity alone, and Comity then ends things in order. */
function start({ place, programs, environment }: Running, stale: Postmaster | undefined): Start {
  rotate(place.log);
  const log = openSync(place.log, "a", 0o640);
  const from = statSync(place.log).size;
  const surroundings = asUser(place.user);
  // The number in a dead server's lock file may have come to mean a stranger or a process nobody collected. Named as our
  // own grandparent it is known to be no server; were it one after all, the shared memory would still give it away.
  const env = stale === undefined ? surroundings.env : { ...surroundings.env, PG_GRANDPARENT_PID: String(stale.pid) };
  const args = ["-D", place.cluster, ...serverArguments(programs.major, environment, endpointSettings(place))];
  const child: ChildProcess = spawn(programs.postgres, args, { ...surroundings, env, detached: true, stdio: ["ignore", log, log] });
  closeSync(log);
  let failure = "";
  child.on("error", (error) => {
    failure = error.message;
  });
  child.unref();
  return {
    isRunning: () => failure === "" && child.exitCode === null && child.signalCode === null,
    said: () => `${failure}${readFileSync(place.log).subarray(from).toString("utf8").trim()}`,
  };
}

/** Reasons that pass by themselves: the dead server's children are still leaving, or another process was faster. */
function isPassing(said: string): boolean {
  return /pre-existing shared memory block|lock file .* already exists|is another postmaster/i.test(said);
}

function rotate(log: string): void {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT) renameSync(log, `${log}.1`);
}

function stopWith(programs: PostgresPrograms, place: ServerPlace): void {
  const control = join(dirname(programs.postgres), process.platform === "win32" ? "pg_ctl.exe" : "pg_ctl");
  spawnSync(control, ["stop", "-m", "fast", "-D", place.cluster], { ...asUser(place.user), stdio: "ignore" });
}
