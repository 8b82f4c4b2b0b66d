import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { cookieJar, type Jar } from "../../../../test/support/cookie-jar.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { proveAt, startIdentityProvider, type IdentityProvider } from "../../../../test/support/identity-provider.ts";
import { makeOffice, type Office } from "../../../../test/support/office.ts";
import { pathOf, provedBack, sentTo } from "../../../../test/support/openid-flow.ts";
import { openidFor, signInApp } from "../../../../test/support/sign-in-app.ts";
import { stoppedClock } from "../../../platform/clock/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import { SESSION_COOKIE } from "../session/session-cookie.ts";
import { linkSubject } from "./openid-account.ts";

const ORIGIN = "http://localhost:8099";
const DESK = "canada-desk-at-the-provider";
let provider: IdentityProvider;
let db: Database;
let office: Office;
let app: FastifyInstance;
let log: string[];

before(async () => {
  ({ db } = await testDatabase());
  office = await makeOffice(db);
  provider = await startIdentityProvider();
  provider.admit(ORIGIN);
  ({ app, log } = await signInApp({ db, origin: ORIGIN, openid: openidFor(provider), secret: provider.clientSecret }));
  await knownAs(DESK, "canada-desk");
});
after(async () => {
  await app.close();
  await provider.close();
});
beforeEach(() => {
  provider.lie(undefined);
  provider.hideKeys(false);
  provider.break(undefined);
});

/** The provider knows somebody, and the office has linked that to a person. */
async function knownAs(subject: string, person?: keyof Office["people"]): Promise<void> {
  provider.accounts.set(subject, { email: `${subject}@office.example`, verified: true });
  if (person === undefined) return;
  await db.transaction().execute(async (tx) => {
    await linkSubject(tx, { issuer: provider.issuer, subject, person: office.people[person], by: "cli:test", rule: "administrator", at: new Date() });
  });
}

async function sessionOf(jar: Jar) {
  const token = jar.cookies[SESSION_COOKIE];
  return token === undefined ? undefined : await db.selectFrom("sessions").selectAll().orderBy("began_at", "desc").limit(1).executeTakeFirst();
}

/** Refused with this status and words, nobody signed in, and this in the log. */
async function assertRefused(jar: Jar, callback: string, status: number, said: RegExp, logged: RegExp): Promise<void> {
  log.length = 0;
  const answer = await jar.get(callback);
  assert.equal(answer.statusCode, status, answer.body);
  assert.match(answer.body, said);
  assert.match(answer.body, /href="\/en\/sign-in\?back=/, "the other ways to sign in are offered");
  assert.equal(answer.headers["cache-control"], "no-store");
  assert.equal(jar.cookies[SESSION_COOKIE], undefined);
  assert.match(log.join(""), logged);
}

test("an officer whom the provider proves is signed in and comes to the page that was asked for", async () => {
  const jar = cookieJar(app);
  const address = await sentTo(jar, "?back=%2Fen%2Fdesk%3Fon%3D2026-01-01");
  const asked = new URL(address).searchParams;
  assert.deepEqual([asked.get("response_type"), asked.get("scope"), asked.get("code_challenge_method")], ["code", "openid email", "S256"]);
  assert.ok((asked.get("state") ?? "").length >= 43 && (asked.get("nonce") ?? "").length >= 43);
  const answer = await jar.get(pathOf(await proveAt(address, DESK)));
  assert.equal(answer.statusCode, 303, answer.body);
  assert.equal(answer.headers.location, "/en/desk?on=2026-01-01");
  assert.match((await jar.get("/en/desk")).body, /Good day, The canada-desk/);
  const session = await sessionOf(jar);
  assert.deepEqual([session?.means, session?.second_factor], ["openid", false]);
  const entry = await db.selectFrom("audit_entries").selectAll().where("event", "=", "session.begun").orderBy("sequence", "desc").limit(1).executeTakeFirst();
  assert.deepEqual([entry?.actor, entry?.subject_id], [`person:${office.people["canada-desk"]}`, office.people["canada-desk"]]);
});

test("a form that was sent too late waits on the other side of the provider", async () => {
  const jar = cookieJar(app);
  const carried = "0b0e7a52-1111-4222-8333-444455556666";
  const answer = await jar.get(pathOf(await proveAt(await sentTo(jar, `?carried=${carried}`), DESK)));
  assert.equal(answer.headers.location, `/en/desk/carried/${carried}`);
});

test("a second factor counts where the provider says one of the office's words for it, by acr or by amr, and only then", async () => {
  for (const [proof, expected] of [[{ acr: "two-factors" }, true], [{ amr: "pwd hwk" }, true], [{ amr: "pwd otp" }, false], [{}, false]] as const) {
    const jar = cookieJar(app);
    assert.equal((await jar.get(await provedBack(jar, DESK, proof))).statusCode, 303);
    assert.equal((await sessionOf(jar))?.second_factor, expected, JSON.stringify(proof));
  }
});

test("signing in ends the session that the browser had before", async () => {
  const jar = cookieJar(app);
  await jar.get(await provedBack(jar, DESK));
  const earlier = { ...jar.cookies };
  await jar.get(await provedBack(jar, DESK));
  assert.equal((await cookieJar(app, earlier).get("/en/desk")).statusCode, 303);
  assert.equal((await jar.get("/en/desk")).statusCode, 200);
});

test("the way back leads nowhere but to this site, and never to signing in again", async () => {
  for (const back of ["https://evil.example/", "//evil.example", "/\\evil.example", "/en\r\nset-cookie: a=b", "/en/sign-in/openid", "/other"]) {
    const jar = cookieJar(app);
    const address = await sentTo(jar, `?${new URLSearchParams({ back })}`);
    const answer = await jar.get(pathOf(await proveAt(address, DESK)));
    assert.equal(answer.headers.location, "/en/desk", back);
  }
});

test("an answer with a state that was never sent, or none, or two, signs nobody in", async () => {
  const jar = cookieJar(app);
  const callback = await provedBack(jar, DESK);
  const state = new URL(callback, ORIGIN).searchParams.get("state") ?? "";
  for (const other of [callback.replace(state, "A".repeat(43)), callback.replace(`state=${state}`, ""), `${callback}&state=${state}`]) {
    await assertRefused(jar, other, 400, /no longer open/, /not-begun-here/);
  }
  assert.equal((await jar.get(callback)).statusCode, 303, "the true answer is still good after them");
});

test("an answer counts once: sent again, it signs nobody in", async () => {
  const jar = cookieJar(app);
  const callback = await provedBack(jar, DESK);
  assert.equal((await jar.get(callback)).statusCode, 303);
  delete jar.cookies[SESSION_COOKIE];
  await assertRefused(jar, callback, 400, /no longer open/, /not-begun-here/);
});

test("an answer counts in the browser that asked and in no other", async () => {
  const jar = cookieJar(app);
  const callback = await provedBack(jar, DESK);
  await assertRefused(cookieJar(app), callback, 400, /no longer open/, /not-begun-here/);
  const other = cookieJar(app);
  await sentTo(other);
  await assertRefused(other, callback, 400, /no longer open/, /not-begun-here/);
  assert.equal((await jar.get(callback)).statusCode, 303);
});

test("two sign-ins begun in two tabs do not disturb each other", async () => {
  const jar = cookieJar(app);
  const [first, second] = [await provedBack(jar, DESK), await provedBack(jar, DESK)];
  assert.equal((await jar.get(first)).statusCode, 303);
  assert.equal((await jar.get(second)).statusCode, 303);
});

test("an answer that comes more than ten minutes after the question comes too late", async () => {
  const jar = cookieJar(app);
  const callback = await provedBack(jar, DESK);
  const later = await signInApp({ db, origin: ORIGIN, openid: openidFor(provider), secret: provider.clientSecret, clock: stoppedClock(new Date(Date.now() + 11 * 60_000).toISOString()) });
  assert.equal((await cookieJar(later.app, jar.cookies).get(callback)).statusCode, 400);
  await later.app.close();
});

const LIES = [
  ["another nonce", { nonce: "somebody-else-s" }, /OAUTH_JWT_CLAIM_COMPARISON_FAILED nonce/],
  ["another audience", { aud: "another-client" }, /OAUTH_JWT_CLAIM_COMPARISON_FAILED aud/],
  ["another issuer", { iss: "https://evil.example" }, /OAUTH_JWT_CLAIM_COMPARISON_FAILED iss/],
  ["a token that has expired", { exp: 1_700_000_000 }, /OAUTH_JWT_TIMESTAMP_CHECK_FAILED exp/],
] as const;

for (const [what, lie, logged] of LIES) {
  test(`a token of the provider with ${what} signs nobody in`, async () => {
    const jar = cookieJar(app);
    const callback = await provedBack(jar, DESK);
    provider.lie(lie);
    await assertRefused(jar, callback, 403, /could not be trusted/, logged);
  });
}

test("keys that the provider changed a moment ago are known", async () => {
  const jar = cookieJar(app);
  assert.equal((await jar.get(await provedBack(jar, DESK))).statusCode, 303);
  provider.rotateKeys();
  const again = cookieJar(app);
  assert.equal((await again.get(await provedBack(again, DESK))).statusCode, 303);
});

test("a token signed with a key that the provider does not show signs nobody in", async () => {
  const jar = cookieJar(app);
  const callback = await provedBack(jar, DESK);
  provider.hideKeys(true);
  await assertRefused(jar, callback, 403, /could not be trusted/, /OAUTH_KEY_SELECTION_FAILED/);
});

test("an answer that names another issuer, or hides which it is from, signs nobody in (mix-up)", async () => {
  for (const change of [(url: string) => url.replace(/iss=[^&]*/, `iss=${encodeURIComponent("https://evil.example")}`), (url: string) => url.replace(/&?iss=[^&]*/, "")]) {
    const jar = cookieJar(app);
    await assertRefused(jar, change(await provedBack(jar, DESK)), 403, /could not be trusted/, /not-trusted/);
  }
});

test("who declines at the provider is told so in our words, not in those of the answer", async () => {
  const jar = cookieJar(app);
  const callback = await provedBack(jar, null);
  assert.match(callback, /error=access_denied/);
  log.length = 0;
  const answer = await jar.get(callback);
  assert.equal(answer.statusCode, 403);
  assert.match(answer.body, /Office login did not sign you in/);
  assert.doesNotMatch(answer.body, /not today/);
  assert.match(log.join(""), /provider-said-no.*access_denied/);
});

test("somebody whom the provider proves and nobody here has linked is told what to give to the administrator", async () => {
  await knownAs("a-stranger");
  const jar = cookieJar(app);
  await assertRefused(jar, await provedBack(jar, "a-stranger"), 403, /Office login knows you as: a-stranger/, /no-account.*not-linked/);
});

test("a closed account is not entered, and is told the same as a stranger", async () => {
  await knownAs("gone", "auditor");
  await db.updateTable("people").set({ closed_at: new Date() }).where("id", "=", office.people.auditor).execute();
  const jar = cookieJar(app);
  await assertRefused(jar, await provedBack(jar, "gone"), 403, /No account here is yours/, /no-account.*closed/);
});

test("while the provider does not answer, the page says so, blames nobody, and offers the other ways", async () => {
  const jar = cookieJar(app);
  const callback = await provedBack(jar, DESK);
  provider.break(502);
  await assertRefused(jar, callback, 503, /Office login does not answer/, /provider-away/);
  const fresh = await signInApp({ db, origin: ORIGIN, openid: openidFor(provider), secret: provider.clientSecret });
  const answer = await cookieJar(fresh.app).get("/en/sign-in/openid");
  assert.equal(answer.statusCode, 503);
  assert.match(answer.body, /Nothing is wrong with your account here/);
  assert.match(answer.body, /Other ways to sign in/);
  provider.break(undefined);
  assert.equal((await cookieJar(fresh.app).get("/en/sign-in/openid")).statusCode, 303, "and the next try finds it again");
  await fresh.app.close();
});

test("a provider that nobody listens at, that poses as another, or that does not know our secret, lets nobody in", async () => {
  const cases = [
    [openidFor(provider, { issuer: "http://127.0.0.1:9" }), provider.clientSecret, 503, /does not answer/],
    [openidFor(provider, { issuer: provider.issuer.replace("127.0.0.1", "localhost") }), provider.clientSecret, 403, /could not be trusted/],
    [openidFor(provider, { issuer: `${provider.issuer}/` }), provider.clientSecret, 503, /do not agree about each other/],
  ] as const;
  for (const [openid, secret, status, said] of cases) {
    const other = await signInApp({ db, origin: ORIGIN, openid, secret });
    const answer = await cookieJar(other.app).get("/en/sign-in/openid");
    assert.equal(answer.statusCode, status, answer.body);
    assert.match(answer.body, said);
    await other.app.close();
  }
  const wrong = await signInApp({ db, origin: ORIGIN, openid: openidFor(provider), secret: "not the secret" });
  const jar = cookieJar(wrong.app);
  const answer = await jar.get(await provedBack(jar, DESK));
  assert.equal(answer.statusCode, 503);
  assert.match(answer.body, /do not agree about each other/);
  await wrong.app.close();
});

test("without an origin in the installation only this very machine is believed to be the address asked for", async () => {
  const open = await signInApp({ db, openid: openidFor(provider), secret: provider.clientSecret });
  const jar = cookieJar(open.app);
  assert.equal((await jar.get("/en/sign-in/openid", { host: "evil.example" })).statusCode, 503);
  const here = await jar.get("/en/sign-in/openid", { host: "localhost:8099" });
  assert.equal(new URL(String(here.headers.location)).searchParams.get("redirect_uri"), `${ORIGIN}/en/sign-in/openid/callback`);
  await open.app.close();
});

test("a scanner's HEAD neither begins a sign-in nor uses one up", async () => {
  const jar = cookieJar(app);
  const callback = await provedBack(jar, DESK);
  for (const url of ["/en/sign-in/openid", callback]) assert.equal((await app.inject({ method: "HEAD", url, cookies: jar.cookies })).statusCode, 405);
  assert.equal((await jar.get(callback)).statusCode, 303);
});

test("nothing that opens anything stands in the log: no code, state, nonce, token, secret, address or name", async () => {
  log.length = 0;
  const jar = cookieJar(app);
  const address = await sentTo(jar);
  const callback = pathOf(await proveAt(address, DESK));
  await jar.get(callback);
  await jar.get(callback);
  const refused = cookieJar(app);
  const bad = await provedBack(refused, DESK);
  provider.lie({ nonce: "x" });
  await refused.get(bad);
  const secrets = [provider.clientSecret, ...Object.values(jar.cookies), ...Object.values(refused.cookies), DESK, "@office.example"];
  for (const url of [address, callback, bad]) for (const name of ["code", "state", "nonce", "code_challenge"]) secrets.push(new URL(url, ORIGIN).searchParams.get(name) ?? "");
  const written = log.join("");
  assert.match(written, /a sign-in was refused/);
  assert.deepEqual(secrets.filter((secret) => secret !== "" && written.includes(secret)), []);
  assert.doesNotMatch(written, /eyJ/);
});
