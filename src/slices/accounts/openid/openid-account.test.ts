import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { auditEntries } from "../../../../test/support/audit.ts";
import { cookieJar } from "../../../../test/support/cookie-jar.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { startIdentityProvider, type IdentityProvider } from "../../../../test/support/identity-provider.ts";
import { codeAt, giveDevice, sendCode } from "../../../../test/support/local-account.ts";
import { makeOffice, type Office } from "../../../../test/support/office.ts";
import { provedBack } from "../../../../test/support/openid-flow.ts";
import { openidFor, signInApp } from "../../../../test/support/sign-in-app.ts";
import type { Database } from "../../../platform/db/index.ts";
import { closeAccount } from "../manage/keep-accounts.ts";
import { linkSubject, unlinkSubject } from "./openid-account.ts";
import { listLinkedSubjects } from "./openid.store.ts";

const ORIGIN = "http://localhost:8098";
let provider: IdentityProvider;
let db: Database;
let office: Office;
let strict: FastifyInstance;
let trusting: FastifyInstance;

before(async () => {
  ({ db } = await testDatabase());
  office = await makeOffice(db);
  provider = await startIdentityProvider();
  provider.admit(ORIGIN);
  ({ app: strict } = await signInApp({ db, origin: ORIGIN, openid: openidFor(provider), secret: provider.clientSecret }));
  ({ app: trusting } = await signInApp({ db, origin: ORIGIN, openid: openidFor(provider, { linkByVerifiedEmail: true }), secret: provider.clientSecret }));
});
after(async () => {
  await strict.close();
  await trusting.close();
  await provider.close();
});

async function emailOf(person: keyof Office["people"], email: string): Promise<void> {
  await db.updateTable("people").set({ email }).where("id", "=", office.people[person]).execute();
}

/** The status of a whole sign-in as this subject. */
async function signInAs(app: FastifyInstance, subject: string): Promise<number> {
  const jar = cookieJar(app);
  return (await jar.get(await provedBack(jar, subject))).statusCode;
}

test("a verified e-mail address links nobody unless the installation says that it may", async () => {
  await emailOf("recorder", "Recorder@office.example");
  provider.accounts.set("s-recorder", { email: "recorder@OFFICE.example", verified: true });
  assert.equal(await signInAs(strict, "s-recorder"), 403);
  assert.equal(await signInAs(trusting, "s-recorder"), 303);
});

test("once linked it is the subject that counts: a changed address still finds the person, a taken-over address finds nobody", async () => {
  provider.accounts.set("s-recorder", { email: "married@office.example", verified: true });
  provider.accounts.set("s-successor", { email: "recorder@office.example", verified: true });
  assert.equal(await signInAs(trusting, "s-recorder"), 303);
  assert.equal(await signInAs(trusting, "s-successor"), 403);
  assert.deepEqual((await listLinkedSubjects(db, office.people.recorder)).map(({ subject }) => subject), ["s-recorder"]);
});

test("an address that the provider has not verified, or that nobody here has, or of a closed account, links nobody", async () => {
  await emailOf("approver", "approver@office.example");
  await emailOf("auditor", "auditor@office.example");
  await db.updateTable("people").set({ closed_at: new Date() }).where("id", "=", office.people.auditor).execute();
  provider.accounts.set("s-unverified", { email: "approver@office.example", verified: false });
  provider.accounts.set("s-unknown", { email: "nobody-has-this@office.example", verified: true });
  provider.accounts.set("s-closed", { email: "auditor@office.example", verified: true });
  for (const subject of ["s-unverified", "s-unknown", "s-closed"]) assert.equal(await signInAs(trusting, subject), 403, subject);
  for (const person of ["approver", "auditor"] as const) assert.deepEqual(await listLinkedSubjects(db, office.people[person]), []);
});

test("the first link is on record with the rule that made it, and so is its end", async () => {
  const link = { issuer: provider.issuer, subject: "s-supervisor", person: office.people.supervisor, by: "cli:asha" } as const;
  const linked = await db.transaction().execute(async (tx) => await linkSubject(tx, { ...link, rule: "administrator", at: new Date() }));
  const twice = await db.transaction().execute(async (tx) => await linkSubject(tx, { ...link, subject: "s-other", rule: "administrator", at: new Date() }));
  const ended = await db.transaction().execute(async (tx) => await unlinkSubject(tx, link));
  assert.deepEqual([linked, twice, ended], [true, false, true], "a person has one subject at a provider");
  const entries = (await auditEntries(db)).filter(({ event }) => event.startsWith("openid-subject."));
  assert.deepEqual(entries.map(({ actor, event, details }) => [actor, event, details["rule"]]), [
    [`person:${office.people.recorder}`, "openid-subject.linked", "verified-email"],
    ["cli:asha", "openid-subject.linked", "administrator"],
    ["cli:asha", "openid-subject.unlinked", undefined],
  ]);
});

test("the provider must have seen the person lately where the installation says so", async () => {
  const { app } = await signInApp({ db, origin: ORIGIN, openid: openidFor(provider, { maxAgeMinutes: 5 }), secret: provider.clientSecret });
  const jar = cookieJar(app);
  const callback = await provedBack(jar, "s-recorder");
  provider.lie({ auth_time: Math.floor(Date.now() / 1000) - 3600 });
  assert.equal((await jar.get(callback)).statusCode, 403);
  provider.lie(undefined);
  assert.equal(await signInAs(app, "s-recorder"), 303);
  await app.close();
});

test("without a second factor from the provider the person's own device is asked for, and its code makes it two", async () => {
  const { secret } = await giveDevice(db, office.people.recorder);
  const jar = cookieJar(strict);
  const answer = await jar.get(await provedBack(jar, "s-recorder"));
  assert.equal(answer.headers.location, "/en/sign-in/code");
  assert.equal((await jar.get("/en/desk")).statusCode, 303, "one factor alone opens nothing yet");
  assert.equal((await sendCode(jar, codeAt(secret, new Date()))).statusCode, 303);
  const session = await db.selectFrom("sessions").select(["means", "second_factor"]).orderBy("began_at", "desc").limit(1).executeTakeFirstOrThrow();
  assert.deepEqual(session, { means: "openid", second_factor: true });
});

test("an account that is closed here is nobody at the provider either", async () => {
  assert.ok((await closeAccount(db, "recorder", { who: { actor: "cli:asha" }, at: new Date() })).ok);
  assert.deepEqual(await listLinkedSubjects(db, office.people.recorder), []);
  assert.equal(await signInAs(trusting, "s-recorder"), 403);
});
