// Gives each test file a database of its own with the whole schema, copied from one that was migrated once.
//
//   const { db } = await testDatabase();        at the top of a test file; nothing to close
import { after } from "node:test";
import type { Client } from "pg";
import { asOwner, codeOf, type Database, type DatabaseServer } from "../../src/platform/db/index.ts";
import { bringUpToDate, openPool } from "../../src/platform/db/database.ts";
import { createLog } from "../../src/platform/log/index.ts";
import { startTestServer, type TestServer } from "./database-server.ts";

export type TestDatabase = Readonly<{
  /** As Comity's own code sees it: the role comity_application. */
  db: Database;
  server: DatabaseServer;
  name: string;
  /** As the owner, for what only migrations and attackers do. */
  asOwner<T>(work: (client: Client) => Promise<T>): Promise<T>;
}>;

const log = createLog({ level: "error", now: () => new Date() });
const template = `comity_template_${process.pid}`;
const made: string[] = [];
const opened: (() => Promise<void>)[] = [];
let prepared: Promise<TestServer> | undefined;

/** An empty database with every migration applied. It is dropped when the test process ends. */
export async function testDatabase(): Promise<TestDatabase> {
  prepared ??= prepareTemplate();
  const { server } = await prepared;
  const name = `comity_test_${process.pid}_${made.length + 1}`;
  made.push(name);
  await asOwner(server, server.database, (client) => copyTemplate(client, name));
  const { db, close } = await openPool(server, name, log);
  opened.push(close);
  return { db, server, name, asOwner: (work) => asOwner(server, name, work) };
}

async function prepareTemplate(): Promise<TestServer> {
  const started = await startTestServer();
  await asOwner(started.server, started.server.database, (client) => client.query(`create database ${template}`));
  await bringUpToDate(started.server, template);
  return started;
}

/** A template must be unused while it is copied; the connection that migrated it may still be leaving. */
async function copyTemplate(client: Client, name: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await client.query(`create database ${name} template ${template}`);
      return;
    } catch (error) {
      if (codeOf(error) !== "55006" || tries === 50) throw error;
      await client.query("select pg_sleep(0.02)");
    }
  }
}

after(async () => {
  if (prepared === undefined) return;
  const { server, stop } = await prepared;
  await Promise.all(opened.map((close) => close()));
  await asOwner(server, server.database, async (client) => {
    for (const name of [...made, template]) await client.query(`drop database if exists ${name} with (force)`);
  });
  await stop();
});
