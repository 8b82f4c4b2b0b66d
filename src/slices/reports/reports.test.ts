import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { withinScope, type Database } from "../../platform/db/index.ts";
import { makeOffice, postForm, scopeFor, signIn, type Office } from "../../../test/support/office.ts";
import { registerApp } from "../../../test/support/register-app.ts";
import { Casework } from "../../../test/support/requests.ts";
import { listTallies } from "./counted.store.ts";
import { listReturns } from "../requests/index.ts";
import { readPdf } from "../../../test/support/pdf.ts";
import { countPack } from "./count-requests/count-pack.ts";
import { randomUUID } from "node:crypto";
import { countAssets } from "../ledger/index.ts";
import { calendarDateOf } from "../../domain/kernel/index.ts";

const NOW = new Date("2026-11-22T09:00:00Z");
const PERIOD = { fromYear: 2020, cut: calendarDateOf("2026-11-22") };
let app: FastifyInstance;
let db: Database;
let office: Office;
let casework: Casework;

const TO_DESPATCH = ["submit", "forward", "endorse", "allot", "approve", "despatch"];

async function walked(actions: readonly string[], country = "CA"): Promise<string> {
  const id = await casework.draft({ country });
  for (const action of actions) {
    const outcome = await casework.step(id, action);
    assert.ok(outcome.ok, `${action}: ${JSON.stringify(outcome)}`);
  }
  return id;
}

before(async () => {
  ({ app, db } = await registerApp());
  office = await makeOffice(db);
  casework = await Casework.of(db, office);
  for (let n = 0; n < 7; n += 1) await walked([...TO_DESPATCH, "acknowledge"]);
  await walked([...TO_DESPATCH, "acknowledge", "begin-execution", "result"]);
  await walked([...TO_DESPATCH, "refuse"], "GB");
  await walked(["submit"]);
});
after(async () => await app.close());

async function rowsSeenBy(name: "supervisor" | "nepal-desk", table: string) {
  const pack = await countPack({ db, scope: await scopeFor(db, office.people[name]) }, PERIOD);
  return Object.fromEntries((pack.tables.find((one) => one.table === table)?.rows ?? []).map(({ key, counts }) => [key, counts.join(" ")]));
}

test("what was sent this year, what came back and what is pending is counted from the steps", async () => {
  assert.deepEqual(await rowsSeenBy("supervisor", "flow-outgoing"), { 2026: "9 1 0 1 0 0 7" });
  assert.deepEqual(await rowsSeenBy("supervisor", "balance"), { CA: "8 1 0 0 0 0", GB: "1 0 1 0 0 0" });
  assert.deepEqual(await rowsSeenBy("supervisor", "basis"), { reciprocity: "9 0" });
});

test("an officer without the permission counts nothing, and requests that a supervisor does not see are not counted", async () => {
  assert.deepEqual(await rowsSeenBy("nepal-desk", "flow-outgoing"), {});
  const scope = await scopeFor(db, office.people.supervisor);
  const seen = await withinScope(db, scope, async (tx) => ({
    rows: (await sql<{ n: number }>`select count(*)::integer as n from requests`.execute(tx)).rows[0]?.n,
    counted: (await listTallies(tx, PERIOD.fromYear, PERIOD.cut)).reduce((sum, { tally, requests }) => sum + (tally.tally === "flow" ? requests : 0), 0),
  }));
  assert.equal(seen.counted, seen.rows);
  assert.ok(seen.counted < 10, "the draft that the agency still checks is not the division's");
});

test("a step taken back is not counted, nor the one that took it back", async () => {
  const id = await walked([...TO_DESPATCH, "refuse"], "NP");
  const before = await rowsSeenBy("supervisor", "balance");
  assert.equal(before["NP"], "1 0 1 0 0 0");
  await db.transaction().execute(async (tx) => {
    const refusal = await tx.selectFrom("request_steps").selectAll().where("request_id", "=", id).where("action", "=", "refuse").executeTakeFirstOrThrow();
    await tx.insertInto("request_steps").values({ id: crypto.randomUUID(), request_id: id, number: refusal.number + 1, action: "take-back", from_state: "refused", to_state: "transmitted", happened_on: refusal.happened_on, taken_by: "system", details: "{}", reverses: refusal.id, reason: "recorded on the wrong file" }).execute();
  });
  assert.equal((await rowsSeenBy("supervisor", "balance"))["NP"], "1 0 0 0 0 0");
});

test("the desk's page shows every number, the pack hides what is small and says so", async () => {
  const supervisor = await signIn(db, office.people.supervisor, NOW);
  const page = (await app.inject({ url: "/en/desk/statistics?from=2024&cut=2026-11-22", cookies: { ...supervisor.cookies } })).body;
  assert.match(page, /Balance with each State/v);
  assert.doesNotMatch(page, /hidden<\/span><\/td>/v);
  const pack = (await app.inject({ url: "/en/desk/statistics/pack?from=2024&cut=2026-11-22", cookies: { ...supervisor.cookies } })).body;
  assert.match(pack, />hidden</v);
});

test("the same pack taken away twice is the same bytes, and each taking is an entry in the record", async () => {
  const supervisor = await signIn(db, office.people.supervisor, NOW);
  const take = async () => await postForm(app, "/en/desk/statistics/pack", supervisor, { from: "2024", cut: "2026-11-21" });
  const [first, second] = [await take(), await take()];
  assert.equal(first.headers["content-type"], "text/csv; charset=utf-8");
  assert.equal(first.body, second.body);
  assert.match(first.body, /^\uFEFFcut,from_year,table/v);
  const { n } = await db.selectFrom("audit_entries").select(({ fn }) => fn.countAll<number>().as("n")).where("event", "=", "statistics.exported").executeTakeFirstOrThrow();
  assert.equal(n, 2);
});

test("a day that lies ahead and a year that is none are said beside their fields", async () => {
  const supervisor = await signIn(db, office.people.supervisor, NOW);
  const answer = await app.inject({ url: "/en/desk/statistics?from=20x&cut=2031-01-01", cookies: { ...supervisor.cookies } });
  assert.equal(answer.statusCode, 400);
  assert.match(answer.body, /names? no year|is no year/v);
  assert.match(answer.body, /lies ahead/v);
});

test("what came back says which rule it offends and what that rule had done; for what no rule says one is added from there, and then it is covered", async () => {
  const supervisor = await signIn(db, office.people.supervisor, NOW);
  const id = await walked([...TO_DESPATCH, "acknowledge"], "GB");
  const back = await casework.step(id, "come-back", { given: { gaps: "facts other", reason: "The branch of the bank is to be named", "other-reference": "UKCA 7/26" } });
  assert.ok(back.ok, JSON.stringify(back));
  const page = async () => (await app.inject({ url: "/en/desk/statistics/returns", cookies: { ...supervisor.cookies } })).body;
  const before = await page();
  assert.match(before, /Summary of the facts.*1: satisfied, and not enough for them/s);
  assert.match(before, /The branch of the bank is to be named.*UKCA 7\/26.*Add a rule/s);
  const step = (await db.selectFrom("request_steps").select("id").where("request_id", "=", id).where("action", "=", "come-back").executeTakeFirstOrThrow()).id;
  const rule = { code: "bank-branch-gb", field: "description", mend: "Name the branch of the bank.", severity: "must", countries: "GB", source: "Return of 2026-11-22", evidence: "law", return: step, for: "other" };
  for (const wrong of [{ return: crypto.randomUUID() }, { return: "none" }, { for: "double-jeopardy" }]) assert.match((await postForm(app, "/en/desk/content-rules/new", supervisor, { ...rule, ...wrong })).body, /No return that you see gave this reason/);
  for (const code of ["other", "double-jeopardy", "item-not-answered", "rest-follows", "conditions-declined", "facts"]) assert.match((await postForm(app, "/en/desk/content-rules/new", supervisor, { ...rule, code })).body, /A rule or a reason of this name is there already/, code);
  const added = await postForm(app, "/en/desk/content-rules/new", supervisor, rule);
  assert.equal(added.headers.location, "/en/desk/statistics/returns", /error-summary.*?<\/ul>/s.exec(added.body)?.[0] ?? "");
  assert.match(await page(), /covered since [^<]* by bank-branch-gb/);
  assert.equal((await app.inject({ url: "/en/desk/statistics/returns", cookies: { ...(await signIn(db, office.people["nepal-desk"], NOW)).cookies } })).statusCode, 404);
});

test("what came back is sent again only with its contents complete, and counts as asked of us; a return taken back is none", async () => {
  const id = await walked([...TO_DESPATCH, "come-back"], "NP");
  const again = await casework.step(id, "send-again");
  assert.ok(again.ok, JSON.stringify(again));
  assert.equal(await casework.stateOf(id), "transmitted");
  assert.equal((await rowsSeenBy("supervisor", "returns"))["other"], "2 0", "with the one above");
});

test("the pack as PDF: the same bytes for the same day, every table with its definition, and what is not counted with the reason; it is PDF/A", async () => {
  const supervisor = await signIn(db, office.people.supervisor, NOW);
  const take = async () => (await postForm(app, "/en/desk/statistics/pack", supervisor, { from: "2024", cut: "2026-11-22", as: "pdf" })).rawPayload;
  const [first, second] = [await take(), await take()];
  assert.ok(first.equals(second));
  assert.match(first.toString("latin1"), /pdfaid:part>2<.*pdfaid:conformance>A</s);
  const { text, title, pages } = await readPdf(first);
  assert.equal(title, "Assessor pack");
  assert.ok(pages > 2);
  for (const said of ["Outgoing requests", "Pending abroad, by State", "Balance with each State", "Asked for, and not counted here", "Another authority", "hidden"]) assert.ok(text.replaceAll(/\s+/g, " ").includes(said), said);
});

test("assets are counted by currency to the last decimal, of the desk's own requests alone, and hidden in the pack where few requests stand behind them", async () => {
  const ids = (await db.selectFrom("requests").select("id").where("country_code", "=", "CA").where("state", "=", "acknowledged").orderBy("id").limit(6).execute()).map(({ id }) => id);
  const add = (request: string | undefined, kind: string, currency: string, amount: string) => db.insertInto("asset_entries").values({ id: randomUUID(), request_id: request ?? "", asset: "An invented account", kind, currency, amount, happened_on: calendarDateOf("2026-11-20"), recorded_by: "system" }).execute();
  for (const id of ids.slice(0, 5)) await add(id, "restrained", "USD", "1000000000000.0001");
  await add(ids[0], "returned", "CHF", "12.5");
  const supervisor = await signIn(db, office.people.supervisor, NOW);
  const page = async (path: string) => (await app.inject({ url: `/en/desk/statistics${path}`, cookies: { ...supervisor.cookies } })).body;
  assert.match(await page(""), /5000000000000\.0005 \(5\).*12\.5 \(1\)|12\.5 \(1\).*5000000000000\.0005 \(5\)/s);
  const pack = await page("/pack");
  assert.match(pack, /5000000000000\.0005 \(5\)/);
  assert.doesNotMatch(pack, /12\.5 \(1\)/);
  const csv = (await postForm(app, "/en/desk/statistics/pack", supervisor, { from: "2024", cut: "2026-11-22" })).body;
  assert.match(csv, /assets-outgoing,CHF,CHF,returned,returned,hidden/);
  const nepal = await scopeFor(db, office.people["nepal-desk"]);
  assert.deepEqual(await withinScope(db, nepal, async (tx) => await countAssets(tx, calendarDateOf("2020-01-01"), calendarDateOf("2026-12-31"))), []);
});

test("a check that was kept by a step taken back does not speak for the return: the one before it does", async () => {
  const id = await walked([...TO_DESPATCH, "come-back"], "NP");
  const checked = async () => (await withinScope(db, await scopeFor(db, office.people.supervisor), (tx) => listReturns(tx, calendarDateOf("2020-01-01"), calendarDateOf("2027-01-01")))).find(({ request }) => request === id);
  assert.deepEqual((await checked())?.check, []);
  assert.ok((await checked())?.asked?.includes("facts"));
  const { number } = await db.selectFrom("request_steps").select("number").where("request_id", "=", id).where("action", "=", "come-back").executeTakeFirstOrThrow();
  const step = { request_id: id, from_state: "came-back", happened_on: calendarDateOf("2026-11-22"), taken_by: "system" } as const;
  const again = crypto.randomUUID();
  await db.insertInto("request_steps").values([
    { ...step, id: again, number: number + 1, action: "send-again", to_state: "transmitted", details: JSON.stringify({ check: [{ rule: "facts", severity: "must", passed: true }], asked: ["facts"] }) },
    { ...step, id: crypto.randomUUID(), number: number + 2, action: "reverse", to_state: "came-back", details: "{}", reverses: again },
    { ...step, id: crypto.randomUUID(), number: number + 3, action: "come-back", to_state: "came-back", details: JSON.stringify({ reasons: ["facts"] }) },
  ]).execute();
  const all = await withinScope(db, await scopeFor(db, office.people.supervisor), (tx) => listReturns(tx, calendarDateOf("2020-01-01"), calendarDateOf("2027-01-01")));
  assert.deepEqual(all.filter(({ request }) => request === id).map(({ check }) => check), [[], []]);
});
