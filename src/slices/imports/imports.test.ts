import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { temporaryFolder } from "../../../test/support/database-server.ts";
import { registerApp, TODAY } from "../../../test/support/register-app.ts";
import { loadRegister } from "../treaties/index.ts";
import { decideImportReview, importRegister, listImportReviews, openUkTreaties, type ImportOutcome } from "./index.ts";

const { app, db } = await registerApp();
const folder = temporaryFolder();
after(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

// Three records of UK Treaties Online (Open Government Licence v3.0), shortened to the fields that matter here.
const COMMERCE = { uuid: "0005d9bc", id: 58509, title: "Commercial Agreement between His Majesty's Government in the Commonwealth of Australia and the Swiss Federal Council (with Exchanges of Notes)", field3: "BI", subject: "TRADE", country_name: "Australia ; SWITZERLAND ; UNITED KINGDOM", signed_event_date: "04/11/1938", signed_event_location: "Canberra Bern", definative_eif_event_date: "30/12/1938" };
const ESTONIA = { uuid: "e", id: 60001, title: "Convention between the United Kingdom and Estonia for the Extradition of Fugitive Criminals", field3: "BI", subject: "EXTRADITION", country_name: "ESTONIA ; India ; Palestine ; UNITED KINGDOM", signed_event_date: "18/11/1925", definative_eif_event_date: "12/07/1926", terminated_event_date: "01/01/1970" };
const SINGLE = { uuid: "s", id: 70635, title: "Single Convention on Narcotic Drugs, 1961", field3: "MULTI", subject: "DRUGS", country_name: "INDIA ; CONGO", signed_event_date: "30/03/1961", definative_eif_event_date: "13/12/1964" };
const lines = (...records: readonly object[]) => records.map((record) => JSON.stringify(record)).join("\r\n");
const terms = { actor: "cli:asha", at: new Date("2026-11-22T09:00:00Z"), today: TODAY, publish: true, dryRun: false, progress: () => {} } as const;

async function outcomeOf(text: string, more: { readonly dryRun?: boolean; readonly publish?: boolean } = {}): Promise<ImportOutcome> {
  const file = join(folder, "uk.jsonl");
  writeFileSync(file, text);
  const opened = await openUkTreaties(file);
  return opened.ok ? await importRegister(db, opened, { ...terms, ...more }) : opened;
}

async function take(text: string, more: { readonly dryRun?: boolean; readonly publish?: boolean } = {}) {
  const outcome = await outcomeOf(text, more);
  assert.ok(outcome.ok, outcome.ok ? "" : outcome.message);
  return outcome.result;
}

const IN_FORCE = "/api/treaties?subject=mla&participation=bilateral&state=IN&status=in-force&on=2013-12-31";

test("a dry run tells what would be new and stores nothing", async () => {
  assert.deepEqual((await take(`\uFEFF${lines(COMMERCE, ESTONIA, SINGLE)}`, { dryRun: true })).counts, { new: 3, changed: 0, unchanged: 0, unreadable: 0, review: 1 });
  assert.equal((await loadRegister(db, { clock: "recorded" })).entries.has("uk-58509"), false);
});

test("what is taken is attested as printed: no consent, no role, and nobody is a party by it", async () => {
  await take(lines(COMMERCE, ESTONIA, SINGLE));
  const register = await loadRegister(db, { clock: "published" });
  const entry = register.entries.get("uk-60001");
  assert.deepEqual([entry?.form, entry?.subjects, entry?.between, entry?.adoptedOn], ["convention", ["extradition"], [], "1925-11-18"]);
  assert.deepEqual(entry?.participants.map(({ printed }) => printed), ["ESTONIA", "India", "Palestine", "UNITED KINGDOM"]);
  assert.deepEqual([entry?.participants[0]?.party, entry?.participants[3]?.party], ["EE", "GB"]);
  assert.deepEqual(register.facts.get("uk-60001")?.actions, []);
  const on = async (day: string) => (await app.inject({ url: `/api/treaties/uk-60001?on=${day}` })).json<{ status: string }>().status;
  assert.deepEqual([await on("1930-01-01"), await on("1926-01-01"), await on("1971-01-01")], ["in-force", "not-in-force", "terminated"]);
});

test("doing it again changes nothing; a changed record supersedes; one that is gone is told and kept", async () => {
  assert.deepEqual((await take(lines(COMMERCE, ESTONIA, SINGLE))).counts, { new: 0, changed: 0, unchanged: 3, unreadable: 0, review: 1 });
  const changed = await take(lines({ ...COMMERCE, title: "Commercial Agreement between Australia and Switzerland" }, ESTONIA));
  assert.deepEqual([changed.counts.changed, changed.counts.unchanged, changed.gone], [1, 1, ["70635"]]);
  const titles = (await loadRegister(db, { clock: "published" })).entries.get("uk-58509")?.titles.map(({ text }) => text);
  assert.deepEqual(titles, ["Commercial Agreement between Australia and Switzerland"]);
  assert.ok((await loadRegister(db, { clock: "published" })).entries.has("uk-70635"));
});

test("what was taken without showing it is published by a later run that says so", async () => {
  const hidden = JSON.stringify({ ...COMMERCE, id: 77, title: "Agreement not yet shown" });
  const shown = async () => (await loadRegister(db, { clock: "published" })).entries.has("uk-77");
  await take(hidden, { publish: false });
  assert.equal(await shown(), false);
  await take(hidden);
  assert.equal(await shown(), true);
});

test("the division's counts are those of before: an import makes nobody a party", async () => {
  assert.equal((await app.inject({ url: IN_FORCE })).json<{ total: number }>().total, 34);
});

test("possible duplicates and doubtful names wait for a person, and a decision is made once", async () => {
  const open = await listImportReviews(db, false);
  assert.ok(open.some(({ question, details }) => question === "same-title-on-record" && details["slug"] === "un-single-convention"));
  const first = open[0];
  assert.ok(first);
  assert.equal(await decideImportReview(db, first.id, "same", terms), true);
  assert.equal(await decideImportReview(db, first.id, "different", terms), false);
});

test("a row that cannot be read is told with its row, field and what would be right, and the others are taken", async () => {
  const broken = ["{", JSON.stringify({ ...COMMERCE, id: 1, signed_event_date: "31/02/1938" }), JSON.stringify({ ...COMMERCE, id: "x" }), JSON.stringify({ ...ESTONIA, id: 2, title: "Exchange of Notes" })];
  const { counts, unreadable } = await take(broken.join("\n"));
  assert.deepEqual([counts.new, counts.unreadable], [1, 3]);
  assert.match(unreadable.map(({ row, field, message }) => `${row} ${field} ${message}`).join("\n"), /1 row is no JSON[\s\S]*2 signed_event_date "31\/02\/1938" is no date; the mapping says dd\/mm\/yyyy/);
});

test("a file that holds nothing readable is refused as a whole", async () => {
  for (const text of ["", "\n\n", "hello", "{\n", "[1]", JSON.stringify({ ...COMMERCE, id: "", title: "" })]) assert.equal((await outcomeOf(text)).ok, false, JSON.stringify(text));
});
