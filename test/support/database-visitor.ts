// A process that uses the database of a data folder until its standard input ends; it answers each line with a query.
//
//   node build/test/support/database-visitor.js DATA_FOLDER
import { createInterface } from "node:readline";
import { sql } from "kysely";
import { openDatabase } from "../../src/platform/db/index.ts";
import { createLog } from "../../src/platform/log/index.ts";
import { settingsFor } from "./database-server.ts";

const [folder = ""] = process.argv.slice(2);
const settings = settingsFor(folder, { DATABASE_URL: undefined });
const { db, close } = await openDatabase(settings, createLog({ level: "silent", now: () => new Date() }), () => undefined);

async function answer(): Promise<void> {
  const { rows } = await sql<{ server: string }>`select pg_postmaster_start_time()::text as server`.execute(db);
  process.stdout.write(`${rows[0]?.server}\n`);
}

await answer();
for await (const _ of createInterface({ input: process.stdin })) await answer();
await close();
