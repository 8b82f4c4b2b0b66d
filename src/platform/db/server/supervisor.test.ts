import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, chownSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { settingsFor, temporaryFolder } from "../../../../test/support/database-server.ts";
import { ownFolder, type OwnFolder } from "../../../../test/support/own-server.ts";
import { type Beside, startBeside, until } from "../../../../test/support/processes.ts";
import { asOwner, openServer, stopOwnServer } from "../index.ts";
import { asUser, serverUserFor } from "./server-user.ts";

const asRoot = process.getuid?.() === 0;

/** Runs a test in a fresh data folder that is removed afterwards. */
async function inFolder(work: (own: OwnFolder) => Promise<void>, folder?: string): Promise<void> {
  const own = ownFolder(folder);
  try {
    await work(own);
  } finally {
    own.remove();
  }
}

function visit(own: OwnFolder): Beside {
  return startBeside("database-visitor", own.folder);
}

/** A line of a visitor names the server it talks to by the time it started. */
async function asked(visitor: Beside): Promise<string> {
  visitor.tell("which server?");
  return await visitor.said();
}

async function twoVisitors(own: OwnFolder): Promise<{ first: Beside; second: Beside; server: string }> {
  const first = visit(own);
  const server = await first.said();
  const second = visit(own);
  assert.equal(await second.said(), server, "both use one server");
  return { first, second, server };
}

test("whoever started the server may leave: it stays for the other, and stops with the last", async () => {
  await inFolder(async (own) => {
    const { first, second, server } = await twoVisitors(own);
    assert.equal(await first.leave(), 0);
    assert.equal(await asked(second), server);
    assert.equal(await second.leave(), 0);
    assert.equal(own.server(), undefined);
    assert.deepEqual(readdirSync(join(own.folder, "postgres", "clients")), []);
  });
});

test("whoever started the server is killed: it stays for the other", async () => {
  await inFolder(async (own) => {
    const { first, second, server } = await twoVisitors(own);
    await first.kill();
    assert.equal(await asked(second), server);
    await second.leave();
    assert.equal(own.server(), undefined);
  });
});

test("six processes that come at once to an empty folder share one database and one server", async () => {
  await inFolder(async (own) => {
    const visitors = Array.from({ length: 6 }, () => visit(own));
    const servers = await Promise.all(visitors.map((visitor) => visitor.said()));
    assert.equal(new Set(servers).size, 1);
    await Promise.all(visitors.map((visitor) => visitor.leave()));
    await until("the server stops", () => own.server() === undefined);
    assert.deepEqual(readdirSync(join(own.folder, "postgres")).filter((name) => name.startsWith("cluster.")), []);
  });
});

test("a server that lost its guardian is taken over, and stopped by comity db stop or by its next user", async () => {
  if (process.platform !== "linux") return; // the guardians are found in /proc
  await inFolder(async (own) => {
    const settings = settingsFor(own.folder, { DATABASE_URL: undefined });
    const visitor = visit(own);
    const server = await visitor.said();
    killWatchdogs(own);
    await visitor.kill();
    assert.notEqual(own.server(), undefined, "nobody is left to stop it");
    const next = visit(own);
    assert.equal(await next.said(), server);
    assert.deepEqual(await stopOwnServer(settings, () => undefined), { wasRunning: true, inUseBy: [next.pid] });
    killWatchdogs(own);
    await next.kill();
    assert.deepEqual(await stopOwnServer(settings, () => undefined), { wasRunning: true, inUseBy: [] });
    assert.equal(own.server(), undefined);
    assert.deepEqual(await stopOwnServer(settings, () => undefined), { wasRunning: false, inUseBy: [] });
  });
});

/** Kills the shells that guard this folder's server. */
function killWatchdogs(own: OwnFolder): void {
  for (const entry of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const words = commandLine(entry);
    if (words.includes("comity-watchdog") && words.includes(join(own.folder, "postgres", "cluster"))) process.kill(Number(entry), "SIGKILL");
  }
}

function commandLine(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
  } catch {
    return [];
  }
}

test("a lock file that names a living stranger does not keep the server from starting", async () => {
  await inFolder(async (own) => {
    await own.look((client) => client.query("select 1"));
    const cluster = join(own.folder, "postgres", "cluster");
    const { uid, gid } = statSync(cluster);
    // The same user as the server's: of a stranger of another user PostgreSQL itself sees that it is none of its own.
    const stranger = spawn("sleep", ["60"], { ...asUser(serverUserFor(cluster)), stdio: "ignore" });
    try {
      const lock = `${stranger.pid}\n${cluster}\n1700000000\n5432\n${join(own.folder, "postgres", "socket")}\n\n  1234567         0\nready   \n`;
      for (const file of [join(cluster, "postmaster.pid"), join(own.folder, "postgres", "socket", ".s.PGSQL.5432.lock")]) {
        writeFileSync(file, lock, { mode: 0o600 });
        if (asRoot) chownSync(file, uid, gid);
      }
      assert.equal(own.server(), undefined, "a stranger is no server");
      const answer = await own.look((client) => client.query<{ one: number }>("select 1 as one"));
      assert.equal(answer.rows[0]?.one, 1);
    } finally {
      stranger.kill();
    }
  });
});

test("a path too long for a socket's address gets a short one elsewhere", async () => {
  const base = temporaryFolder();
  const folder = join(base, "a-very-long-name-".repeat(10));
  mkdirSync(folder);
  if (asRoot) chmodSync(base, 0o711);
  try {
    await inFolder(async (own) => {
      const { rows } = await own.look((client) => client.query<{ path: string }>("select current_setting('unix_socket_directories') as path"));
      const path = rows[0]?.path ?? own.folder;
      assert.ok(path.length < 90, path);
      rmSync(path, { recursive: true });
    }, folder);
  } finally {
    rmSync(base, { recursive: true });
  }
});

test("the server never runs as root, and what it must reach lies where its user can reach it", async () => {
  const base = temporaryFolder(); // closed to all others, as root's own home is
  const folder = join(base, "data");
  mkdirSync(folder);
  try {
    await inFolder(async (own) => {
      const settings = settingsFor(own.folder, { DATABASE_URL: undefined });
      const said: string[] = [];
      const server = await openServer(settings, (line) => said.push(line));
      const pid = own.server();
      if (process.platform === "linux") assert.notEqual(statSync(`/proc/${pid}`).uid, 0);
      await asOwner(server, server.database, (client) => client.query("select 1"));
      await server.close();
      if (!asRoot) return;
      assert.ok(lstatSync(join(folder, "postgres")).isSymbolicLink());
      assert.match(said.join("\n"), /cannot reach .*; the database is kept in/);
      await own.look((client) => client.query("select 1")); // the link is found again
      const home = readlinkSync(join(folder, "postgres"));
      rmSync(home, { recursive: true });
      await assert.rejects(own.look(async () => undefined), /links to .*, which is not there/);
    }, folder);
  } finally {
    rmSync(base, { recursive: true });
  }
});

test("a database made by another major version is refused and left as it is", async () => {
  await inFolder(async (own) => {
    const cluster = join(own.folder, "postgres", "cluster");
    mkdirSync(cluster, { recursive: true });
    writeFileSync(join(cluster, "PG_VERSION"), "11\n");
    await assert.rejects(own.look(async () => undefined), /was made by PostgreSQL 11, .* Nothing was changed\. Name the programs of version 11 in PG_BIN/);
    assert.deepEqual(readdirSync(cluster), ["PG_VERSION"]);
  });
});

test("programs that are none are named with what was tried", async () => {
  const folder = temporaryFolder();
  try {
    const settings = settingsFor(folder, { DATABASE_URL: undefined, PG_BIN: folder });
    await assert.rejects(openServer(settings, () => undefined), /no PostgreSQL was found that runs here:[^]*(?:ENOENT|EACCES)[^]*DATABASE_URL/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a server that cannot start says why", async () => {
  await inFolder(async (own) => {
    await own.look((client) => client.query("alter system set shared_preload_libraries = 'no_such_library'"));
    await assert.rejects(own.look(async () => undefined), /the database did not start; it said:[^]*no_such_library/);
    assert.deepEqual(readdirSync(join(own.folder, "postgres", "clients")), [], "a failed start holds no lease");
  });
});
