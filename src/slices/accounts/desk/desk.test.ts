import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import type { Database } from "../../../platform/db/index.ts";
import { auditEntries } from "../../../../test/support/audit.ts";
import { makeOffice, postForm, signIn, type Office, type SignedIn } from "../../../../test/support/office.ts";
import { registerApp } from "../../../../test/support/register-app.ts";
import { signInApp } from "../../../../test/support/sign-in-app.ts";
import { stoppedClock } from "../../../platform/clock/index.ts";

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

test("at ten places one may be signed in at once; one more ends the session used longest ago, and says so there", async () => {
  const sessions: SignedIn[] = [];
  for (let minute = 0; minute < 11; minute += 1) sessions.push(await signIn(db, office.people["nepal-desk"], new Date(NOW.getTime() - (20 - minute) * 60_000)));
  const [oldest, second] = sessions;
  assert.ok(oldest && second);
  const shut = await deskOf(oldest);
  assert.equal(shut.statusCode, 303);
  assert.equal((await deskOf(second)).statusCode, 200);
  assert.match((await app.inject({ url: String(shut.headers.location), cookies: { ...oldest.cookies } })).body, /more than ten places/);
  const ended = (await auditEntries(db)).filter(({ event, subject }) => event === "session.ended" && subject === office.people["nepal-desk"]);
  assert.deepEqual(ended.map(({ details }) => details), [{ session: oldest.session, because: "too-many" }]);
});

test("what an officer is refused is a line of the log with who and where, the same for what is hidden and for what is not there, and no entry of the record", async () => {
  const { app: logged, log } = await signInApp({ db, clock: stoppedClock(NOW.toISOString()) });
  const who = await signIn(db, office.people.nobody, NOW);
  const officer = await signIn(db, office.people["canada-desk"], NOW);
  const ask = async (url: string, { cookies }: SignedIn) => await logged.inject({ url, cookies: { ...cookies } });
  const entries = async () => (await db.selectFrom("audit_entries").select("event").execute()).length;
  const before = await entries();
  assert.equal((await ask("/en/desk/office", who)).statusCode, 404);
  const missing = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
  assert.equal((await ask(`/en/desk/files/${missing}?typed=secret`, officer)).statusCode, 404);
  assert.equal((await ask("/en/desk/files/what-somebody-typed", officer)).statusCode, 404);
  assert.equal((await logged.inject("/en/desk/office")).statusCode, 303, "a stranger is led to sign in");
  await logged.close();
  assert.equal(await entries(), before);
  type Line = Readonly<Record<"person" | "session" | "route" | "asked" | "because", unknown>>;
  const lines = log.filter((line) => line.includes('"an officer was refused"')).map((line) => JSON.parse(line) as Line);
  assert.deepEqual(
    lines.map(({ person, session, route, asked, because }) => ({ person, session, route, asked, because })),
    [
      { person: office.people.nobody, session: who.session, route: "/desk/office", asked: {}, because: "no-permission" },
      { person: office.people["canada-desk"], session: officer.session, route: "/desk/files/:file", asked: { file: missing }, because: "not-there" },
      { person: office.people["canada-desk"], session: officer.session, route: "/desk/files/:file", asked: {}, because: "not-there" },
    ],
  );
  assert.doesNotMatch(log.join(""), /what-somebody-typed|typed=secret/);
});
