// Nothing that was acknowledged is ever lost, whoever is killed, and whoever is left carries on by itself.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { migrate } from "../index.ts";
import { ownFolder } from "../../../../test/support/own-server.ts";
import { type Beside, startBeside, until } from "../../../../test/support/processes.ts";

const ROUNDS = 3;
const own = ownFolder();
const notes = join(own.folder, "acknowledged");
after(() => own.remove());

await own.look(async (client) => {
  await migrate(client);
  await client.query("create table written_rows (id bigint generated always as identity primary key)");
});

function acknowledged(): number[] {
  try {
    return readFileSync(notes, "utf8").split("\n").slice(0, -1).map(Number);
  } catch {
    return [];
  }
}

async function moreAreAcknowledged(): Promise<void> {
  const before = acknowledged().length;
  await until("more rows are acknowledged", () => acknowledged().length > before + 20);
}

/** Runs `attack` on a writer at work, ends the writer if that did not, and looks for every acknowledged row. */
async function underAttack(attack: (writer: Beside, server: number) => Promise<void>): Promise<void> {
  const writer = startBeside("acknowledging-writer", own.folder, notes);
  try {
    await moreAreAcknowledged();
    await attack(writer, serverNow());
  } finally {
    await writer.kill();
  }
  await until("the server stops", () => own.server() === undefined);
  const rows = await own.look((client) => client.query<{ id: number }>("select id from written_rows"));
  const there = new Set(rows.rows.map(({ id }) => id));
  assert.deepEqual(acknowledged().filter((id) => !there.has(id)), []);
  assert.equal(own.server(), undefined, "no server is left behind");
}

function serverNow(): number {
  const pid = own.server();
  assert.ok(pid !== undefined, "the server runs");
  return pid;
}

/** The process of one of the writer's connections. */
async function connection(): Promise<number> {
  const found = await own.look((client) =>
    client.query<{ pid: number }>("select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()"),
  );
  assert.ok(found.rows[0]);
  return found.rows[0].pid;
}

for (let round = 1; round <= ROUNDS; round += 1) {
  test(`Comity is killed (${round}): its server stops by itself, and every acknowledged row is there`, () => underAttack((writer) => writer.kill()));

  test(`the database server is killed (${round}): Comity starts it again and goes on`, () =>
    underAttack(async (_writer, server) => {
      process.kill(server, "SIGKILL");
      await moreAreAcknowledged();
      assert.notEqual(serverNow(), server);
    }));

  test(`both are killed at once (${round}): the next start recovers`, () =>
    underAttack(async (writer, server) => {
      process.kill(server, "SIGKILL");
      await writer.kill();
    }));

  test(`one connection's process is killed (${round}): the others are cut off, and all go on`, () =>
    underAttack(async (_writer, server) => {
      process.kill(await connection(), "SIGKILL");
      await moreAreAcknowledged();
      assert.equal(serverNow(), server, "the server itself lived on");
    }));
}
