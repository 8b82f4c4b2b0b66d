import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { cookieJar, type Jar } from "../../../../test/support/cookie-jar.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { startIdentityProvider, type IdentityProvider } from "../../../../test/support/identity-provider.ts";
import { makeOffice, signIn } from "../../../../test/support/office.ts";
import { provedBack } from "../../../../test/support/openid-flow.ts";
import { openidFor, signInApp } from "../../../../test/support/sign-in-app.ts";
import type { PersonId } from "../../../domain/access/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import { linkSubject } from "./openid-account.ts";

const ORIGIN = "http://localhost:8097";
let provider: IdentityProvider;
let db: Database;
let app: FastifyInstance;
let person: PersonId;

before(async () => {
  ({ db } = await testDatabase());
  const office = await makeOffice(db);
  person = office.people["canada-desk"];
  provider = await startIdentityProvider();
  provider.admit(ORIGIN);
  provider.accounts.set("desk", { email: "desk@office.example", verified: true });
  await db.transaction().execute(async (tx) => {
    await linkSubject(tx, { issuer: provider.issuer, subject: "desk", person: office.people["canada-desk"], by: "cli:test", rule: "administrator", at: new Date() });
  });
  ({ app } = await signInApp({ db, origin: ORIGIN, openid: openidFor(provider), secret: provider.clientSecret }));
});
after(async () => {
  await app.close();
  await provider.close();
});

async function signedIn(): Promise<Jar> {
  const jar = cookieJar(app);
  await jar.get(await provedBack(jar, "desk"));
  return jar;
}

/** Signs out by the button of the page; answers with where the browser is led. */
async function signOut(jar: Jar): Promise<string> {
  const token = /name="form-token" value="([^"]+)"/.exec((await jar.get("/en/desk")).body)?.[1] ?? "";
  return String((await jar.post("/en/sign-out", { "form-token": token })).headers.location);
}

test("after signing out here the provider's own sign-out is offered, and shown the token of the session that ended", async () => {
  const jar = await signedIn();
  const copied = { ...jar.cookies };
  const page = await signOut(jar);
  assert.match(page, /^\/en\/signed-out\?way=/);
  assert.equal((await cookieJar(app, copied).get("/en/desk")).statusCode, 303, "the session is over whatever is done next");
  const { body } = await jar.get(page);
  assert.match(body, /Sign out at Office login too/);
  const further = /href="(\/en\/sign-out\/openid\?way=[^"]+)"/.exec(body)?.[1] ?? "";
  const away = new URL(String((await jar.get(further)).headers.location));
  assert.equal(away.origin, provider.issuer);
  assert.equal(away.searchParams.get("post_logout_redirect_uri"), `${ORIGIN}/en/signed-out`);
  assert.ok((away.searchParams.get("id_token_hint") ?? "").split(".").length === 3);
  const there = await fetch(away);
  assert.equal(there.status, 200, "the provider takes it");
  assert.equal((await db.selectFrom("openid_sessions").selectAll().execute()).length, 0, "the token is kept nowhere");
});

test("the way to the provider's sign-out opens once, and in this browser alone", async () => {
  const jar = await signedIn();
  const way = new URL(await signOut(jar), ORIGIN).search;
  const elsewhere = await cookieJar(app).get(`/en/sign-out/openid${way}`);
  assert.equal(elsewhere.statusCode, 200);
  assert.match(elsewhere.body, /could not be asked to sign you out/);
  assert.equal((await jar.get(`/en/sign-out/openid${way}`)).statusCode, 303);
  assert.match((await jar.get(`/en/sign-out/openid${way}`)).body, /could not be asked to sign you out/);
});

test("where there is nothing to show the provider, the page says that one may be signed in there still", async () => {
  const jar = await signedIn();
  await db.deleteFrom("openid_sessions").execute();
  const page = await signOut(jar);
  assert.equal(page, "/en/signed-out?still=1");
  const { body } = await jar.get(page);
  assert.match(body, /You may still be signed in at Office login/);
  assert.doesNotMatch(body, /Sign out at Office login too/);
});

test("a session that began in another way ends on the public page", async () => {
  const { cookies } = await signIn(db, person, new Date());
  assert.equal(await signOut(cookieJar(app, { ...cookies })), "/en");
});
