import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { auditEntries } from "../../../../test/support/audit.ts";
import { cookieJar } from "../../../../test/support/cookie-jar.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { hiddenFields, PASSWORD, said, sendCode, sendPassword } from "../../../../test/support/local-account.ts";
import { movableClock } from "../../../../test/support/movable-clock.ts";
import { makeOffice, type Office } from "../../../../test/support/office.ts";
import { signInApp } from "../../../../test/support/sign-in-app.ts";
import { TEST_KEY } from "../../../../test/support/test-key.ts";
import type { Database } from "../../../platform/db/index.ts";
import { keyringOf } from "../../../platform/keyring/index.ts";
import { appointFirstAdministrator } from "../manage/first-administrator.ts";
import { closeAccount, endSessions, openAccount, resetAccount } from "../manage/keep-accounts.ts";
import { listAccounts } from "../manage/list-accounts.ts";
import { codeAt } from "../totp/one-time-code.ts";
import { enrolmentPath } from "./enrolment.ts";

const clock = movableClock("2026-11-22T09:00:00Z");
const keyring = keyringOf({ dataFolder: "/nonexistent", keys: [TEST_KEY] });
const terms = () => ({ who: { actor: "cli:operator" as const }, at: clock.now() });
let app: FastifyInstance;
let db: Database;
let office: Office;

before(async () => {
  ({ db } = await testDatabase());
  office = await makeOffice(db);
  ({ app } = await signInApp({ db, clock }));
});
after(async () => await app.close());

type Set = { readonly password?: string; readonly again?: string; readonly code?: string | null };

/** Opens the page of the one-time code in a new browser and sends its form; `code: null`: without a device. */
async function enrol(address: string, { password = PASSWORD, again = password, code }: Set = {}) {
  const jar = cookieJar(app);
  const page = await jar.get(address);
  const secret = /<code class="figures">((?:[A-Z2-7]{4} ?){8})<\/code>/.exec(page.body)?.[1]?.replaceAll(" ", "") ?? "";
  const device = code === null ? "" : (code ?? codeAt(secret, clock.now()));
  const answer = await jar.post("/en/enrolment", { ...hiddenFields(page.body, "/en/enrolment"), "new-password": password, "password-again": again, "device-code": device });
  return { jar, page, secret, answer };
}

async function opened(signInName: string): Promise<string> {
  const done = await openAccount(db, keyring, { name: `Person ${signInName}`, signInName }, terms());
  assert.ok(done.ok);
  return enrolmentPath(done.enrolment.code);
}

test("a new account is set up with a one-time code: password and device in one go, recovery codes shown once, signed in", async () => {
  const address = await opened("new.officer");
  const { jar, secret, answer } = await enrol(address);
  assert.equal(answer.statusCode, 200);
  assert.equal((answer.body.match(/[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}/g) ?? []).length, 10);
  assert.equal(answer.headers["cache-control"], "no-store");
  assert.match((await jar.get("/en/desk")).body, /Good day, Person new\.officer/);
  clock.forward({ seconds: 30 });
  const later = cookieJar(app);
  await sendPassword(later, "new.officer");
  assert.equal((await sendCode(later, codeAt(secret, clock.now()))).statusCode, 303);
  assert.match(said((await cookieJar(app).get(address)).body), /This code is not open/);
});

test("the code is good once, for a day, and until another one is made", async () => {
  const used = await opened("uses.twice");
  assert.equal((await enrol(used)).answer.statusCode, 200);
  assert.equal((await cookieJar(app).get(used)).statusCode, 404);
  const late = await opened("comes.late");
  clock.forward({ hours: 24 });
  assert.equal((await cookieJar(app).get(late)).statusCode, 404);
  const first = await opened("has.two");
  const second = await resetAccount(db, keyring, "has.two", terms());
  assert.ok(second.ok);
  assert.equal((await cookieJar(app).get(first)).statusCode, 404);
  assert.equal((await cookieJar(app).get(enrolmentPath(second.enrolment.code))).statusCode, 200);
  assert.equal((await cookieJar(app).get("/en/enrolment?code=AAAA-BBBB")).statusCode, 404);
  assert.equal((await cookieJar(app).get("/en/enrolment")).statusCode, 200, "the page asks for the code");
});

test("a weak password, two that differ, and a code from a wrong clock are said beside their fields, and the secret stays the same", async () => {
  const address = await opened("tries.often");
  const before = (await enrol(address, { password: "short" })).answer;
  assert.equal(before.statusCode, 400);
  assert.match(said(before.body), /12 signs or more/);
  assert.match(said((await enrol(address, { again: "another one of them" })).answer.body), /The two are not the same/);
  const { secret } = await enrol(address, { code: "000000" });
  const slow = await enrol(address, { code: codeAt(secret, new Date(clock.now().getTime() - 20 * 60_000)) });
  assert.equal(slow.secret, secret);
  assert.match(said(slow.answer.body), /about 20 minutes slow/);
  assert.equal((await enrol(address)).answer.statusCode, 200);
});

test("without a device only those are let through whose posts ask for none", async () => {
  assert.equal((await enrol(await opened("no.post"), { code: null })).answer.statusCode, 200);
  const reset = await resetAccount(db, keyring, "supervisor", terms());
  assert.ok(reset.ok);
  const refused = (await enrol(enrolmentPath(reset.enrolment.code), { code: null })).answer;
  assert.equal(refused.statusCode, 400);
  assert.match(said(refused.body), /Your post needs a second factor\. Type the code\./);
  assert.equal((await enrol(enrolmentPath(reset.enrolment.code))).answer.statusCode, 200);
});

test("a form sent from elsewhere, or from another browser than the page's, sets up nothing", async () => {
  const address = await opened("is.tricked");
  const jar = cookieJar(app);
  const fields = { ...hiddenFields((await jar.get(address)).body, "/en/enrolment"), "new-password": PASSWORD, "password-again": PASSWORD };
  assert.equal((await jar.post("/en/enrolment", fields, { "sec-fetch-site": "cross-site" })).statusCode, 403);
  assert.equal((await cookieJar(app).post("/en/enrolment", fields)).statusCode, 400);
  assert.equal((await sendPassword(cookieJar(app), "is.tricked")).statusCode, 403);
});

test("a reset ends every session, and neither the old password, the old device nor its recovery codes open anything", async () => {
  const { jar, secret, answer } = await enrol(await opened("lost.all"));
  const code = /[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}/.exec(answer.body)?.[0] ?? "";
  assert.equal((await jar.get("/en/desk")).statusCode, 200);
  const reset = await resetAccount(db, keyring, "lost.all", terms());
  assert.partialDeepStrictEqual(reset, { ok: true, ended: 1 });
  assert.equal((await jar.get("/en/desk")).statusCode, 303);
  assert.equal((await sendPassword(cookieJar(app), "lost.all")).statusCode, 403);
  assert.ok(reset.ok);
  const again = await enrol(enrolmentPath(reset.enrolment.code), { password: "wet gravel, 3 herons" });
  assert.notEqual(again.secret, secret);
  clock.forward({ seconds: 30 });
  const later = cookieJar(app);
  await sendPassword(later, "lost.all", "wet gravel, 3 herons");
  assert.equal((await sendCode(later, code)).statusCode, 403);
  assert.equal((await sendCode(later, codeAt(secret, clock.now()))).statusCode, 403);
  assert.equal((await sendCode(later, codeAt(again.secret, clock.now()))).statusCode, 303);
});

test("a closed account signs in no more, its sessions end, and its name is not given to another", async () => {
  const { jar } = await enrol(await opened("leaves.us"), { code: null });
  assert.partialDeepStrictEqual(await closeAccount(db, "leaves.us", terms()), { ok: true, ended: 1 });
  assert.equal((await jar.get("/en/desk")).statusCode, 303);
  assert.equal((await sendPassword(cookieJar(app), "leaves.us")).statusCode, 403);
  assert.deepEqual(await openAccount(db, keyring, { name: "Another", signInName: "leaves.us" }, terms()), { ok: false, because: "sign-in-name-taken" });
  assert.deepEqual(await resetAccount(db, keyring, "leaves.us", terms()), { ok: false, because: "closed" });
});

test("what cannot be opened says why, and nobody resets or closes the own account", async () => {
  for (const [wish, because] of [
    [{ name: " ", signInName: "a.b" }, "no-name"],
    [{ name: "A", signInName: "A.B" }, "bad-sign-in-name"],
    [{ name: "A", signInName: "a..b" }, "bad-sign-in-name"],
    [{ name: "A", signInName: "nobody" }, "sign-in-name-taken"],
    [{ name: "A", signInName: "a.b", email: "no address" }, "bad-email"],
  ] as const) {
    assert.deepEqual(await openAccount(db, keyring, wish, terms()), { ok: false, because });
  }
  const own = { who: { actor: `person:${office.people.administrator}` }, at: clock.now() } as const;
  assert.deepEqual(await resetAccount(db, keyring, "administrator", own), { ok: false, because: "own-account" });
  assert.deepEqual(await closeAccount(db, "administrator", own), { ok: false, because: "own-account" });
  assert.deepEqual(await endSessions(db, "no.such.name", terms()), { ok: false, because: "no-such-account" });
});

test("the list of accounts tells what each has to sign in with, and no secret", async () => {
  const accounts = await listAccounts(db, clock.now());
  assert.partialDeepStrictEqual(accounts.find(({ signInName }) => signInName === "new.officer"), { hasPassword: true, hasDevice: true, recoveryCodes: 10, closedAt: null });
  assert.partialDeepStrictEqual(accounts.find(({ signInName }) => signInName === "nobody"), { hasPassword: false, hasDevice: false, recoveryCodes: 0, sessions: 0 });
  assert.doesNotMatch(JSON.stringify(accounts), /argon2|s1\./);
});

test("on a new installation the first administrator is made once; again only with a reason, which is recorded", async () => {
  const { db: fresh } = await testDatabase();
  const parts = { db: fresh, keyring, installation: { ownState: "IN", authority: { en: "Ministry of X" }, languages: ["en"], timeZone: "Asia/Kolkata", visitsStart: 0, linkHosts: [], uploads: { largestMegabytes: 1, kinds: ["txt" as const] } } };
  const today = { ...terms(), today: clock.today("Asia/Kolkata") };
  const first = await appointFirstAdministrator(parts, { name: "Asha Rao", signInName: "asha.rao" }, today);
  assert.ok(first.ok);
  assert.equal(first.post, "administrator");
  assert.deepEqual(await appointFirstAdministrator(parts, { name: "B", signInName: "b.b" }, today), { ok: false, because: "administrator-exists" });
  const second = await appointFirstAdministrator(parts, { name: "B", signInName: "b.b", again: "both devices were lost in the fire" }, today);
  assert.partialDeepStrictEqual(second, { ok: true, post: "administrator-2" });
  const told = (await auditEntries(fresh)).filter(({ event }) => event === "administrator.appointed");
  assert.deepEqual(told.map(({ details, why }) => [details, why]), [[{ post: "administrator", again: false }, null], [{ post: "administrator-2", again: true }, "both devices were lost in the fire"]]);
  const { app: own } = await signInApp({ db: fresh, clock });
  const page = await cookieJar(own).get(enrolmentPath(first.enrolment.code));
  assert.match(said(page.body), /Your post needs a second factor\./);
  await own.close();
});
