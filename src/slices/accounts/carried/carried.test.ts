import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { cookieJar, type Jar } from "../../../../test/support/cookie-jar.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { givePassword, hiddenFields, PASSWORD, said, sendPassword } from "../../../../test/support/local-account.ts";
import { movableClock } from "../../../../test/support/movable-clock.ts";
import { makeOffice, type Office } from "../../../../test/support/office.ts";
import { signInApp } from "../../../../test/support/sign-in-app.ts";
import type { Database } from "../../../platform/db/index.ts";
import { SESSION_COOKIE } from "../session/session-cookie.ts";

const clock = movableClock("2026-11-22T09:00:00Z");
/** Any form of the desk will do: its path is kept, and its fields. */
const FORM = "/en/desk/account/sessions/end";
const MINUTE = "The Canadian side asks for the original.\nSee our letter of 4 April; <b>urgent</b> & \"final\".";
let app: FastifyInstance;
let db: Database;
let office: Office;

before(async () => {
  ({ db } = await testDatabase());
  office = await makeOffice(db);
  ({ app } = await signInApp({ db, clock }));
  for (const name of ["canada-desk", "nepal-desk"] as const) await givePassword(db, office.people[name]);
});
after(async () => await app.close());

async function signedIn(name: string): Promise<{ readonly jar: Jar; readonly token: string }> {
  const jar = cookieJar(app);
  await sendPassword(jar, name);
  return { jar, token: await tokenOf(jar) };
}

async function tokenOf(jar: Jar): Promise<string> {
  return hiddenFields((await jar.get("/en/desk")).body, "/en/sign-out")["form-token"] ?? "";
}

test("what was typed while the session ended is kept, shown again after sign-in, and sent only when the officer says so", async () => {
  const { jar, token } = await signedIn("canada-desk");
  clock.forward({ minutes: 31 });
  const late = await jar.post(FORM, { "form-token": token, minute: MINUTE, "held-from": "2026-11-23", empty: "", session: "others" }, { referer: "http://localhost/en/desk/account?x=1" });
  assert.equal(late.statusCode, 303);
  const signIn = await jar.get(String(late.headers.location));
  assert.match(said(signIn.body), /Your session ended because nothing was asked for half an hour\./);
  assert.match(said(signIn.body), /What you had typed is kept until \d\d:\d\d:\d\d/);
  const done = await jar.post("/en/sign-in", { ...hiddenFields(signIn.body, "/en/sign-in"), "sign-in-name": "canada-desk", password: PASSWORD });
  assert.match(String(done.headers.location), /^\/en\/desk\/carried\/[0-9a-f-]{36}$/);
  const shown = await jar.get(String(done.headers.location));
  assert.match(shown.body, /The Canadian side asks for the original\.\nSee our letter of 4 April; &lt;b>urgent&lt;\/b> &amp; &quot;final&quot;\./);
  assert.match(said(shown.body), /Held from 2026-11-23 Empty \(empty\)/);
  assert.match(shown.body, /href="\/en\/desk\/account\?x=1"/);
  const again = hiddenFields(shown.body, FORM);
  assert.deepEqual({ ...again, "form-token": "", carried: "" }, { "form-token": "", carried: "", minute: MINUTE, "held-from": "2026-11-23", empty: "", session: "others" });
  assert.equal((await jar.post(FORM, again)).headers.location, "/en/desk/account?done=others-ended");
  assert.equal((await jar.get(String(done.headers.location))).statusCode, 404, "once sent it is kept no longer");
});

test("passwords and codes are never kept, and the page says which must be typed again", async () => {
  const { jar, token } = await signedIn("canada-desk");
  clock.forward({ minutes: 31 });
  const late = await jar.post("/en/desk/account/password", { "form-token": token, note: "x", password: "old secret words", "new-password": "new secret words", code: "123456" });
  const id = new URL(String(late.headers.location), "http://x").searchParams.get("carried") ?? "";
  const kept = await db.selectFrom("carried_forms").select(["sealed_fields", "left_out"]).where("id", "=", id).executeTakeFirstOrThrow();
  assert.deepEqual(kept.left_out, ["password", "new-password", "code"]);
  await sendPassword(jar, "canada-desk", PASSWORD, String(late.headers.location));
  const shown = await jar.get(`/en/desk/carried/${id}`);
  assert.match(said(shown.body), /Passwords and codes are never kept: Password, New password, Code must be typed again/);
  assert.doesNotMatch(shown.body, /secret words|123456/);
});

test("in the database what is kept cannot be read", async () => {
  const { jar, token } = await signedIn("canada-desk");
  clock.forward({ minutes: 31 });
  await jar.post(FORM, { "form-token": token, minute: "Operation Heron" });
  const rows = await db.selectFrom("carried_forms").selectAll().execute();
  assert.ok(rows.length > 0);
  assert.doesNotMatch(JSON.stringify(rows), /Heron/);
});

test("it is kept for the person who typed it, in the same browser, for half an hour, and can be discarded", async () => {
  const { jar, token } = await signedIn("canada-desk");
  clock.forward({ minutes: 31 });
  const late = async () => new URL(String((await jar.post(FORM, { "form-token": token, minute: "mine" })).headers.location), "http://x").searchParams.get("carried") ?? "";
  const [first, second] = [await late(), await late()];
  const other = await signedIn("canada-desk");
  assert.equal((await other.jar.get(`/en/desk/carried/${first}`)).statusCode, 404, "another browser");
  await sendPassword(jar, "nepal-desk");
  const others = await jar.get(`/en/desk/carried/${first}`);
  assert.equal(others.statusCode, 403);
  assert.doesNotMatch(others.body, /mine/);
  await sendPassword(jar, "canada-desk");
  const shown = await jar.get(`/en/desk/carried/${first}`);
  assert.match(shown.body, /mine/);
  await jar.post(`/en/desk/carried/${first}/discard`, hiddenFields(shown.body, `/en/desk/carried/${first}/discard`));
  assert.equal((await jar.get(`/en/desk/carried/${first}`)).statusCode, 404);
  clock.forward({ minutes: 29 });
  await jar.get("/en/desk");
  assert.equal((await jar.get(`/en/desk/carried/${second}`)).statusCode, 200);
  clock.forward({ minutes: 1 });
  assert.equal((await jar.get(`/en/desk/carried/${second}`)).statusCode, 404);
});

test("nobody who had no session can have anything kept, nor with a form from elsewhere; of one person the newest five are kept", async () => {
  const { jar, token } = await signedIn("nepal-desk");
  clock.forward({ minutes: 31 });
  await db.deleteFrom("carried_forms").execute();
  const sent = async (from: Jar, fields: Readonly<Record<string, string>>, headers = {}) => String((await from.post(FORM, fields, headers)).headers.location);
  assert.equal(await sent(cookieJar(app), { "form-token": token, minute: "x" }), "/en/sign-in?back=%2Fen%2Fdesk");
  assert.equal(await sent(jar, { "form-token": "made elsewhere", minute: "x" }), "/en/sign-in?back=%2Fen%2Fdesk");
  assert.equal(await sent(jar, { "form-token": token, minute: "x" }, { "sec-fetch-site": "cross-site" }), "/en/sign-in?back=%2Fen%2Fdesk");
  assert.equal(await sent(cookieJar(app, { [SESSION_COOKIE]: "a".repeat(43) }), { "form-token": token, minute: "x" }), "/en/sign-in?back=%2Fen%2Fdesk");
  for (let index = 0; index < 8; index += 1) assert.match(await sent(jar, { "form-token": token, minute: String(index) }), /carried=/);
  assert.equal((await db.selectFrom("carried_forms").select("id").execute()).length, 5);
});

test("two tabs, two accounts: a form of the first sent in the second's session changes nothing, and what was typed is still there to be read", async () => {
  const { jar, token: first } = await signedIn("canada-desk");
  await sendPassword(jar, "nepal-desk");
  const answer = await jar.post(FORM, { "form-token": first, minute: MINUTE, password: "hush hush hush" });
  assert.equal(answer.statusCode, 403);
  assert.match(said(answer.body), /This form belongs to another session It was made while somebody else was signed in in this browser/);
  assert.match(answer.body, /The Canadian side asks/);
  assert.doesNotMatch(answer.body, /hush hush/);
  assert.equal(answer.body.includes(`action="${FORM}"`), false, "it is not offered for sending");
});

test("a form from before the same officer signed in anew is offered for sending, with what was typed", async () => {
  const { jar, token: first } = await signedIn("canada-desk");
  await sendPassword(jar, "canada-desk");
  const answer = await jar.post(FORM, { "form-token": first, minute: MINUTE, session: "others" });
  assert.equal(answer.statusCode, 409);
  assert.equal((await jar.post(FORM, hiddenFields(answer.body, FORM))).statusCode, 303);
});

test("a form with a token that nobody was given changes nothing, and shows again what it held as text only", async () => {
  const { jar } = await signedIn("canada-desk");
  const answer = await jar.post(FORM, { "form-token": "made elsewhere", minute: "<script>alert(1)</script>" });
  assert.equal(answer.statusCode, 403);
  assert.match(answer.body, /&lt;script>alert\(1\)/);
  const crossSite = await jar.post(FORM, { "form-token": await tokenOf(jar), minute: "x" }, { origin: "https://evil.example" });
  assert.equal(crossSite.statusCode, 403);
  assert.match(said(crossSite.body), /This form came from another site/);
});
