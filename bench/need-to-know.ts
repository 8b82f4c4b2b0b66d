// `npm run bench need-to-know`: what need-to-know costs. The queue, the count, one file and the search of a desk officer and of a
// supervisor, with the rule on (the officer's role, row security, the scope of one person), against the same SQL without it. Prints
// medians and ratios; nothing here is asserted. COMITY_FILES: how many files, several sizes with commas (default 10000,100000).
import { rmSync } from "node:fs";
import { sql } from "kysely";
import type { UnitId } from "../src/domain/access/index.ts";
import { asOwner, openServer, withinScope, type Database, type Principals, type ScopedTransaction } from "../src/platform/db/index.ts";
import { bringUpToDate, openPool } from "../src/platform/db/database.ts";
import { createLog } from "../src/platform/log/index.ts";
import { countFiles, findFile, listFiles, listPapers, searchFiles } from "../src/slices/files/files.store.ts";
import { calendarDateOf } from "../src/domain/kernel/index.ts";
import { settingsFor, temporaryFolder } from "../test/support/database-server.ts";
import { asIfScoped, medians, say, type Pair } from "./by-turns.ts";
import { DESKS, fillFiles, PEOPLE, unitOf } from "../test/support/many-files.ts";

const SIZES = (process.env["COMITY_FILES"] ?? "10000,100000").split(",").map(Number);
const ROUNDS = 51;
/** Full text under row security reads every row: asked only where that takes seconds, not minutes. */
const LARGEST_NAIVE = 100_000;

const folder = temporaryFolder();
const server = await openServer(settingsFor(folder, { DATABASE_URL: undefined, COMITY_ENV: "development" }), () => undefined);
try {
  // What is written here is thrown away: it need not outlive a power cut. What is measured only reads.
  await asOwner(server, server.database, async (client) => {
    for (const setting of ["fsync = off", "max_wal_size = '4GB'"]) await client.query(`alter system set ${setting}`);
    await client.query("select pg_reload_conf()");
  });
  await bringUpToDate(server, server.database);
  const { db, close } = await openPool(server, server.database, createLog({ level: "error", now: () => new Date() }));
  for (const size of SIZES) await measure(db, size);
  await close();
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(db: Database, size: number): Promise<void> {
  const began = performance.now();
  await asOwner(server, server.database, async (client) => await fillFiles(client, size));
  say(`\n${size} files, ${2 * size} papers, ${DESKS} desks (made in ${Math.round((performance.now() - began) / 1000)} s); medians of ${ROUNDS} in ms`);
  say(`${"".padEnd(44)}without   with   ratio`);
  const officers = { "desk officer (one desk)": [unitOf(3)], "supervisor (five desks and the division)": [1, 11, 21, 31, 41].map((index) => unitOf(index)) };
  for (const [who, units] of Object.entries(officers)) await measureOfficer(db, who, scopeOfUnits(units), size);
}

function scopeOfUnits(units: readonly UnitId[]): Principals {
  return {
    person: PEOPLE[0] ?? "", posts: [PEOPLE[1] ?? ""], units, compartments: ["ALPHA"], permissions: ["file.read", "file.open", "file.write"], clearance: 3, today: calendarDateOf("2026-11-22"),
  };
}

type Question = (tx: ScopedTransaction) => Promise<unknown>;

async function measureOfficer(db: Database, who: string, scope: Principals, size: number): Promise<void> {
  const units = scope.units as readonly UnitId[];
  const one = await firstFile(db, units);
  const questions: Readonly<Record<string, readonly [ask: Question, without?: Question]>> = {
    "queue: 50 open files, newest first": [(tx) => listFiles(tx, { units, state: "open" }, 0, 50)],
    "queue, page 20": [(tx) => listFiles(tx, { units, state: "open" }, 950, 50)],
    "queue, one marking": [(tx) => listFiles(tx, { units, state: "open", marking: "confidential" }, 0, 50)],
    "count of open files by desk": [(tx) => countFiles(tx, { units, state: "open" })],
    "one file with its papers": [async (tx) => [await findFile(tx, one), await listPapers(tx, one)]],
    "search, a word in 1 of 1000 papers": [(tx) => searchFiles(tx, "seldom", 100), (tx) => searchWithoutRule(tx, "seldom")],
    "search, a word in 1 of 20 papers": [(tx) => searchFiles(tx, "often", 100), (tx) => searchWithoutRule(tx, "often")],
  };
  say(who);
  for (const [name, [ask, without = ask]] of Object.entries(questions)) report(name, await medians([() => db.transaction().execute((tx) => without(asIfScoped(tx))), () => withinScope(db, scope, ask)], ROUNDS));
  if (size <= LARGEST_NAIVE) report("(search by a plain query under row security)", await medians([() => db.transaction().execute((tx) => naive(asIfScoped(tx))), () => withinScope(db, scope, naive)], 3));
}

async function firstFile(db: Database, units: readonly UnitId[]): Promise<string> {
  return (await db.selectFrom("files").select("id").where("unit_id", "=", units[0] ?? "").where("marking", "=", "restricted").where(sql<boolean>`compartments = '{}'`).orderBy("opened_at", "desc").limit(1).executeTakeFirstOrThrow()).id;
}

/** The same search for everybody: what the text search itself costs. */
async function searchWithoutRule(tx: ScopedTransaction, word: string): Promise<unknown> {
  const { rows } = await sql<{ file_id: string; paper_id: string | null }>`
    select * from (
      select files.id as file_id, null::uuid as paper_id, files.opened_at as at from files where files.words @@ websearch_to_tsquery('simple', ${word})
      union all
      select papers.file_id, papers.id, papers.recorded_at from papers join files on files.id = papers.file_id where papers.words @@ websearch_to_tsquery('simple', ${word})
    ) found order by at desc, file_id, paper_id nulls first limit 100
  `.execute(tx);
  return [
    await tx.selectFrom("files").selectAll().where("id", "in", rows.map(({ file_id }) => file_id)).execute(),
    await tx.selectFrom("papers").selectAll().where("id", "in", rows.map(({ file_id, paper_id }) => paper_id ?? file_id)).execute(),
  ];
}

async function naive(tx: ScopedTransaction): Promise<unknown> {
  return await sql`select id from papers where words @@ to_tsquery('simple', 'seldom') order by recorded_at desc limit 100`.execute(tx);
}

function report(name: string, [without, withRule]: Pair<number>): void {
  say(`  ${name.padEnd(44)}${without.toFixed(2).padStart(8)}${withRule.toFixed(2).padStart(9)}${(withRule / without).toFixed(2).padStart(7)}`);
}
