// `npm run bench queue`: what "My desk" costs under need-to-know at ten thousand, a hundred thousand and a million requests. The queue of a
// desk officer, of a supervisor and of an agency's officer, its numbers, one request and the search by number, with the rule on (the officer's
// role, row security, the scope of one person) against the same SQL without it. Prints medians and ratios, and how each grew; nothing is
// asserted. COMITY_REQUESTS: how many, several sizes with commas (default 10000,100000).
import { rmSync } from "node:fs";
import { standingOf, type PersonId } from "../src/domain/access/index.ts";
import { calendarDateOf } from "../src/domain/kernel/index.ts";
import { bringUpToDate, openPool } from "../src/platform/db/database.ts";
import { asOwner, openServer, withinScope, type Database, type ScopedTransaction } from "../src/platform/db/index.ts";
import { createLog } from "../src/platform/log/index.ts";
import { scopeOf, seedDemonstration } from "../src/slices/accounts/index.ts";
import { findPersonBySignInName, listHoldings } from "../src/slices/organisation/index.ts";
import { COUNTRIES } from "../src/slices/requests/demonstration/invented-cases.ts";
import { openRequest, seedRequests } from "../src/slices/requests/index.ts";
import { countQueue, countWaitingFor, listQueue, type QueueQuestion } from "../src/slices/requests/queue.store.ts";
import { searchRequests } from "../src/slices/requests/search.store.ts";
import { settingsFor, temporaryFolder } from "../test/support/database-server.ts";
import { asIfScoped, medians, say, type Pair } from "./by-turns.ts";

const SIZES = (process.env["COMITY_REQUESTS"] ?? "10000,100000").split(",").map(Number);
const ROUNDS = 51;
const TODAY = calendarDateOf("2026-11-22");
const OFFICERS = { "desk officer": "demo.gulf", supervisor: "demo.supervisor", "agency's officer": "demo.investigator" };

const first = new Map<string, number>();
const folder = temporaryFolder();
const server = await openServer(settingsFor(folder, { DATABASE_URL: undefined, COMITY_ENV: "development" }), () => undefined);
try {
  await asOwner(server, server.database, async (client) => {
    for (const setting of ["fsync = off", "max_wal_size = '4GB'"]) await client.query(`alter system set ${setting}`);
    await client.query("select pg_reload_conf()");
  });
  await bringUpToDate(server, server.database);
  const { db, close } = await openPool(server, server.database, createLog({ level: "error", now: () => new Date() }));
  await seedDemonstration(db, "development", TODAY);
  await db.insertInto("parties").values(COUNTRIES.map((code) => ({ code, recorded_at: new Date(), recorded_by: "system" }))).execute();
  let there = 0;
  for (const size of SIZES) {
    await fill(db, size - there);
    there = size;
    await measure(db, size);
  }
  await close();
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}

async function fill(db: Database, count: number): Promise<void> {
  const began = performance.now();
  // Words of a million titles are not what is measured here.
  await asOwner(server, server.database, async (client) => await client.query("alter table requests disable trigger request_title_words"));
  await seedRequests(db, { count, seed: 1, environment: "development", today: TODAY, ownState: "IN", steps: false });
  await asOwner(server, server.database, async (client) => await client.query("vacuum analyze requests, request_desks, request_items, request_references, request_subjects"));
  say(`\n${count} requests made in ${Math.round((performance.now() - began) / 1000)} s`);
}

async function measure(db: Database, size: number): Promise<void> {
  say(`${size} requests; medians of ${ROUNDS} in ms`);
  say(`${"".padEnd(56)}without    with   ratio  growth since ${SIZES[0]}`);
  for (const [who, name] of Object.entries(OFFICERS)) await measureOfficer(db, who, name);
}

async function measureOfficer(db: Database, who: string, name: string): Promise<void> {
  const person = (await findPersonBySignInName(db, name))?.id as PersonId;
  const standing = standingOf(person, await listHoldings(db, person), TODAY);
  const scope = scopeOf(standing);
  const ask = (more: Partial<QueueQuestion>): QueueQuestion => ({ view: "waiting", units: [...standing.units], ...more });
  const [one] = await withinScope(db, scope, (tx) => listQueue(tx, ask({}), 0, 1));
  const questions: Readonly<Record<string, (tx: ScopedTransaction) => Promise<unknown>>> = {
    "waits for me, 50": (tx) => listQueue(tx, ask({ posts: standing.posts }), 0, 50),
    "whole desk, 50": (tx) => listQueue(tx, ask({}), 0, 50),
    "whole desk, page 20": (tx) => listQueue(tx, ask({}), 950, 50),
    "with others, 50": (tx) => listQueue(tx, ask({ view: "elsewhere" }), 0, 50),
    "closed, 50": (tx) => listQueue(tx, ask({ view: "over" }), 0, 50),
    "whole desk, one kind of help": (tx) => listQueue(tx, ask({ kind: "restraint" }), 0, 50),
    "number beside the heading (to 1000)": (tx) => countQueue(tx, ask({}), 1000),
    "number beside the navigation (to 99)": (tx) => countWaitingFor(tx, standing.posts, 99),
  };
  say(who);
  for (const [question, run] of Object.entries(questions)) report(who, question, await medians([() => db.transaction().execute((tx) => run(asIfScoped(tx))), () => withinScope(db, scope, run)], ROUNDS));
  const asked = one?.reference.slice(0, -1) ?? "";
  // Functions that ask for a scope themselves have no sibling without the rule.
  const scoped: typeof questions = { "one request": (tx) => openRequest(tx, { standing, today: TODAY }, one?.id ?? ""), "search by the beginning of a number": (tx) => searchRequests(tx, asked, 100) };
  for (const [question, run] of Object.entries(scoped)) report(who, question, [Number.NaN, (await medians([async () => await Promise.resolve(), () => withinScope(db, scope, run)], ROUNDS))[1]]);
}

function report(who: string, name: string, [without, withRule]: Pair<number>): void {
  const key = `${who} ${name}`;
  const began = first.get(key) ?? withRule;
  first.set(key, began);
  const figure = (value: number) => (Number.isNaN(value) ? "–" : value.toFixed(2));
  say(`  ${name.padEnd(54)}${figure(without).padStart(8)}${figure(withRule).padStart(8)}${figure(withRule / without).padStart(8)}${figure(withRule / began).padStart(8)}`);
}
