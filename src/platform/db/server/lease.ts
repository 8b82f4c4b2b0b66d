// Several Comity processes may use one data folder. Each holds a lease; the last to leave stops the server.
//
// A lease is a file with the process's number, and a small shell that waits at the other end of a pipe. However the
// process ends (done, interrupted, killed), the pipe closes, the shell takes the lease away, and if no other living
// process holds one it stops the server. So no server outlives its last user, and none is stopped under another.
// Where a new user comes in the very moment the last one leaves, its connections fail once and start the server anew.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Socket } from "node:net";
import { join } from "node:path";
import { isThere } from "./postmaster.ts";
import type { ServerPlace } from "./server-place.ts";

export type Lease = Readonly<{
  /** Gives the lease back, and waits for the server's end if this was the last one. */
  release(): Promise<void>;
}>;

/**
 * Process number and start time name one process for ever; the number alone may come back for another.
 * PostgreSQL 18.4 never ends when it is told to while it recovers from a killed connection (its recovery process goes, the server waits for
 * ever): after ten seconds it is told to end at once. That loses nothing: what was acknowledged stands in the log, which the next start reads.
 */
const WATCHDOG = `
trap '' INT TERM HUP
lease=$1 leases=$2 cluster=$3
alive() {
  if [ -r "/proc/$1/stat" ]; then
    read -r line < "/proc/$1/stat" || return 1
    set -- "$2" \${line##*) }
    [ "$2" != Z ] && { [ -z "$1" ] || [ "\${21}" = "$1" ]; }
  else
    kill -0 "$1" 2>/dev/null
  fi
}
while read -r _; do :; done
rm -f "$lease"
for other in "$leases"/*; do
  [ -f "$other" ] || continue
  name=\${other##*/} started=
  read -r started < "$other"
  if alive "\${name%%.*}" "$started"; then exit 0; fi
  rm -f "$other"
done
[ -f "$cluster/postmaster.pid" ] || sleep 1
[ -f "$cluster/postmaster.pid" ] || exit 0
read -r server < "$cluster/postmaster.pid"
if [ -d "/proc/$server" ] && [ "$(readlink "/proc/$server/cwd")" != "$cluster" ]; then exit 0; fi
kill -INT "$server" 2>/dev/null
tries=0
while alive "$server" ''; do
  tries=$((tries + 1))
  if [ "$tries" = 100 ]; then kill -QUIT "$server"; fi
  if [ "$tries" = 150 ]; then exit 1; fi
  sleep 0.1
done
`;

let taken = 0;

/** Takes a lease for this process; must come before the look at whether the server runs. */
export function takeLease(place: ServerPlace, stopServer: () => void): Lease {
  taken += 1;
  const file = join(place.leases, `${process.pid}.${taken}`);
  writeFileSync(file, `${startedAt()}\n`);
  if (process.platform === "win32") return { release: async () => leaveAlone(file, place, stopServer) };
  const log = openSync(place.log, "a");
  const args = ["-c", WATCHDOG, "comity-watchdog", file, place.leases, place.cluster];
  const watchdog = spawn("/bin/sh", args, { cwd: "/", detached: true, stdio: ["pipe", log, log] });
  closeSync(log);
  standAside(watchdog);
  return {
    release: async () => {
      if (watchdog.exitCode !== null || watchdog.signalCode !== null) return;
      watchdog.ref();
      const gone = once(watchdog, "exit");
      watchdog.stdin?.end();
      await gone;
    },
  };
}

/** Other processes that hold a lease and live, as far as their numbers tell. */
export function othersUsing(place: ServerPlace): number[] {
  const holders = new Set(readdirSync(place.leases).map((name) => Number.parseInt(name, 10)));
  return [...holders].filter((pid) => pid !== process.pid && isThere(pid));
}

/** Windows has no such shell: there a killed process leaves the server running, and the next one takes it over. */
function leaveAlone(file: string, place: ServerPlace, stopServer: () => void): void {
  rmSync(file, { force: true });
  if (readdirSync(place.leases).length === 0) stopServer();
}

/** The watchdog must not keep the process from ending. */
function standAside(child: ChildProcess): void {
  child.unref();
  child.stdin?.on("error", () => undefined);
  if (child.stdin instanceof Socket) child.stdin.unref();
}

/** When this process began, in the kernel's own count; empty where the system does not say. */
function startedAt(): string {
  if (process.platform !== "linux") return "";
  const stat = readFileSync("/proc/self/stat", "utf8");
  return stat.slice(stat.lastIndexOf(") ") + 2).split(" ")[19] ?? "";
}
