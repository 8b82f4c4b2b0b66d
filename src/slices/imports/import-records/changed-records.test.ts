// What happens to the record when a register prints a treaty otherwise than it did.
import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { temporaryFolder } from "../../../../test/support/database-server.ts";
import { registerApp, TODAY } from "../../../../test/support/register-app.ts";
import { correctFact } from "../../treaty-actions/index.ts";
import { holding, listFacts, instrumentIdOf, loadRegister } from "../../treaties/index.ts";
import { importRegister, listImportReviews, openUkTreaties } from "../index.ts";

const { app, db } = await registerApp();
const folder = temporaryFolder();
after(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const ESTONIA = { uuid: "e", id: 60001, title: "Convention for the Extradition of Fugitive Criminals", field3: "BI", subject: "EXTRADITION", country_name: "ESTONIA ; UNITED KINGDOM", signed_event_date: "18/11/1925", definative_eif_event_date: "12/07/1926", terminated_event_date: "01/01/1970", references: "Treaty Series 022/1926" };
const terms = { actor: "cli:asha", at: new Date("2026-11-22T09:00:00Z"), today: TODAY, publish: true, dryRun: false, progress: () => {} } as const;

async function take(record: Readonly<Record<string, unknown>>, more: { readonly dryRun?: boolean } = {}) {
  const file = join(folder, "uk.jsonl");
  writeFileSync(file, JSON.stringify(record));
  const opened = await openUkTreaties(file);
  assert.ok(opened.ok);
  const outcome = await importRegister(db, opened, { ...terms, ...more });
  assert.ok(outcome.ok, outcome.ok ? "" : outcome.message);
  return outcome.result;
}

/** Each change as the desk is told it. */
const told = (result: Awaited<ReturnType<typeof take>>) => result.rows.flatMap(({ changes }) => changes.map(({ kind, was, now, done }) => `${done}: ${kind}: ${was ?? "–"} → ${now ?? "–"}`));
const recorded = async (id: number) => await listFacts(db, instrumentIdOf(`uk-${id}`));
const title = async (id: number) => (await loadRegister(db, { clock: "published" })).entries.get(`uk-${id}`)?.titles.map(({ text }) => text);
const statusIn = async (id: number, day: string) => (await app.inject({ url: `/api/treaties/uk-${id}?on=${day}` })).json<{ status: string }>().status;

test("a title that changes, changes again and comes back is each time what holds, and all that was said stays on record", async () => {
  await take(ESTONIA);
  for (const wanted of ["Extradition Convention with Estonia", "Convention with Estonia", ESTONIA.title, "Convention with Estonia"]) {
    const result = await take({ ...ESTONIA, title: wanted });
    assert.deepEqual([result.counts.changed, await title(60001)], [1, [wanted]]);
    assert.equal((await take({ ...ESTONIA, title: wanted })).counts.unchanged, 1);
  }
  assert.equal((await recorded(60001)).filter(({ kind }) => kind === "title").length, 5);
});

test("a fact that is no longer printed is withdrawn with the reason and told, never deleted; a dry run tells it beforehand", async () => {
  const record = { ...ESTONIA, id: 60002 };
  const { terminated_event_date: _, references: __, ...less } = record;
  await take(record);
  assert.equal(await statusIn(60002, "1971-01-01"), "terminated");
  const expected = ["withdrawn: published-date: termination 1970-01-01 → –", "withdrawn: note: References: Treaty Series 022/1926 → –"].sort();
  assert.deepEqual(told(await take(less, { dryRun: true })).sort(), expected);
  assert.equal(await statusIn(60002, "1971-01-01"), "terminated");
  const result = await take(less);
  assert.deepEqual([told(result).sort(), result.withdrawn, result.counts.changed], [expected, 2, 1]);
  assert.equal(await statusIn(60002, "1971-01-01"), "in-force");
  const facts = await recorded(60002);
  assert.ok(facts.some(({ kind }) => kind === "published-date"));
  assert.deepEqual(facts.flatMap((fact) => (fact.kind === "retraction" ? [fact.says.reason] : [])), ["UK Treaties Online no longer prints it.", "UK Treaties Online no longer prints it."]);
  assert.equal((await take(less)).counts.unchanged, 1);
});

test("what is printed again after it was withdrawn holds again, however often", async () => {
  const record = { ...ESTONIA, id: 60003 };
  const { terminated_event_date: _, ...less } = record;
  for (const one of [record, less, record, less, record]) await take(one);
  assert.equal(await statusIn(60003, "1971-01-01"), "terminated");
  await take(less);
  assert.equal(await statusIn(60003, "1971-01-01"), "in-force");
});

test("one name more among the participants and another place of signature supersede what was said, and only the difference is told", async () => {
  const record = { ...ESTONIA, id: 60004 };
  await take(record);
  const result = await take({ ...record, country_name: "ESTONIA ; UNITED KINGDOM ; Palestine", signed_event_location: "London" });
  assert.deepEqual(told(result).sort(), ["superseded: description: – → adoptedAt London", "superseded: participants: – → Palestine (X-PALM)"]);
  const register = await loadRegister(db, { clock: "published" });
  assert.deepEqual(register.entries.get("uk-60004")?.participants.map(({ printed }) => printed), ["ESTONIA", "UNITED KINGDOM", "Palestine"]);
});

test("what the office has corrected is not corrected back: it stays, is told, and waits for review", async () => {
  const record = { ...ESTONIA, id: 60005 };
  await take(record);
  const wrong = holding(await recorded(60005)).find(({ kind }) => kind === "title");
  const mended = await correctFact(db, { treaty: "uk-60005", fact: wrong?.id ?? "", changes: { text: "Extradition Convention, 1925" }, source: { id: "gazette", title: "London Gazette" }, publish: true }, terms);
  assert.ok(mended.ok);
  assert.equal((await take(record)).counts.unchanged, 1);
  const result = await take({ ...record, title: "Convention respecting Extradition" });
  assert.deepEqual([told(result), await title(60005)], [["kept: title: Convention for the Extradition of Fugitive Criminals → Convention respecting Extradition"], ["Extradition Convention, 1925"]]);
  assert.ok((await listImportReviews(db, false)).some(({ recordId, question }) => recordId === "60005" && question === "corrected-here"));
  assert.equal((await take({ ...record, title: "Convention respecting Extradition" })).counts.unchanged, 1);
});

test("a record that cannot be read this time is told as such, and not as gone", async () => {
  const record = { ...ESTONIA, id: 60006 };
  await take(record);
  const file = [JSON.stringify({ ...record, signed_event_date: "45/11/1925" }), JSON.stringify({ ...record, id: 60007 })].join("\n");
  writeFileSync(join(folder, "two.jsonl"), file);
  const opened = await openUkTreaties(join(folder, "two.jsonl"));
  assert.ok(opened.ok);
  const outcome = await importRegister(db, opened, terms);
  assert.ok(outcome.ok);
  assert.deepEqual([outcome.result.counts.unreadable, outcome.result.gone.includes("60006")], [1, false]);
});

test("a day that is still to come is no signature, and only that row is left out", async () => {
  const file = join(folder, "future.jsonl");
  writeFileSync(file, [{ ...ESTONIA, id: 60008, signed_event_date: "01/01/2090" }, { ...ESTONIA, id: 60009 }].map((record) => JSON.stringify(record)).join("\n"));
  const opened = await openUkTreaties(file);
  assert.ok(opened.ok);
  for (const dryRun of [true, false]) {
    const outcome = await importRegister(db, opened, { ...terms, dryRun });
    assert.ok(outcome.ok);
    assert.deepEqual([outcome.result.counts.new, outcome.result.unreadable.map(({ row, message }) => `${row} ${message}`)], [1, ["1 2090-01-01 is still to come; what is only expected is no fact"]]);
  }
});
