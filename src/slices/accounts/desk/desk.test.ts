import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import type { Database } from "../../../platform/db/index.ts";
import { makeOffice, postForm, signIn, type Office, type SignedIn } from "../../../../test/support/office.ts";
import { registerApp } from "../../../../test/support/register-app.ts";

const NOW = new Date("2026-11-22T09:00:00Z");
let app: FastifyInstance;
let db: Database;
let office: Office;

before(async () => {
  ({ app, db } = await registerApp());
  office = await makeOffice(db);
});
after(async () => await app.close());

async function deskOf(who: SignedIn) {
  return await app.inject({ url: "/en/desk", cookies: { ...who.cookies } });
}

test("without a session the desk leads to sign-in and comes back to the page that was asked for", async () => {
  const answer = await app.inject({ url: "/en/desk?on=2026-01-01" });
  assert.equal(answer.statusCode, 303);
  assert.equal(answer.headers.location, "/en/sign-in?back=%2Fen%2Fdesk%3Fon%3D2026-01-01");
});

test("an officer's desk says who the officer is today and what the posts allow", async () => {
  const answer = await deskOf(await signIn(db, office.people["canada-desk"], NOW));
  assert.equal(answer.statusCode, 200);
  assert.match(answer.body, /Good day, The canada-desk/);
  assert.match(answer.body, /write minutes and papers/);
  assert.equal(answer.headers["cache-control"], "no-store");
});

test("a privileged post allows nothing in a session without a second factor", async () => {
  const answer = await deskOf(await signIn(db, office.people.supervisor, NOW, false));
  assert.doesNotMatch(answer.body, /let others see a file/);
  assert.match((await deskOf(await signIn(db, office.people.supervisor, NOW))).body, /let others see a file/);
});

test("a cookie copied before sign-out opens nothing after it", async () => {
  const who = await signIn(db, office.people["canada-desk"], NOW);
  const out = await postForm(app, "/en/sign-out", who, {});
  assert.equal(out.statusCode, 303);
  assert.equal((await deskOf(who)).statusCode, 303);
});

test("a form without the session's token signs nobody out", async () => {
  const who = await signIn(db, office.people["canada-desk"], NOW);
  await postForm(app, "/en/sign-out", { ...who, formToken: "made elsewhere" }, {});
  assert.equal((await deskOf(who)).statusCode, 200);
});

test("a session ends when it was idle for half an hour, and ten hours after it began in any case", async () => {
  const idle = await signIn(db, office.people["canada-desk"], new Date(NOW.getTime() - 30 * 60_000));
  assert.equal((await deskOf(idle)).statusCode, 303);
  const old = await signIn(db, office.people["canada-desk"], new Date(NOW.getTime() - 10 * 3_600_000));
  await db.updateTable("sessions").set({ seen_at: NOW }).where("id", "=", old.session).execute();
  assert.equal((await deskOf(old)).statusCode, 303);
});
