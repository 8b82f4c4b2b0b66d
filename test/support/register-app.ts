// The whole server on a database of its own with the shipped facts in it: for tests of pages and of the interface.
import type { FastifyInstance } from "fastify";
import { createApp } from "../../src/app.ts";
import { calendarDateOf } from "../../src/domain/kernel/index.ts";
import { stoppedClock } from "../../src/platform/clock/index.ts";
import { readSettings } from "../../src/platform/config/index.ts";
import type { Database } from "../../src/platform/db/index.ts";
import { loadSeeds, readReferenceSeeds } from "../../src/slices/reference-data/index.ts";
import { loadInstrumentSeeds } from "../../src/slices/treaties/index.ts";
import { testDatabase } from "./database.ts";
import { TEST_KEY } from "./test-key.ts";
import { silentLog } from "./web-server.ts";

/** The day the tests of pages are read on. */
export const TODAY = calendarDateOf("2026-11-22");

/** A server to inject requests into, and its database; both are put away when the tests end. */
export async function registerApp(): Promise<{ readonly app: FastifyInstance; readonly db: Database }> {
  const { db } = await testDatabase();
  const at = new Date("2026-11-20T09:00:00Z");
  await loadSeeds(db, readReferenceSeeds(), { actor: "system", at });
  await loadInstrumentSeeds(db, { actor: "system", at, today: calendarDateOf("2026-11-20") });
  // Tests ask more often than anybody: the limit has its own.
  const read = readSettings({ data: "/nonexistent" }, { COMITY_RATE: "0", COMITY_KEY: TEST_KEY });
  if (!read.ok) throw new Error(read.problems.join("; "));
  const app = await createApp({ settings: read.settings, db, log: silentLog, clock: stoppedClock("2026-11-22T09:00:00Z") });
  return { app, db };
}
