import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { makeKey, useKey, type Changes, type SoftKey } from "../../../../test/support/authenticator.ts";
import { cookieJar, type Jar } from "../../../../test/support/cookie-jar.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { makeOffice, signIn, type Office, type OfficerName } from "../../../../test/support/office.ts";
import { signInApp } from "../../../../test/support/sign-in-app.ts";
import { TEST_KEY } from "../../../../test/support/test-key.ts";
import { stoppedClock } from "../../../platform/clock/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import { keyringOf } from "../../../platform/keyring/index.ts";
import { insertPerson } from "../../organisation/index.ts";
import { resetAccount } from "../manage/keep-accounts.ts";
import { SESSION_COOKIE } from "../session/session-cookie.ts";

const ORIGIN = "https://register.example";
const PARTY = "register.example";
const NOW = new Date("2026-11-22T09:00:00Z");
const PATH = "/en/desk/account/passkeys";
let db: Database;
let office: Office;
let app: FastifyInstance;
let log: string[];

before(async () => {
  ({ db } = await testDatabase());
  office = await makeOffice(db);
  ({ app, log } = await signInApp({ db, origin: ORIGIN, clock: stoppedClock(NOW.toISOString()) }));
});
after(async () => await app.close());

type Officer = { readonly jar: Jar; readonly fields: { readonly "form-token": string } };

async function officer(name: OfficerName, { secondFactor = true, at = NOW } = {}): Promise<Officer> {
  const { cookies, formToken } = await signIn(db, office.people[name], at, secondFactor);
  return { jar: cookieJar(app, { ...cookies }), fields: { "form-token": formToken } };
}

type Options = {
  readonly challenge: string;
  readonly user: { readonly id: string };
  readonly excludeCredentials: readonly { readonly id: string }[];
  readonly authenticatorSelection: unknown;
};

async function asked({ jar, fields }: Officer): Promise<Options> {
  const answer = await jar.post(`${PATH}/options`, fields);
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json<Options>();
}

/** Registers a key as the page would, or with something wrong in it. */
async function register(who: Officer, { origin = ORIGIN, ...changes }: Changes & { readonly origin?: string } = {}) {
  const { challenge, user } = await asked(who);
  const made = makeKey({ challenge, origin, party: PARTY }, user.id, changes);
  const answer = await who.jar.post(PATH, { ...who.fields, name: "Key at the office", credential: made.answer });
  return { key: made.key, sent: made.answer, answer };
}

async function registered(name: OfficerName): Promise<SoftKey> {
  const { key, answer } = await register(await officer(name));
  assert.equal(answer.statusCode, 303, log.join(""));
  return key;
}

async function askedWho(jar: Jar): Promise<string> {
  return (await jar.post("/en/sign-in/passkey/options", {})).json<Options>().challenge;
}

/** Signs in with a key; answers with where the browser is led. */
async function enterWith(key: SoftKey, changes: Changes & { readonly origin?: string } = {}, jar: Jar = cookieJar(app)): Promise<string> {
  const { origin = ORIGIN, ...rest } = changes;
  const credential = useKey(key, { challenge: await askedWho(jar), origin, party: PARTY }, rest);
  return String((await jar.post("/en/sign-in/passkey", { credential, back: "/en/desk" })).headers.location);
}

const REFUSED = "/en/sign-in?back=%2Fen%2Fdesk&passkey=refused";

async function assertRefused(why: string, entering: Promise<string>): Promise<void> {
  log.length = 0;
  assert.equal(await entering, REFUSED, why);
  assert.match(log.join(""), new RegExp(`"because":"${why}"`));
}

test("an officer registers a passkey, sees it in the list, and signs in with it: that counts as two factors", async () => {
  const key = await registered("supervisor");
  const list = await (await officer("supervisor")).jar.get(PATH);
  assert.match(list.body, /Key at the office/);
  const jar = cookieJar(app);
  assert.equal(await enterWith(key, {}, jar), "/en/desk");
  assert.match((await jar.get("/en/desk")).body, /let others see a file/, "a privileged permission is there");
  const session = await db.selectFrom("sessions").select(["means", "second_factor"]).where("means", "=", "passkey").executeTakeFirstOrThrow();
  assert.deepEqual(session, { means: "passkey", second_factor: true });
  const events = await db.selectFrom("audit_entries").select("event").where("subject_id", "=", office.people.supervisor).where("event", "like", "passkey.%").execute();
  assert.deepEqual(events, [{ event: "passkey.registered" }]);
});

test("what the browser is asked names no secret, demands the owner's finger, face or PIN, and leaves out keys that are known", async () => {
  const key = await registered("head");
  const options = await asked(await officer("head"));
  assert.deepEqual(options.authenticatorSelection, { residentKey: "required", userVerification: "required", requireResidentKey: true });
  assert.deepEqual(options.excludeCredentials.map(({ id }) => id), [key.id.toString("base64url")]);
  const jar = cookieJar(app);
  const who = (await jar.post("/en/sign-in/passkey/options", {})).json<Readonly<Record<string, unknown>>>();
  assert.deepEqual([who["rpId"], who["userVerification"], who["allowCredentials"]], [PARTY, "required", []]);
});

test("an answer is good once: sent again, it signs nobody in", async () => {
  const key = await registered("recorder");
  const jar = cookieJar(app);
  const credential = useKey(key, { challenge: await askedWho(jar), origin: ORIGIN, party: PARTY });
  const send = async () => String((await jar.post("/en/sign-in/passkey", { credential, back: "/en/desk" })).headers.location);
  assert.equal(await send(), "/en/desk");
  await assertRefused("not-asked", send());
});

test("an answer to a question that another browser was asked signs nobody in", async () => {
  const key = await registered("nepal-desk");
  const [own, other] = [cookieJar(app), cookieJar(app)];
  const challenge = await askedWho(own);
  await askedWho(other);
  const credential = useKey(key, { challenge, origin: ORIGIN, party: PARTY });
  await assertRefused("not-asked", other.post("/en/sign-in/passkey", { credential, back: "/en/desk" }).then(({ headers }) => String(headers.location)));
  assert.equal((await own.post("/en/sign-in/passkey", { credential, back: "/en/desk" })).headers.location, "/en/desk");
});

test("an answer more than five minutes after the question comes too late", async () => {
  const key = await registered("approver");
  const jar = cookieJar(app);
  const credential = useKey(key, { challenge: await askedWho(jar), origin: ORIGIN, party: PARTY });
  const later = await signInApp({ db, origin: ORIGIN, clock: stoppedClock(new Date(NOW.getTime() + 6 * 60_000).toISOString()) });
  assert.equal((await cookieJar(later.app, jar.cookies).post("/en/sign-in/passkey", { credential, back: "/en/desk" })).headers.location, REFUSED);
  await later.app.close();
});

test("an answer from another site, without the owner's proof, in a foreign frame, of another key or for another account signs nobody in", async () => {
  const key = await registered("canada-desk");
  const other = await registered("court-officer");
  await assertRefused("not-verified", enterWith(key, { origin: "https://register.example.evil.example" }));
  await assertRefused("not-verified", enterWith(key, { verified: false }));
  await assertRefused("not-verified", enterWith(key, { crossOrigin: true }));
  await assertRefused("not-verified", enterWith(key, { signedBy: other }));
  await assertRefused("wrong-person", enterWith(key, { userHandle: other.userHandle }));
  assert.equal(await enterWith(key), "/en/desk", "none of that harmed the key");
});

test("what is no answer at all is refused like any other", async () => {
  for (const credential of ["", "{}", "[]", "null", "x".repeat(70_000), '{"id":"a","rawId":"a","type":"public-key","response":{"clientDataJSON":"e30","authenticatorData":"e30","signature":"e30"}}']) {
    const answer = await cookieJar(app).post("/en/sign-in/passkey", { credential, back: "/en/desk" });
    assert.equal(answer.headers.location, REFUSED);
  }
});

test("a key whose counter goes back may be a copy: it is blocked, on record, and neither of the two opens anything", async () => {
  const key = await registered("second-approver");
  assert.equal(await enterWith(key, { counter: 7 }), "/en/desk");
  await assertRefused("copied", enterWith(key, { counter: 7 }));
  await assertRefused("blocked", enterWith(key, { counter: 8 }));
  const entry = await db.selectFrom("audit_entries").select(["actor", "details"]).where("event", "=", "passkey.blocked").executeTakeFirstOrThrow();
  assert.equal(entry.actor, "system");
  assert.match((await (await officer("second-approver")).jar.get(PATH)).body, /it may have been copied/);
});

test("a counter that nobody signed blocks no key", async () => {
  const key = await registered("auditor");
  assert.equal(await enterWith(key, { counter: 5 }), "/en/desk");
  const stranger = makeKey({ challenge: "x", origin: ORIGIN, party: PARTY }, key.userHandle).key;
  await assertRefused("not-verified", enterWith(key, { counter: 1, signedBy: stranger }));
  assert.equal(await enterWith(key, { counter: 6 }), "/en/desk");
});

test("a closed account is not entered with its passkey", async () => {
  const key = await registered("administrator");
  await db.updateTable("people").set({ closed_at: NOW }).where("id", "=", office.people.administrator).execute();
  await assertRefused("closed", enterWith(key));
});

test("a passkey is not kept from another site's answer, without the owner's proof, twice, or in another session than asked", async () => {
  const who = await officer("nobody");
  assert.equal((await register(who, { origin: "https://evil.example" })).answer.statusCode, 400);
  assert.equal((await register(who, { verified: false })).answer.statusCode, 400);
  const { challenge, user } = await asked(who);
  const made = makeKey({ challenge, origin: ORIGIN, party: PARTY }, user.id);
  const other = await officer("nobody");
  assert.equal((await other.jar.post(PATH, { ...other.fields, name: "", credential: made.answer })).statusCode, 400);
  assert.equal((await who.jar.post(PATH, { ...who.fields, name: "", credential: made.answer })).statusCode, 303);
  const again = await who.jar.post(PATH, { ...who.fields, name: "Mine", credential: made.answer });
  assert.equal(again.statusCode, 400);
  assert.match(again.body, /value="Mine"/, "what was typed is kept");
  assert.match((await who.jar.get(PATH)).body, /Passkey of 22 November 2026/, "a key without a name gets one");
});

test("ways to sign in are changed shortly after signing in, and not with a password alone once there is a second factor", async () => {
  const stale = await officer("nobody", { at: new Date(NOW.getTime() - 16 * 60_000) });
  const weak = await officer("nobody", { secondFactor: false });
  const { id } = await db.selectFrom("passkeys").select("id").where("person_id", "=", office.people.nobody).executeTakeFirstOrThrow();
  for (const who of [stale, weak]) {
    assert.match((await who.jar.get(PATH)).body, /Sign in again first/);
    assert.equal((await who.jar.post(`${PATH}/options`, who.fields)).statusCode, 403);
    assert.equal((await who.jar.post(PATH, { ...who.fields, credential: "{}" })).statusCode, 403);
    assert.equal((await who.jar.post(`${PATH}/${id}/remove`, who.fields)).statusCode, 403);
  }
  assert.equal((await (await officer("court-officer", { secondFactor: false })).jar.get(PATH)).statusCode, 200);
});

test("a passkey is renamed and removed by its owner alone, on record; removed, it signs nobody in", async () => {
  const who = await officer("recorder");
  const { key } = await register(who);
  const { id } = await db.selectFrom("passkeys").select("id").where("credential_id", "=", key.id.toString("base64url")).executeTakeFirstOrThrow();
  const stranger = await officer("nepal-desk");
  assert.equal((await stranger.jar.get(`${PATH}/${id}`)).statusCode, 404);
  assert.equal((await stranger.jar.post(`${PATH}/${id}`, { ...stranger.fields, name: "Stolen" })).statusCode, 404);
  assert.equal((await stranger.jar.post(`${PATH}/${id}/remove`, stranger.fields)).statusCode, 404);
  assert.equal((await who.jar.post(`${PATH}/${id}`, { ...who.fields, name: " " })).statusCode, 400);
  assert.equal((await who.jar.post(`${PATH}/${id}`, { ...who.fields, name: "x".repeat(101) })).statusCode, 400);
  assert.equal((await who.jar.post(`${PATH}/${id}`, { ...who.fields, name: "Telephone" })).statusCode, 303);
  assert.match((await who.jar.get(`${PATH}/${id}`)).body, /Telephone/);
  assert.equal((await who.jar.post(`${PATH}/${id}/remove`, who.fields)).statusCode, 303);
  await assertRefused("unknown-passkey", enterWith(key));
  const events = await db.selectFrom("audit_entries").select(["event", "actor"]).where("subject_id", "=", office.people.recorder).where("event", "in", ["passkey.renamed", "passkey.removed"]).orderBy("sequence").execute();
  assert.deepEqual(events, ["passkey.renamed", "passkey.removed"].map((event) => ({ event, actor: `person:${office.people.recorder}` })));
});

test("at a number instead of a name the page says where passkeys work, and offers no form for one", async () => {
  const open = await signInApp({ db, clock: stoppedClock(NOW.toISOString()) });
  const who = await officer("supervisor");
  const page = async (host: string) => (await cookieJar(open.app, who.jar.cookies).get(PATH, { host })).body;
  assert.match(await page("127.0.0.1:8080"), /do not work at this address/);
  assert.match(await page("localhost:8080"), /data-passkey="register"/);
  assert.match(await page("evil.example"), /do not work at this address/);
  const signInPage = async (host: string) => (await cookieJar(open.app).get("/en/sign-in", { host })).body;
  assert.match(await signInPage("localhost:8080"), /Sign in with a passkey/);
  assert.doesNotMatch(await signInPage("127.0.0.1:8080"), /passkey/);
  await open.app.close();
});

test("nothing of a passkey's answer stands in the log", async () => {
  const key = await registered("head");
  log.length = 0;
  const jar = cookieJar(app);
  await enterWith(key, { verified: false }, jar);
  await enterWith(key, {}, jar);
  const written = log.join("");
  assert.deepEqual([key.id.toString("base64url"), jar.cookies[SESSION_COOKIE] ?? "none", "clientDataJSON"].filter((secret) => written.includes(secret)), []);
});

test("a password alone sets up no device for whoever has a passkey", async () => {
  await registered("court-officer");
  const { jar, fields } = await officer("court-officer", { secondFactor: false });
  for (const url of ["/en/desk/account/second-factor", "/en/desk/account/second-factor/begin"]) {
    assert.equal((await jar.post(url, fields)).statusCode, 403);
  }
  assert.match((await jar.get("/en/desk/account/second-factor")).body, /Sign in with your passkey first/);
  assert.equal((await db.selectFrom("totp_secrets").select("id").where("person_id", "=", office.people["court-officer"]).execute()).length, 0);
});

test("an account that is reset has no passkey any more", async () => {
  const key = await registered("canada-desk");
  assert.ok((await resetAccount(db, keyringOf({ dataFolder: "/nonexistent", keys: [TEST_KEY] }), "canada-desk", { who: { actor: "cli:asha" }, at: NOW })).ok);
  await assertRefused("unknown-passkey", enterWith(key));
});

test("somebody invented registers no passkey", async () => {
  await db.transaction().execute(async (tx) => {
    const invented = await insertPerson(tx, { name: "Invented", signInName: "invented", isDemonstration: true });
    office = { ...office, people: { ...office.people, nobody: invented } };
  });
  const { jar, fields } = await officer("nobody");
  for (const status of [(await jar.get(PATH)).statusCode, (await jar.post(`${PATH}/options`, fields)).statusCode, (await jar.post(PATH, fields)).statusCode]) assert.equal(status, 404);
});

test("a question, and a sign-in, from another site's page is refused", async () => {
  for (const url of ["/en/sign-in/passkey/options", "/en/sign-in/passkey"]) {
    assert.equal((await cookieJar(app).post(url, {}, { origin: "https://evil.example" })).statusCode, 403);
    assert.equal((await cookieJar(app).post(url, {}, { "sec-fetch-site": "cross-site" })).statusCode, 403);
  }
});
