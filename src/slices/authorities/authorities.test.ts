import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { findInProfile, listInProfile } from "../../domain/casework/index.ts";
import { calendarDateOf } from "../../domain/kernel/index.ts";
import type { Database } from "../../platform/db/index.ts";
import { makeOffice, postForm, signIn, type SignedIn } from "../../../test/support/office.ts";
import { registerApp } from "../../../test/support/register-app.ts";
import { insertContentRule, listContentRules, listCountryFacts } from "./authorities.store.ts";
import { readStatements } from "./fact-shapes.ts";
import { calendarOf, enterStatements, loadProfile, readProfileSeeds } from "./profiles.ts";

const on = calendarDateOf("2026-11-25");
let app: FastifyInstance;
let db: Database;
let recorder: SignedIn;
let desk: SignedIn;

before(async () => {
  ({ app, db } = await registerApp());
  const office = await makeOffice(db);
  const at = new Date("2026-11-22T09:00:00Z");
  [recorder, desk] = [await signIn(db, office.people.recorder, at), await signIn(db, office.people["canada-desk"], at)];
  await enterStatements(db, readProfileSeeds(), "system");
});
after(async () => await app.close());

const get = async (who: SignedIn, url: string) => await app.inject({ url, cookies: { ...who.cookies } });
const standing = async (party: string) => (await listCountryFacts(db, party)).filter(({ goneBy }) => goneBy === null);
const lastEvent = async () => (await db.selectFrom("audit_entries").select(["event", "subject_id"]).orderBy("sequence", "desc").limit(1).executeTakeFirst());

test("what comes with Comity is brought in once", async () => {
  assert.equal(await enterStatements(db, readProfileSeeds(), "system"), 0);
  assert.deepEqual(await lastEvent(), { event: "profiles.entered", subject_id: "profiles" });
});

test("Belgium: the process kinds notified in June 2023, as reported; before that day nothing is known", async () => {
  const profile = await loadProfile(db, "BE", on);
  const notified = findInProfile(profile, "process-kinds");
  assert.deepEqual(notified?.says.kinds, ["summons-to-accused", "summons-to-person", "search-warrant"]);
  assert.equal(notified.source.evidence, "reported");
  assert.ok(profile.missing.includes("languages"));
  assert.equal(findInProfile(await loadProfile(db, "BE", calendarDateOf("2023-06-21")), "process-kinds"), undefined);
});

test("India's own authority for criminal matters, and the other for civil ones", async () => {
  assert.deepEqual(listInProfile(await loadProfile(db, "IN", on), "authority").map(({ says }) => says.subjects), [[], ["civil and commercial matters"]]);
});

test("a country of which nothing is recorded has an empty profile, all of it missing", async () => {
  const profile = await loadProfile(db, "FJ", on);
  assert.deepEqual([profile.facts, profile.missing.length], [[], 12]);
});

test("working days: Saturday and Sunday are off, and no list of holidays is recorded", async () => {
  const calendar = calendarOf("IN", await listCountryFacts(db, "IN"));
  assert.deepEqual([...calendar.daysOff], [6, 7]);
  assert.equal(calendar.recorded.from, calendar.recorded.until);
});

test("an officer of the register records a statement with its source: it holds at once, and the record says so", async () => {
  const { statusCode } = await postForm(app, "/en/desk/countries/CH/record?kind=languages", recorder, { accepted: "de; fr; it", certificate: "yes", source: "Letter of the Federal Office of 1 October 2026", evidence: "law" });
  assert.equal(statusCode, 303);
  assert.deepEqual((await standing("CH")).map(({ says }) => says), [{ accepted: ["de", "fr", "it"], certificate: true }]);
  assert.deepEqual(await lastEvent(), { event: "country.described", subject_id: "CH" });
  const { body } = await get(desk, "/en/desk/countries/CH");
  assert.match(body, /German, French, Italian; a translation carries its translator/);
  assert.match(body, /<span class="tag">read<\/span> Letter of the Federal Office/);
});

test("what is wrong in the form is said beside its field, and what was typed stays", async () => {
  const { statusCode, body } = await postForm(app, "/en/desk/countries/CH/record?kind=copies", recorder, { count: "many", source: "", evidence: "law" });
  assert.equal(statusCode, 422);
  assert.match(body, /value="many"/);
  assert.match(body, /id="field-count-problem"/);
  assert.match(body, /id="field-source-problem"/);
});

test("a correction needs a reason; the old statement stays with it, and cannot be corrected twice", async () => {
  const [before] = await standing("CH");
  const url = `/en/desk/countries/CH/statements/${before?.id}`;
  const fields = { accepted: "de; fr; it; en", source: "Letter of 2 November 2026", evidence: "law" };
  assert.equal((await postForm(app, url, recorder, fields)).statusCode, 422);
  assert.equal((await postForm(app, url, recorder, { ...fields, reason: "English is accepted too" })).statusCode, 303);
  const facts = await listCountryFacts(db, "CH");
  assert.deepEqual(facts.map(({ goneBy }) => goneBy?.reason ?? null), ["English is accepted too", null]);
  assert.equal((await postForm(app, url, recorder, { ...fields, reason: "again" })).statusCode, 404);
});

test("what is taken back leaves nothing in its place", async () => {
  const [now] = await standing("CH");
  const { statusCode } = await postForm(app, `/en/desk/countries/CH/statements/${now?.id}`, recorder, { do: "withdraw", reason: "another State was meant" });
  assert.equal(statusCode, 303);
  assert.deepEqual(await standing("CH"), []);
  assert.deepEqual(await lastEvent(), { event: "country.withdrawn", subject_id: "CH" });
});

test("who may not record sees the countries and no form; nobody changes or removes a statement", async () => {
  assert.equal((await get(desk, "/en/desk/countries")).statusCode, 200);
  assert.equal((await get(desk, "/en/desk/countries/CH/record")).statusCode, 404);
  assert.equal((await postForm(app, "/en/desk/countries/CH/record?kind=note", desk, { text: "x", source: "x", evidence: "law" })).statusCode, 404);
  await assert.rejects(db.updateTable("country_facts").set({ source: "another" }).execute(), /permission denied/);
  await assert.rejects(db.deleteFrom("country_facts").execute(), /permission denied/);
});

test("a country is opened by its name, and an unknown one is said so", async () => {
  const { statusCode, headers } = await get(desk, "/en/desk/countries?state=Belgium");
  assert.deepEqual([statusCode, headers.location], [303, "/en/desk/countries/BE"]);
  assert.equal((await get(desk, "/en/desk/countries?state=Atlantis")).statusCode, 400);
  assert.equal((await get(desk, "/en/desk/countries/ZZ")).statusCode, 404);
});

test("a document with faults says each with its place", () => {
  const read = readStatements({ statements: [{ party: "CA", kind: "copies", says: { count: 0 }, source: "x", evidence: "law" }, { party: "CA", kind: "tea", says: {}, source: "x", evidence: "law" }] });
  assert.ok(!read.ok);
  assert.deepEqual(read.faults.map(({ at }) => at), ["statements[0].says.count", "statements[1].kind"]);
});

test("the page of rules shows each with its source; an officer adds one, and a name is given once", async () => {
  const fields = { code: "hotel-bill", field: "allowances", mend: "Say who pays the hotel.", of: "item", severity: "must", source: "return of 5 May 2026", evidence: "law", countries: "CA" };
  assert.equal((await postForm(app, "/en/desk/content-rules/new", recorder, fields)).statusCode, 303);
  assert.deepEqual(await lastEvent(), { event: "content-rule.recorded", subject_id: "hotel-bill" });
  const { body } = await get(desk, "/en/desk/content-rules");
  assert.match(body, /Say who pays the hotel\./);
  assert.match(body, /<span class="tag">read<\/span> UNCAC art\. 46\(15\)\(a\)/);
  assert.match((await postForm(app, "/en/desk/content-rules/new", recorder, fields)).body, /A rule or a reason of this name is there already/);
  const remembered = await postForm(app, "/en/desk/content-rules/new", recorder, { ...fields, code: "other", evidence: "unverified", countries: "ZZ" });
  assert.equal(remembered.statusCode, 422);
  assert.match(remembered.body, /can only warn/);
  assert.match(remembered.body, /ZZ is the code of no State/);
});

test("a rule of the office is corrected with a reason under its own name, and taken back with one; every wording stays to be read", async () => {
  const stands = async () => (await listContentRules(db)).find(({ code }) => code === "hotel-bill");
  const url = `/en/desk/content-rules/${(await stands())?.id}`;
  const fields = { field: "allowances", mend: "Say who pays hotel and meals.", severity: "should", source: "return of 5 May 2026", evidence: "law" };
  assert.equal((await postForm(app, url, desk, fields)).statusCode, 404, "a desk officer reads the rules and changes none");
  assert.equal((await postForm(app, url, recorder, fields)).statusCode, 422, "not without a reason");
  assert.equal((await postForm(app, url, recorder, { ...fields, do: "correct", reason: "meals were meant too" })).statusCode, 303);
  assert.deepEqual(await lastEvent(), { event: "content-rule.corrected", subject_id: "hotel-bill" });
  assert.equal((await stands())?.mend, "Say who pays hotel and meals.");
  assert.equal((await postForm(app, url, recorder, { ...fields, reason: "again" })).statusCode, 404, "the wording that was corrected stands no longer");
  const now = `/en/desk/content-rules/${(await stands())?.id}`;
  assert.match((await get(recorder, now)).body, /Earlier wordings.*Say who pays the hotel\..*meals were meant too/s);
  assert.equal((await postForm(app, now, recorder, { do: "withdraw", reason: "they pay it themselves" })).statusCode, 303);
  assert.equal(await stands(), undefined);
  assert.deepEqual(await lastEvent(), { event: "content-rule.withdrawn", subject_id: "hotel-bill" });
  assert.match((await get(desk, "/en/desk/content-rules")).body, /2 wordings were replaced or taken back.*they pay it themselves/s);
});

test("no rule of the office has the name of one that comes with Comity", async () => {
  const answer = await postForm(app, "/en/desk/content-rules/new", recorder, { code: "facts", field: "facts", mend: "x", source: "x", evidence: "law" });
  assert.match(answer.body, /A rule or a reason of this name is there already/);
});

test("a rule that the office adds is kept under its code; one that is only remembered cannot block", async () => {
  const rule = { code: "bank-branch", kinds: ["documents"], countries: ["CA"], instruments: [], field: "bankBranch", of: "item", severity: "must", mend: "Name the branch of the bank.", source: { evidence: "law", cites: "return of 3 March 2026" } } as const;
  await insertContentRule(db, rule, "system");
  const kept = (await listContentRules(db)).find(({ code }) => code === "bank-branch");
  assert.deepEqual([kept?.code, kept?.mend, kept?.kinds], ["bank-branch", "Name the branch of the bank.", ["documents"]]);
  await assert.rejects(insertContentRule(db, { ...rule, code: "remembered", source: { evidence: "unverified", cites: "somebody said so" } }, "system"), /check/);
  await assert.rejects(insertContentRule(db, rule, "system"), /unique/);
});
