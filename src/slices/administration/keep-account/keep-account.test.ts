import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { auditEntries } from "../../../../test/support/audit.ts";
import { cookieJar, type Jar } from "../../../../test/support/cookie-jar.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { givePassword, hiddenFields, said, sendPassword } from "../../../../test/support/local-account.ts";
import { movableClock } from "../../../../test/support/movable-clock.ts";
import { makeOffice, signIn, type Office, type OfficerName } from "../../../../test/support/office.ts";
import { signInApp } from "../../../../test/support/sign-in-app.ts";
import type { PersonId } from "../../../domain/access/index.ts";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import type { Database } from "../../../platform/db/index.ts";

const clock = movableClock("2026-11-22T09:00:00Z");
let app: FastifyInstance;
let db: Database;
let office: Office;
let log: string[];
let administrator: Jar;

before(async () => {
  ({ db } = await testDatabase());
  office = await makeOffice(db);
  ({ app, log } = await signInApp({ db, clock }));
  administrator = await at("administrator");
});
after(async () => await app.close());

async function at(name: OfficerName): Promise<Jar> {
  return cookieJar(app, { ...(await signIn(db, office.people[name], clock.now())).cookies });
}

const pageOf = (name: OfficerName) => `/en/desk/office/people/${office.people[name]}`;

async function send(action: string, page: string, fields: Readonly<Record<string, string>>) {
  return await administrator.post(action, { ...hiddenFields((await administrator.get(page)).body, action), ...fields });
}

test("an administrator sees what an account has to sign in with, and never which; nobody else sees even that", async () => {
  await givePassword(db, office.people["canada-desk"]);
  const { body } = await administrator.get(pageOf("canada-desk"));
  assert.match(said(body), /Signs in with password/);
  assert.doesNotMatch(body, /\$argon2/);
  const supervisor = await at("supervisor");
  assert.doesNotMatch((await supervisor.get(pageOf("canada-desk"))).body, /Signs in with/);
});

test("somebody new is added on the pages and given a one-time code, shown once; with it the account is set up", async () => {
  const added = await send("/en/desk/office/people/new", "/en/desk/office/people", { "add-person.name": "Meera Iyer", "add-person.signInName": "meera.iyer", "add-person.email": "" });
  const page = String(added.headers.location);
  const action = `${page}/reset`;
  assert.match((await administrator.get(page)).body, /Give a one-time code/);
  const shown = await send(action, page, { "reset-account.reason": "Asked for by the head of the division" });
  assert.equal(shown.statusCode, 200);
  const address = /http:\/\/[^<]*(\/en\/enrolment\?code=([0-9A-Z-]{29}))/.exec(shown.body) ?? assert.fail(said(shown.body));
  assert.match((await cookieJar(app).get(address[1] ?? "")).body, /meera\.iyer/);
  assert.doesNotMatch((await administrator.get(page)).body, new RegExp(address[2] ?? ""), "the code is shown once");
  assert.doesNotMatch(log.join(""), new RegExp(address[2] ?? ""));
  const entry = (await auditEntries(db)).findLast(({ event }) => event === "account.reset");
  assert.deepEqual([entry?.actor, entry?.why], [`person:${office.people.administrator}`, "Asked for by the head of the division"]);
});

test("a reset needs its reason, ends every session of the account, and the old password opens nothing", async () => {
  await givePassword(db, office.people["nepal-desk"]);
  const officer = cookieJar(app);
  await sendPassword(officer, "nepal-desk");
  const refused = await send(`${pageOf("nepal-desk")}/reset`, pageOf("nepal-desk"), { "reset-account.reason": "  " });
  assert.equal(refused.statusCode, 422);
  assert.match(said(refused.body), /A reason is needed; it goes into the record\./);
  assert.equal((await officer.get("/en/desk")).statusCode, 200);
  assert.equal((await send(`${pageOf("nepal-desk")}/reset`, pageOf("nepal-desk"), { "reset-account.reason": "Telephone lost; known by voice" })).statusCode, 200);
  assert.equal((await officer.get("/en/desk")).statusCode, 303);
  assert.equal((await sendPassword(cookieJar(app), "nepal-desk")).statusCode, 403);
});

test("an account is closed for good; nobody closes the own one, and none is closed twice", async () => {
  const token = hiddenFields((await administrator.get("/en/desk/office/sessions")).body, "/en/desk/office/sessions/end");
  const close = async (person: string) => await administrator.post(`/en/desk/office/people/${person}/close-account`, { ...token, "close-account.reason": "Left the service" });
  const own = await close(office.people.administrator);
  assert.equal(own.statusCode, 422);
  assert.match(said(own.body), /Nobody resets or closes the own account\./);
  assert.equal((await close(office.people.nobody)).headers.location, `/en/desk/office/people/${office.people.nobody}`);
  assert.match(said((await administrator.get(`/en/desk/office/people/${office.people.nobody}`)).body), /closed/);
  assert.equal((await close(office.people.nobody)).statusCode, 422);
  assert.equal((await close("7c9e6679-7425-40de-944b-e07fc1f90ae7")).statusCode, 404);
});

test("an administrator sees every open session and ends one, or all of a person; the officer is told why", async () => {
  const [first, second, other] = [await at("recorder"), await at("recorder"), await at("court-officer")];
  clock.forward({ minutes: 2 });
  const list = await administrator.get("/en/desk/office/sessions");
  assert.match(said(list.body), /The recorder.*The court-officer|The court-officer.*The recorder/s);
  const { id } = await db.selectFrom("sessions").select("id").where("person_id", "=", office.people["court-officer"]).where("ended_at", "is", null).executeTakeFirstOrThrow();
  assert.equal((await send("/en/desk/office/sessions/end", "/en/desk/office/sessions", { session: id })).headers.location, "/en/desk/office/sessions");
  const shut = await other.get("/en/desk");
  assert.equal(shut.statusCode, 303);
  assert.match(said((await other.get(String(shut.headers.location))).body), /An administrator has ended your session\./);
  assert.equal((await send("/en/desk/office/sessions/end", "/en/desk/office/sessions", { session: id })).statusCode, 404, "it is over");
  assert.match(said((await administrator.get(pageOf("recorder"))).body), /End all 2 sessions/);
  await send("/en/desk/office/sessions/end", pageOf("recorder"), { person: office.people.recorder });
  for (const jar of [first, second]) assert.equal((await jar.get("/en/desk")).statusCode, 303);
});

test("who clicked to be an invented administrator gives nobody a real account", async () => {
  const invented = crypto.randomUUID();
  await db.insertInto("people").values({ id: invented, name: "Jon (invented)", sign_in_name: "demo.jon", is_demonstration: true }).execute();
  const { id: cover } = await db.insertInto("post_covers").values({ id: crypto.randomUUID(), post_id: office.posts.administrator, person_id: invented as PersonId, kind: "absence", held_from: calendarDateOf("2026-11-01"), held_until: calendarDateOf("2026-12-01"), reason: "leave", recorded_by: "system" }).returning("id").executeTakeFirstOrThrow();
  await db.updateTable("post_holdings").set({ held_until: calendarDateOf("2026-11-02") }).where("post_id", "=", office.posts.administrator).execute();
  assert.ok(cover);
  const jar = cookieJar(app, { ...(await signIn(db, invented as PersonId, clock.now())).cookies });
  const page = pageOf("supervisor");
  const { body } = await jar.get(page);
  assert.match(said(body), /In the demonstration nobody is given a real account\./);
  const token = hiddenFields((await jar.get("/en/desk/office/sessions")).body, "/en/desk/office/sessions/end");
  const answer = await jar.post(`${page}/reset`, { ...token, "reset-account.reason": "Let me in" });
  assert.equal(answer.statusCode, 422);
  assert.doesNotMatch(answer.body, /enrolment\?code=/);
});
