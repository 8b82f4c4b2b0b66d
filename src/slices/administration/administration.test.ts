import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import type { Database } from "../../platform/db/index.ts";
import { makeOffice, postForm, signIn, type Office, type OfficerName, type SignedIn } from "../../../test/support/office.ts";
import { registerApp } from "../../../test/support/register-app.ts";
import { OFFICE_ACTIONS } from "./actions/office-actions.ts";

const NOW = new Date("2026-11-22T09:00:00Z");
const POST = "/en/desk/office/posts/canada-desk";
let app: FastifyInstance;
let db: Database;
let office: Office;
const officers = new Map<OfficerName, SignedIn>();

before(async () => {
  ({ app, db } = await registerApp());
  office = await makeOffice(db);
  for (const name of ["administrator", "supervisor", "canada-desk", "court-officer"] as const) officers.set(name, await signIn(db, office.people[name], NOW));
});
after(async () => await app.close());

function officer(name: OfficerName): SignedIn {
  const found = officers.get(name);
  if (found === undefined) throw new Error(`${name} is not signed in`);
  return found;
}
const get = async (who: OfficerName, url: string) => await app.inject({ url, cookies: { ...officer(who).cookies } });
const post = async (who: OfficerName, url: string, fields: Readonly<Record<string, string>>) => await postForm(app, url, officer(who), fields);
async function lastEvent(): Promise<unknown> {
  return await db.selectFrom("audit_entries").select(["actor", "event", "subject_id"]).orderBy("sequence", "desc").limit(1).executeTakeFirst();
}

test("the office of today is a tree with its posts and who holds them", async () => {
  const { body } = await get("canada-desk", "/en/desk/office");
  assert.match(body, new RegExp(`${Object.keys(office.units).length} units, ${Object.keys(office.posts).length} posts, none of them vacant today`));
  assert.match(body, /The canada-desk/);
  assert.doesNotMatch(body, /Add a unit/);
  assert.match((await get("administrator", "/en/desk/office")).body, /Add a unit/);
});

test("an outside officer does not find the directory, and a supervisor cannot change it", async () => {
  assert.equal((await get("court-officer", "/en/desk/office")).statusCode, 404);
  for (const { path } of OFFICE_ACTIONS) assert.equal((await post("supervisor", `/en${path.replace(":subject", "canada")}`, {})).statusCode, 404, path);
});

test("a holder who leaves has no right from that day on, and the successor has", async () => {
  const person = await post("administrator", "/en/desk/office/people/new", { "add-person.name": "Meera Iyer", "add-person.signInName": "meera.iyer", "add-person.email": "meera@example.org" });
  assert.equal(person.statusCode, 303, person.body);
  const early = await post("administrator", `${POST}/appoint`, { "appoint.person": "meera.iyer", "appoint.from": "2026-11-22" });
  assert.equal(early.statusCode, 422);
  assert.match(early.body, /The canada-desk holds the post from 2020-01-01/);
  assert.match(early.body, /value="meera\.iyer"/);
  assert.equal((await post("administrator", `${POST}/vacate`, { "vacate.until": "2026-11-22" })).statusCode, 303);
  assert.deepEqual(await lastEvent(), { actor: `person:${office.people.administrator}`, event: "post.vacated", subject_id: "canada-desk" });
  assert.match((await get("canada-desk", "/en/desk")).body, /You hold no post today/);
  assert.equal((await get("canada-desk", "/en/desk/office")).statusCode, 404);
  assert.equal((await post("administrator", `${POST}/appoint`, { "appoint.person": "meera.iyer", "appoint.from": "2026-11-22" })).statusCode, 303);
  assert.match((await get("administrator", POST)).body, /Meera Iyer, since 22 November 2026/);
});

test("somebody stands in for a time, with a reason, and not longer than a year", async () => {
  const fields = { "begin-cover.person": "canada-desk", "begin-cover.kind": "absence", "begin-cover.from": "2026-11-22", "begin-cover.until": "2026-12-24", "begin-cover.reason": "leave" };
  const long = await post("administrator", `${POST}/cover`, { ...fields, "begin-cover.until": "2028-01-01" });
  assert.match(long.body, /Standing in lasts 366 days at most/);
  assert.equal((await post("administrator", `${POST}/cover`, fields)).statusCode, 303);
  assert.equal((await get("canada-desk", "/en/desk/office")).statusCode, 200);
  const id = /name="end-cover\.cover"[^>]*>.*?value="([0-9a-f-]+)"/s.exec((await get("administrator", POST)).body)?.[1] ?? "";
  assert.equal((await post("administrator", `${POST}/end-cover`, { "end-cover.cover": id })).statusCode, 303);
  assert.equal((await get("canada-desk", "/en/desk/office")).statusCode, 404);
});

test("nobody appoints themselves or changes the rights of the post they hold", async () => {
  const own = await post("administrator", "/en/desk/office/posts/administrator/give-role", { "give-role.role": "supervisor", "give-role.from": "2026-11-22" });
  assert.match(own.body, /Nobody changes the rights of the post they hold themselves/);
  const cleared = await post("administrator", "/en/desk/office/posts/administrator/clearance", { "change-clearance.clearance": "secret" });
  assert.equal(cleared.statusCode, 422);
  await post("administrator", "/en/desk/office/posts/supervisor/vacate", { "vacate.until": "2026-11-22" });
  const self = await post("administrator", "/en/desk/office/posts/supervisor/appoint", { "appoint.person": "administrator", "appoint.from": "2026-11-22" });
  assert.match(self.body, /Nobody appoints themselves/);
});

test("a unit and a post are added, named anew, and closed in order", async () => {
  assert.equal((await post("administrator", "/en/desk/office/units/new", { "add-unit.slug": "bhutan", "add-unit.name": "Bhutan desk", "add-unit.language": "en", "add-unit.kind": "desk", "add-unit.parent": "division", "add-unit.from": "2026-01-01" })).statusCode, 303);
  const unit = "/en/desk/office/units/bhutan";
  assert.equal((await post("administrator", `${unit}/rename`, { "rename-unit.name": "Bhutan and Nepal desk", "rename-unit.language": "en", "rename-unit.from": "2026-10-01" })).statusCode, 303);
  assert.match(/<dl class="summary">.*?<\/dl>/s.exec((await get("administrator", unit)).body)?.[0] ?? "", /Bhutan desk, 1 January 2026 to the day before 1 October 2026/);
  assert.equal((await post("administrator", `${unit}/posts/new`, { "add-post.slug": "bhutan-officer", "add-post.title": "Officer, Bhutan", "add-post.language": "en", "add-post.clearance": "restricted", "add-post.role": "desk-officer", "add-post.from": "2026-10-01" })).statusCode, 303);
  assert.match((await post("administrator", `${unit}/close`, { "close-unit.until": "2026-11-22" })).body, /Close these first: bhutan-officer/);
  assert.equal((await post("administrator", "/en/desk/office/posts/bhutan-officer/close", { "close-post.until": "2026-11-22" })).statusCode, 303);
  assert.equal((await post("administrator", `${unit}/close`, { "close-unit.until": "2026-11-22" })).statusCode, 303);
});

test("a post is let into a compartment by two people", async () => {
  const second = await signIn(db, await anotherAdministrator(), NOW);
  assert.equal((await post("administrator", "/en/desk/office/compartments/new", { "add-compartment.code": "CASE:17", "add-compartment.purpose": "one case" })).statusCode, 303);
  const page = "/en/desk/office/compartments/CASE%3A17";
  assert.equal((await post("administrator", `${page}/propose`, { "propose-member.post": "nepal-desk", "propose-member.from": "2026-11-22", "propose-member.reason": "works on it" })).statusCode, 303);
  const id = /value="([0-9a-f-]{36})"/.exec((await get("administrator", page)).body)?.[1] ?? "";
  assert.match((await post("administrator", `${page}/approve`, { "approve-member.member": id })).body, /Who proposed it does not approve it/);
  assert.equal((await postForm(app, `${page}/approve`, second, { "approve-member.member": id })).statusCode, 303);
});

test("a day that is none is said beside its field, and nothing typed is lost", async () => {
  const answer = await post("administrator", `${POST}/appoint`, { "appoint.person": "meera.iyer", "appoint.from": "22.11.2026" });
  assert.equal(answer.statusCode, 422);
  assert.match(answer.body, /“22\.11\.2026” is no day/);
  assert.match(answer.body, /value="22\.11\.2026"/);
});

async function anotherAdministrator() {
  await post("administrator", "/en/desk/office/people/new", { "add-person.name": "Second", "add-person.signInName": "second", "add-person.email": "" });
  const added = await post("administrator", "/en/desk/office/units/authority/posts/new", { "add-post.slug": "second-administrator", "add-post.title": "Second administrator", "add-post.language": "en", "add-post.clearance": "public", "add-post.role": "administrator", "add-post.from": "2026-01-01" });
  assert.equal(added.statusCode, 303, added.body);
  await post("administrator", "/en/desk/office/posts/second-administrator/appoint", { "appoint.person": "second", "appoint.from": "2026-01-01" });
  const { id } = await db.selectFrom("people").select("id").where("sign_in_name", "=", "second").executeTakeFirstOrThrow();
  return id as Office["people"]["administrator"];
}
