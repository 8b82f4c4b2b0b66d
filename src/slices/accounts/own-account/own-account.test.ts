import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { auditEntries } from "../../../../test/support/audit.ts";
import { cookieJar, type Jar } from "../../../../test/support/cookie-jar.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { giveDevice, givePassword, hiddenFields, PASSWORD, said, sendCode, sendPassword } from "../../../../test/support/local-account.ts";
import { movableClock } from "../../../../test/support/movable-clock.ts";
import { makeOffice, type Office, type OfficerName } from "../../../../test/support/office.ts";
import { signInApp } from "../../../../test/support/sign-in-app.ts";
import type { Database } from "../../../platform/db/index.ts";
import { SESSION_COOKIE } from "../session/session-cookie.ts";
import { codeAt } from "../totp/one-time-code.ts";
import { agentName } from "./agent-name.ts";

const ACCOUNT = "/en/desk/account";
const clock = movableClock("2026-11-22T09:00:00Z");
let app: FastifyInstance;
let db: Database;
let office: Office;

before(async () => {
  ({ db } = await testDatabase());
  office = await makeOffice(db);
  ({ app } = await signInApp({ db, clock }));
});
after(async () => await app.close());

/** A fresh password for the officer, and a browser signed in with it. */
async function signedIn(name: OfficerName): Promise<Jar> {
  await givePassword(db, office.people[name]);
  const jar = cookieJar(app);
  assert.equal((await sendPassword(jar, name)).statusCode, 303);
  return jar;
}

async function send(jar: Jar, page: string, action: string, fields: Readonly<Record<string, string>>) {
  return await jar.post(action, { ...hiddenFields((await jar.get(page)).body, action), ...fields });
}

/** The secret that the page shows, as it would be typed into a device. */
function secretOn(page: string): string {
  return /<code class="figures">((?:[A-Z2-7]{4} ?){8})<\/code>/.exec(page)?.[1]?.replaceAll(" ", "") ?? "";
}

test("an officer sees where the account is signed in, which session this is, and ends one or all others", async () => {
  await givePassword(db, office.people["canada-desk"]);
  const jars = [cookieJar(app), cookieJar(app), cookieJar(app)] as const;
  for (const jar of jars) {
    await sendPassword(jar, "canada-desk");
    clock.forward({ minutes: 1 });
  }
  const [here, there, elsewhere] = jars;
  const page = await here.get(ACCOUNT);
  assert.equal((page.body.match(/this one/g) ?? []).length, 1);
  // The newest first: the last row is the one that looks.
  const ids = [...page.body.matchAll(/name="session" value="([0-9a-f-]{36})"/g)].map((match) => match[1] ?? "");
  assert.equal(ids.length, 3);
  const end = async (session: string) => await send(here, ACCOUNT, `${ACCOUNT}/sessions/end`, { session });
  assert.equal((await end(ids[0] ?? "")).headers.location, `${ACCOUNT}?done=session-ended`);
  assert.equal((await elsewhere.get("/en/desk")).statusCode, 303);
  assert.equal((await there.get("/en/desk")).statusCode, 200);
  await end("others");
  assert.equal((await there.get("/en/desk")).statusCode, 303);
  assert.equal((await here.get("/en/desk")).statusCode, 200);
  assert.equal((await end(ids[2] ?? "")).statusCode, 303);
  assert.equal((await here.get("/en/desk")).statusCode, 303, "its own, too");
});

test("of another person's sessions none can be ended, nor seen to be there", async () => {
  await signedIn("nepal-desk");
  const foreign = await db.selectFrom("sessions").select("id").where("person_id", "=", office.people["nepal-desk"]).where("ended_at", "is", null).executeTakeFirstOrThrow();
  const jar = await signedIn("canada-desk");
  for (const session of [foreign.id, crypto.randomUUID(), "x", ""]) assert.equal((await send(jar, ACCOUNT, `${ACCOUNT}/sessions/end`, { session })).statusCode, 404, session);
  assert.notEqual((await db.selectFrom("sessions").select("id").where("id", "=", foreign.id).where("ended_at", "is", null).executeTakeFirst()), undefined);
});

test("a new password needs the old one, ends every other session, and is never shown back", async () => {
  const [here, there] = [await signedIn("canada-desk"), await signedIn("canada-desk")];
  const change = async (fields: Readonly<Record<string, string>>) => await send(here, `${ACCOUNT}/password`, `${ACCOUNT}/password`, fields);
  const good = { "new-password": "wet gravel, 3 herons", "password-again": "wet gravel, 3 herons" };
  const refusals: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
    [{ ...good, password: "not the old one" }, /This is not your password\./],
    [{ password: PASSWORD, "new-password": "short", "password-again": "short" }, /12 signs or more/],
    [{ password: PASSWORD, "new-password": "123qweasdzxc", "password-again": "123qweasdzxc" }, /everybody tries first/],
    [{ password: PASSWORD, "new-password": "canada-desk-26", "password-again": "canada-desk-26" }, /little more than your name/],
    [{ password: PASSWORD, ...good, "password-again": "wet gravel, 4 herons" }, /The two are not the same\./],
  ];
  for (const [fields, expected] of refusals) {
    const answer = await change(fields);
    assert.equal(answer.statusCode, 400);
    assert.match(said(answer.body), expected);
    assert.doesNotMatch(answer.body, /wet gravel|lorry quartz/);
  }
  assert.equal((await there.get("/en/desk")).statusCode, 200);
  assert.equal((await change({ password: PASSWORD, ...good })).headers.location, `${ACCOUNT}?done=password-changed`);
  assert.equal((await here.get("/en/desk")).statusCode, 200);
  assert.equal((await there.get("/en/desk")).statusCode, 303);
  assert.equal((await sendPassword(cookieJar(app), "canada-desk")).statusCode, 403);
  assert.equal((await sendPassword(cookieJar(app), "canada-desk", "wet gravel, 3 herons")).statusCode, 303);
});

test("a privileged officer without a second factor is led to set one up; its first code opens the post, under a new token", async () => {
  await givePassword(db, office.people.supervisor);
  const jar = cookieJar(app);
  const begun = await sendPassword(jar, "supervisor", PASSWORD, "/en/sign-in?back=/en/desk/account");
  assert.equal(begun.headers.location, `${ACCOUNT}/second-factor?back=%2Fen%2Fdesk%2Faccount`);
  assert.match(said((await jar.get("/en/desk")).body), /Your post needs a second factor/);
  assert.doesNotMatch((await jar.get("/en/desk")).body, /let others see a file/);
  const before = jar.cookies[SESSION_COOKIE] ?? "";
  const start = await send(jar, begun.headers.location ?? "", `${ACCOUNT}/second-factor/begin`, {});
  const page = await jar.get(String(start.headers.location));
  assert.match(page.body, /<svg class="qr-code" role="img" aria-label="[^"]+"/);
  const secret = secretOn(page.body);
  const confirm = async (code: string) => await send(jar, `${ACCOUNT}/second-factor`, `${ACCOUNT}/second-factor`, { "device-code": code });
  assert.match(said((await confirm("000000")).body), /This code is not right|the clock of your device/);
  const slow = await confirm(codeAt(secret, new Date(clock.now().getTime() - 8 * 60_000)));
  assert.match(said(slow.body), /about 8 minutes slow/);
  const done = await confirm(codeAt(secret, clock.now()));
  assert.equal(done.statusCode, 200);
  assert.equal((done.body.match(/[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}/g) ?? []).length, 10);
  assert.equal(done.headers["cache-control"], "no-store");
  assert.notEqual(jar.cookies[SESSION_COOKIE], before);
  assert.equal((await cookieJar(app, { [SESSION_COOKIE]: before }).get("/en/desk")).statusCode, 303, "the token from before the rights rose opens nothing");
  assert.match((await jar.get("/en/desk")).body, /let others see a file/);
});

test("two pages that begin with a device at the same moment leave one secret, and neither is answered with a fault", async () => {
  const jar = await signedIn("head");
  const fields = hiddenFields((await jar.get(`${ACCOUNT}/second-factor`)).body, `${ACCOUNT}/second-factor/begin`);
  const answers = await Promise.all([1, 2, 3, 4].map(async () => await jar.post(`${ACCOUNT}/second-factor/begin`, fields)));
  assert.deepEqual(answers.map(({ statusCode }) => statusCode), [303, 303, 303, 303]);
  assert.equal((await db.selectFrom("totp_secrets").select("id").where("person_id", "=", office.people.head).execute()).length, 1);
});

test("ten minutes after signing in even a first device is set up only with the password", async () => {
  const jar = await signedIn("recorder");
  clock.forward({ minutes: 11 });
  const begin = async (fields: Readonly<Record<string, string>>) => await send(jar, `${ACCOUNT}/second-factor`, `${ACCOUNT}/second-factor/begin`, fields);
  assert.equal((await begin({})).statusCode, 400);
  assert.match(said((await begin({ password: "wrong and long" })).body), /This is not your password\./);
  assert.equal((await begin({ password: PASSWORD })).statusCode, 303);
});

test("a device is replaced only with password and code; until the new one has shown its first code the old one works", async () => {
  const { secret } = await giveDevice(db, office.people["canada-desk"]);
  await givePassword(db, office.people["canada-desk"]);
  const jar = cookieJar(app);
  await sendPassword(jar, "canada-desk");
  await sendCode(jar, codeAt(secret, clock.now()));
  const begin = async (fields: Readonly<Record<string, string>>) => await send(jar, `${ACCOUNT}/second-factor`, `${ACCOUNT}/second-factor/begin`, fields);
  assert.match(said((await begin({ password: PASSWORD, code: codeAt(secret, clock.now()) })).body), /This code was used before/);
  clock.forward({ seconds: 30 });
  const started = await begin({ password: PASSWORD, code: codeAt(secret, clock.now()) });
  const fresh = secretOn((await jar.get(String(started.headers.location))).body);
  assert.notEqual(fresh, secret);
  clock.forward({ seconds: 30 });
  const other = cookieJar(app);
  await sendPassword(other, "canada-desk");
  assert.equal((await sendCode(other, codeAt(secret, clock.now()))).statusCode, 303, "the old device, still");
  assert.equal((await send(jar, `${ACCOUNT}/second-factor`, `${ACCOUNT}/second-factor`, { "device-code": codeAt(fresh, clock.now()) })).statusCode, 200);
  clock.forward({ seconds: 60 });
  const later = cookieJar(app);
  await sendPassword(later, "canada-desk");
  assert.equal((await sendCode(later, codeAt(secret, clock.now()))).statusCode, 403);
  assert.equal((await sendCode(later, codeAt(fresh, clock.now()))).statusCode, 303);
});

test("new recovery codes need password and code, and make the old ones void", async () => {
  const { secret, codes } = await giveDevice(db, office.people.auditor);
  await givePassword(db, office.people.auditor);
  const jar = cookieJar(app);
  await sendPassword(jar, "auditor");
  await sendCode(jar, codes[0] ?? "");
  const make = async (code: string) => await send(jar, `${ACCOUNT}/recovery-codes`, `${ACCOUNT}/recovery-codes`, { password: PASSWORD, code });
  assert.equal((await make("000000")).statusCode, 400);
  const made = await make(codeAt(secret, clock.now()));
  assert.equal(made.statusCode, 200);
  const other = cookieJar(app);
  await sendPassword(other, "auditor");
  assert.equal((await sendCode(other, codes[1] ?? "")).statusCode, 403);
  assert.equal((await sendCode(other, /[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}/.exec(made.body)?.[0] ?? "")).statusCode, 303);
});

test("whose posts ask for no second factor may give it up, with password and code; whose do, may not", async () => {
  const { secret } = await giveDevice(db, office.people["nepal-desk"]);
  await givePassword(db, office.people["nepal-desk"]);
  const jar = cookieJar(app);
  await sendPassword(jar, "nepal-desk");
  await sendCode(jar, codeAt(secret, clock.now()));
  clock.forward({ seconds: 30 });
  const removed = await send(jar, `${ACCOUNT}/second-factor/remove`, `${ACCOUNT}/second-factor/remove`, { password: PASSWORD, code: codeAt(secret, clock.now()) });
  assert.equal(removed.headers.location, `${ACCOUNT}?done=device-removed`);
  const auditor = cookieJar(app);
  const { codes } = await giveDevice(db, office.people.auditor);
  await sendPassword(auditor, "auditor");
  await sendCode(auditor, codes[0] ?? "");
  assert.equal((await auditor.get(`${ACCOUNT}/second-factor/remove`)).statusCode, 404);
});

test("no page of the account and no audit entry holds a secret, a password or a token", async () => {
  const jar = await signedIn("canada-desk").catch(() => undefined);
  const page = jar === undefined ? "" : (await jar.get(ACCOUNT)).body;
  assert.doesNotMatch(page, /argon2id|sealed|JBSW/);
  const entries = JSON.stringify((await auditEntries(db)).map(({ event, details, why }) => [event, details, why]));
  assert.doesNotMatch(entries, /lorry|gravel|argon2|password":|token|[A-Z2-7]{32}/);
});

test("a browser is named by what its owner knows it by", () => {
  assert.deepEqual(agentName("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"), { browser: "Firefox", system: "Linux" });
  assert.deepEqual(agentName("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0"), { browser: "Edge", system: "Windows" });
  assert.deepEqual(agentName("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile Safari/604.1"), { browser: "Safari", system: "iOS" });
  assert.deepEqual(agentName("<script>"), { browser: "", system: "" });
});
