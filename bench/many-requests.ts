// Requests of many sizes for the benches of the queue, of search and of statistics, made once for each size in the invented office and two
// further ones like it: a division of nine desks with three agencies, as large authorities have, and ten years of work. A desk then has a tenth
// of all requests whatever their number (of ten thousand a thousand, of which some sixty wait for it: a full page; of a million a hundred
// thousand), an agency a third, the division all. So what grows is the work, never the share, and the same page is read at every size.
// COMITY_REQUESTS: sizes with commas. COMITY_BENCH_DATA: a folder that is kept, so that the next bench finds the requests made.
import { rmSync } from "node:fs";
import type { Client } from "pg";
import { standingOf, type PersonId } from "../src/domain/access/index.ts";
import { calendarDateOf } from "../src/domain/kernel/index.ts";
import { bringUpToDate, openPool } from "../src/platform/db/database.ts";
import { asOwner, openServer, type Database, type DatabaseServer } from "../src/platform/db/index.ts";
import { createLog } from "../src/platform/log/index.ts";
import { scopeOf, seedDemonstration } from "../src/slices/accounts/index.ts";
import { findPersonBySignInName, listHoldings } from "../src/slices/organisation/index.ts";
import { loadSeeds, readReferenceSeeds } from "../src/slices/reference-data/index.ts";
import { seedRequests } from "../src/slices/requests/index.ts";
import { settingsFor, temporaryFolder } from "../test/support/database-server.ts";
import { say, type Pair } from "./by-turns.ts";

export const TODAY = calendarDateOf("2026-11-22");
export const ROUNDS = 51;
const SIZES = (process.env["COMITY_REQUESTS"] ?? "10000,100000").split(",").map(Number);
const OFFICES = 3;
const KEPT = process.env["COMITY_BENCH_DATA"];

export async function atEachSize(measure: (db: Database) => Promise<void>): Promise<void> {
  const folder = KEPT ?? temporaryFolder();
  const server = await openServer(settingsFor(folder, { DATABASE_URL: undefined, COMITY_ENV: "development" }), () => undefined);
  try {
    // What is written here is thrown away: it need not outlive a power cut. What is measured only reads.
    await asOwner(server, server.database, async (client) => {
      for (const setting of ["fsync = off", "max_wal_size = '4GB'"]) await client.query(`alter system set ${setting}`);
      await client.query("select pg_reload_conf()");
    });
    await bringUpToDate(server, server.database);
    await asOwner(server, server.database, async (client) => await client.query("grant select on request_words to comity_application"));
    const { db, close } = await openPool(server, server.database, createLog({ level: "error", now: () => new Date() }));
    await seedDemonstration(db, "development", TODAY);
    await loadSeeds(db, readReferenceSeeds(), { actor: "system", at: new Date() });
    for (const size of SIZES) {
      await fillUpTo(db, server, size);
      say(`${"".padEnd(56)}without    with   ratio  growth since ${SIZES[0]}`);
      await measure(db);
    }
    await close();
  } finally {
    await server.close();
    if (KEPT === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

const TABLES = ["requests", "request_desks", "request_items", "request_subjects", "request_drafts", "request_steps", "request_bases", "request_references", "request_words"];

async function fillUpTo(db: Database, server: DatabaseServer, size: number): Promise<void> {
  const { there } = await db.selectFrom("requests").select((eb) => eb.fn.countAll<number>().as("there")).executeTakeFirstOrThrow();
  const began = performance.now();
  if (there < size) {
    await asOwner(server, server.database, async (client) => {
      await inOneGo(client, async () => {
        await seedRequests(db, { count: size - there, seed: 1, environment: "development", today: TODAY, ownState: "IN", offices: OFFICES });
        await client.query("insert into request_words (request_id, words) select id, request_words_of(title, content) from requests join request_drafts on request_id = id on conflict do nothing");
      });
      await client.query("select rebuild_counts()");
      await client.query("vacuum analyze");
    });
  }
  say(`\n${size} requests made in ${Math.round((performance.now() - began) / 1000)} s; medians in ms`);
}

/** What is written whole needs no looking after row by row: triggers rest meanwhile, and indexes are made at the end. */
async function inOneGo(client: Client, write: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; made: string }>(
    "select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made from pg_index where indrelid = any ($1::regclass[]) and not exists (select from pg_constraint where conindid = indexrelid)", [TABLES],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  for (const table of TABLES) await client.query(`alter table ${table} disable trigger all`);
  await write();
  for (const table of TABLES) await client.query(`alter table ${table} enable trigger all`);
  await client.query("set maintenance_work_mem = '1GB'");
  for (const { made } of rows) await client.query(made);
}

/** An officer of the invented office, as pages would have them. */
export async function officerNamed(db: Database, signInName: string) {
  const person = (await findPersonBySignInName(db, signInName))?.id as PersonId;
  const standing = standingOf(person, await listHoldings(db, person), TODAY);
  return { standing, scope: scopeOf(standing) };
}

const first = new Map<string, number>();

/** One line: how long without the rule and with it, how many times as long, and how it grew since the first size. */
export function report(who: string, name: string, [without, withRule]: Pair<number>): void {
  const key = `${who} ${name}`;
  const began = first.get(key) ?? withRule;
  first.set(key, began);
  const figure = (value: number) => (Number.isNaN(value) ? "–" : value.toFixed(2));
  say(`  ${name.padEnd(54)}${figure(without).padStart(8)}${figure(withRule).padStart(8)}${figure(withRule / without).padStart(8)}${figure(withRule / began).padStart(8)}`);
}
