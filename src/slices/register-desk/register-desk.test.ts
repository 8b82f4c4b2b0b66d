import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import type { Database } from "../../platform/db/index.ts";
import { makeOffice, postForm, signIn, type Office, type OfficerName, type SignedIn } from "../../../test/support/office.ts";
import { registerApp } from "../../../test/support/register-app.ts";

const NOW = new Date("2026-11-22T09:00:00Z");
const TREATY = "/en/desk/register/treaties/in-az-mla";
let app: FastifyInstance;
let db: Database;
let office: Office;
const officers = new Map<OfficerName, SignedIn>();

before(async () => {
  ({ app, db } = await registerApp());
  office = await makeOffice(db);
  for (const name of ["recorder", "approver", "second-approver", "canada-desk", "court-officer", "auditor"] as const) officers.set(name, await signIn(db, office.people[name], NOW));
});
after(async () => await app.close());

function officer(name: OfficerName): SignedIn {
  const found = officers.get(name);
  if (found === undefined) throw new Error(`${name} is not signed in`);
  return found;
}
const get = async (who: OfficerName, url: string) => await app.inject({ url, cookies: { ...officer(who).cookies } });
const post = async (who: OfficerName, url: string, fields: Readonly<Record<string, string>>) => await postForm(app, url, officer(who), fields);

const NONE_WAITS = "No draft waits for a second pair of eyes.";

/** The page's state in its one sentence. */
function stateOf(html: string): string {
  return /<div class="state">(.*?)<\/div>/.exec(html)?.[1] ?? "";
}

/** The ids that can be ticked on the page. */
function choices(html: string): string[] {
  return [...html.matchAll(/<input type="checkbox" name="fact" value="([0-9a-f-]+)"/g)].map((match) => match[1] ?? "");
}
async function lastEvent(): Promise<unknown> {
  return await db.selectFrom("audit_entries").select(["actor", "event", "subject_id"]).orderBy("sequence", "desc").limit(1).executeTakeFirst();
}
/** The newest unpublished fact of Azerbaijan's treaty. */
async function newestDraft(): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select facts.id from facts join instrument_slugs using (instrument_id)
    where slug = 'in-az-mla' and published_at is null and kind <> 'retraction' order by recorded_at desc limit 1
  `.execute(db);
  return rows[0]?.id ?? "";
}
async function ratificationOn(date: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from facts where says ->> 'type' = 'ratification' and says ->> 'date' = ${date} and says ->> 'state' = 'AZ'`.execute(db);
  return rows[0]?.id ?? "";
}

const ACT = { type: "ratification", state: "Azerbaijan", date: "2016-05-01", source: "az-gazette", "source.title": "Gazette of Azerbaijan", marking: "public" };

test("an act recorded at the desk is a draft that the public does not see, with its audit entry", async () => {
  const answer = await post("recorder", `${TREATY}/record?kind=action`, ACT);
  assert.equal(answer.statusCode, 303, answer.body);
  assert.equal(answer.headers.location, TREATY);
  assert.deepEqual(await lastEvent(), { actor: `person:${office.people.recorder}`, event: "act.recorded", subject_id: "in-az-mla" });
  const { body } = await get("approver", "/en/desk/register");
  assert.equal(stateOf(body), "One draft waits for a second pair of eyes.");
  assert.match(body, /ratification · Azerbaijan · 1 May 2016/);
  assert.match(body, /The recorder/);
  assert.doesNotMatch((await app.inject({ url: "/en/treaties/in-az-mla?on=2016-06-01" })).body, /1 May 2016/);
});

test("what is wrong in a form is said beside the field, and nothing typed is lost", async () => {
  const answer = await post("recorder", `${TREATY}/record?kind=action`, { ...ACT, state: "Azerbadjan Republik", date: "2016-13-01", note: "as printed" });
  assert.equal(answer.statusCode, 422);
  assert.match(answer.body, /“2016-13-01” names no date/);
  assert.match(answer.body, /value="Azerbadjan Republik"/);
  assert.match(answer.body, /value="as printed"/);
});

test("the same act twice is refused with the fact that says it already", async () => {
  const answer = await post("recorder", `${TREATY}/record?kind=action`, ACT);
  assert.equal(answer.statusCode, 422);
  assert.match(answer.body, /this ratification is recorded already/);
});

test("nobody without the permission finds the desk, its forms or its commands", async () => {
  for (const who of ["court-officer", "auditor"] as const) assert.equal((await get(who, "/en/desk/register")).statusCode, 404, who);
  assert.equal((await get("canada-desk", TREATY)).statusCode, 200);
  assert.equal((await get("canada-desk", `${TREATY}/record`)).statusCode, 404);
  assert.equal((await post("canada-desk", `${TREATY}/record`, ACT)).statusCode, 404);
  const [id = ""] = choices((await get("approver", TREATY)).body);
  assert.equal((await post("recorder", `${TREATY}/publish`, { fact: id })).statusCode, 404);
});

test("the second pair of eyes publishes, and the public sees it", async () => {
  const [id = ""] = choices((await get("approver", TREATY)).body);
  assert.equal((await post("approver", `${TREATY}/publish`, { fact: id })).statusCode, 303);
  assert.deepEqual(await lastEvent(), { actor: `person:${office.people.approver}`, event: "facts.published", subject_id: "in-az-mla" });
  assert.match((await app.inject({ url: "/en/treaties/in-az-mla?on=2016-06-01" })).body, /1 May 2016/);
});

test("an approver does not publish what the approver recorded; another does", async () => {
  await post("approver", `${TREATY}/record?kind=note`, { text: "Seen in the gazette of May 2016.", kind: "remark", source: "az-gazette", marking: "public" });
  const id = await newestDraft();
  const own = await post("approver", `${TREATY}/publish`, { fact: id });
  assert.equal(own.statusCode, 422);
  assert.match(own.body, /recorded by yourself/);
  assert.equal((await post("second-approver", `${TREATY}/publish`, { fact: id })).statusCode, 303);
});

test("a draft is returned with a remark, stays on record, and waits no longer", async () => {
  await post("recorder", `${TREATY}/record?kind=action`, { ...ACT, date: "2016-07-01", type: "denunciation" });
  const id = await newestDraft();
  const without = await post("approver", `${TREATY}/return`, { fact: id });
  assert.equal(without.statusCode, 422);
  assert.match(without.body, /Say why it is returned/);
  assert.equal((await post("approver", `${TREATY}/return`, { fact: id, remark: "The gazette says nothing of a denunciation." })).statusCode, 303);
  assert.match((await get("recorder", TREATY)).body, /The gazette says nothing of a denunciation/);
  assert.equal(stateOf((await get("approver", "/en/desk/register")).body), NONE_WAITS);
});

test("a correction is prefilled with what the fact says, and supersedes it when published", async () => {
  const form = `${TREATY}/facts/${await ratificationOn("2016-05-01")}/correct`;
  assert.match((await get("recorder", form)).body, /value="2016-05-01"/);
  const answer = await post("recorder", form, { ...ACT, date: "2016-05-02" });
  assert.equal(answer.statusCode, 303, answer.body);
  await post("approver", `${TREATY}/publish`, { fact: await newestDraft() });
  const { body } = await app.inject({ url: "/en/treaties/in-az-mla?on=2016-06-01" });
  assert.match(body, /2 May 2016/);
});

test("an unchanged correction and an empty reason are refused", async () => {
  const fact = `${TREATY}/facts/${await ratificationOn("2016-05-02")}`;
  const same = await post("recorder", `${fact}/correct`, { ...ACT, date: "2016-05-02" });
  assert.equal(same.statusCode, 422);
  assert.match(same.body, /nothing would be different/);
  assert.equal((await post("recorder", `${fact}/retract`, { reason: " " })).statusCode, 422);
});

test("a fact marked above an officer's clearance is not there for that officer, and cannot be recorded by one", async () => {
  const secret = { text: "Told in confidence by the partner.", kind: "remark", source: "az-gazette", marking: "secret" };
  assert.equal((await post("approver", `${TREATY}/record?kind=note`, secret)).statusCode, 303);
  const id = await newestDraft();
  assert.match((await get("second-approver", TREATY)).body, /Told in confidence/);
  assert.doesNotMatch((await get("recorder", TREATY)).body, /Told in confidence/);
  assert.equal(stateOf((await get("recorder", "/en/desk/register")).body), NONE_WAITS);
  assert.equal((await get("recorder", `${TREATY}/facts/${id}/correct`)).statusCode, 404);
  const beyond = await post("recorder", `${TREATY}/record?kind=note`, { ...secret, text: "Another." });
  assert.equal(beyond.statusCode, 422);
  assert.match(beyond.body, /above what you are cleared for/);
});

test("a new instrument is recorded with its title and published by another", async () => {
  const fields = { slug: "in-no-mla", title: "India and Norway: Mutual Legal Assistance", form: "treaty", participation: "bilateral", binding: "yes", between: "India; Norway", subjects: "mla", source: "mea-press-2026", "source.title": "Press release", marking: "public" };
  const wrong = await post("recorder", "/en/desk/register/new", { ...fields, between: "India" });
  assert.equal(wrong.statusCode, 422);
  const answer = await post("recorder", "/en/desk/register/new", fields);
  assert.equal(answer.statusCode, 303, answer.body);
  const page = "/en/desk/register/treaties/in-no-mla";
  const ids = choices((await get("approver", page)).body);
  assert.equal(ids.length, 2);
  const { cookies, formToken } = officer("approver");
  const payload = new URLSearchParams([["form-token", formToken], ...ids.map((id): [string, string] => ["fact", id])]).toString();
  await app.inject({ method: "POST", url: `${page}/publish`, cookies: { ...cookies }, headers: { "content-type": "application/x-www-form-urlencoded" }, payload });
  assert.equal((await app.inject({ url: "/en/treaties/in-no-mla" })).statusCode, 200);
});
