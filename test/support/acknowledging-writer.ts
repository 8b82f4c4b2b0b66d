// A process that writes rows and, after each commit was confirmed, notes the row's number in a file outside the database.
//
//   node build/test/support/acknowledging-writer.js DATA_FOLDER FILE
import { appendFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { codeOf, openDatabase } from "../../src/platform/db/index.ts";
import { createLog } from "../../src/platform/log/index.ts";
import { settingsFor } from "./database-server.ts";

const WRITERS = 4;
const [folder = "", file = ""] = process.argv.slice(2);
const settings = settingsFor(folder, { DATABASE_URL: undefined });
const { db } = await openDatabase(settings, createLog({ level: "silent", now: () => new Date() }), () => undefined);

async function write(): Promise<never> {
  for (;;) {
    try {
      const done = await sql<{ id: number }>`insert into written_rows default values returning id`.execute(db);
      appendFileSync(file, `${done.rows[0]?.id}\n`);
    } catch (error) {
      if (codeOf(error)?.startsWith("42") === true) throw error; // a mistake of the test's own
      await sleep(5); // cut off in the middle: that row was not acknowledged, the next one will be
    }
  }
}

await Promise.race(Array.from({ length: WRITERS }, write));
