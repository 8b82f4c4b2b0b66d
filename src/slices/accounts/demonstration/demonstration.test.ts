import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { cookieJar } from "../../../../test/support/cookie-jar.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { hiddenFields, said } from "../../../../test/support/local-account.ts";
import { movableClock } from "../../../../test/support/movable-clock.ts";
import { signInApp } from "../../../../test/support/sign-in-app.ts";
import { TEST_KEY } from "../../../../test/support/test-key.ts";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import { keyringOf } from "../../../platform/keyring/index.ts";
import { appointFirstAdministrator } from "../manage/first-administrator.ts";
import { SESSION_COOKIE } from "../session/session-cookie.ts";
import { INVENTED_OFFICERS, INVENTED_UNITS } from "./demonstration-office.ts";
import { seedDemonstration } from "./seed-demonstration.ts";

const clock = movableClock("2026-11-22T09:00:00Z");
const TODAY = calendarDateOf("2026-11-22");
const ACTION = "/en/sign-in/demonstration";
let app: FastifyInstance;
let production: FastifyInstance;
let db: Database;

before(async () => {
  ({ db } = await testDatabase());
  assert.equal(await seedDemonstration(db, "development", TODAY), INVENTED_OFFICERS.length);
  ({ app } = await signInApp({ db, clock, environment: "development" }));
  ({ app: production } = await signInApp({ db, clock, environment: "production" }));
});
after(async () => await Promise.all([app.close(), production.close()]));

async function signedInAs(signInName: string, server = app) {
  const jar = cookieJar(server);
  const page = await jar.get("/en/sign-in?back=/en/desk/account");
  const answer = await jar.post(ACTION, { ...hiddenFields(page.body, ACTION), "sign-in-name": signInName });
  return { jar, page, answer };
}

test("one click signs in as each invented officer, who may do what such a post allows, and every page says that it is a demonstration", async () => {
  for (const { signInName, name, title } of INVENTED_OFFICERS) {
    const { jar, answer } = await signedInAs(signInName);
    assert.equal(answer.headers.location, "/en/desk/account", signInName);
    const desk = said((await jar.get("/en/desk")).body);
    assert.ok(desk.includes(name) && desk.includes(title), signInName);
    for (const url of ["/en/desk", "/en/desk/account", "/en/sign-in"]) assert.match((await jar.get(url)).body, /<aside class="demonstration">/, url);
  }
  const supervisor = await signedInAs("demo.supervisor");
  assert.match((await supervisor.jar.get("/en/desk")).body, /let others see a file/);
  const administrator = await signedInAs("demo.administrator");
  assert.match((await administrator.jar.get("/en/desk")).body, /keep accounts/);
});

test("every invented name says that it is invented, and the office has a desk for each kind of officer", () => {
  for (const { name } of [...INVENTED_UNITS, ...INVENTED_OFFICERS]) assert.match(name, /\(invented\)$/);
  const kinds = new Set(INVENTED_UNITS.map(({ kind }) => kind));
  for (const kind of ["authority", "division", "desk", "agency", "court", "mission"] as const) assert.ok(kinds.has(kind), kind);
});

test("an invented officer has no password, no device and nothing to change about them", async () => {
  const { jar } = await signedInAs("demo.europe");
  for (const page of ["password", "second-factor", "recovery-codes", "second-factor/remove"]) assert.equal((await jar.get(`/en/desk/account/${page}`)).statusCode, 404, page);
  assert.match(said((await jar.get("/en/desk/account")).body), /An invented officer: no password, no device\./);
});

test("in production there is no button, the click is refused, and a session from before opens nothing", async () => {
  const { jar } = await signedInAs("demo.supervisor");
  const page = await cookieJar(production).get("/en/sign-in");
  assert.doesNotMatch(page.body, /demonstration|invented/i);
  const forced = cookieJar(production);
  const fields = hiddenFields((await forced.get("/en/sign-in")).body, "/en/sign-in");
  const refused = await forced.post(ACTION, { ...fields, "sign-in-name": "demo.supervisor" });
  assert.equal(refused.statusCode, 403);
  assert.match(said(refused.body), /The demonstration is not open in production\./);
  assert.equal((await cookieJar(production, { [SESSION_COOKIE]: jar.cookies[SESSION_COOKIE] ?? "" }).get("/en/desk")).statusCode, 303);
});

test("only invented officers are signed in that way, and only from our own page", async () => {
  await db.insertInto("people").values({ id: crypto.randomUUID(), name: "Real", sign_in_name: "real.person" }).execute();
  for (const signInName of ["real.person", "nobody.at.all", ""]) assert.equal((await signedInAs(signInName)).answer.statusCode, 404);
  const jar = cookieJar(app);
  const fields = { ...hiddenFields((await jar.get("/en/sign-in")).body, ACTION), "sign-in-name": "demo.supervisor" };
  assert.equal((await jar.post(ACTION, fields, { "sec-fetch-site": "cross-site" })).statusCode, 403);
  const bare = await cookieJar(app).post(ACTION, fields);
  assert.match(String(bare.headers.location), /^\/en\/sign-in\?/);
});

test("the office is written once, never in production, and never beside a real one", async () => {
  assert.equal(await seedDemonstration(db, "development", TODAY), 0);
  const { db: fresh } = await testDatabase();
  assert.equal(await seedDemonstration(fresh, "production", TODAY), 0);
  await fresh.insertInto("people").values({ id: crypto.randomUUID(), name: "Real", sign_in_name: "real.person" }).execute();
  assert.equal(await seedDemonstration(fresh, "development", TODAY), 0);
});

test("as soon as the installation has an administrator of its own the demonstration is closed, and its sessions with it", async () => {
  const { jar } = await signedInAs("demo.supervisor");
  assert.equal((await jar.get("/en/desk")).statusCode, 200);
  const installation = { ownState: "IN", authority: {}, languages: ["en"], timeZone: "Asia/Kolkata", visitsStart: 0, linkHosts: [], uploads: { largestMegabytes: 1, kinds: ["txt" as const] } };
  const keyring = keyringOf({ dataFolder: "/nonexistent", keys: [TEST_KEY] });
  assert.ok((await appointFirstAdministrator({ db, keyring, installation }, { name: "Asha Rao", signInName: "asha.rao" }, { who: { actor: "cli:operator" }, at: clock.now(), today: TODAY })).ok);
  assert.equal((await jar.get("/en/desk")).statusCode, 303);
  assert.doesNotMatch((await cookieJar(app).get("/en/sign-in")).body, /invented/);
});
