import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { cookieJar, type Jar } from "../../../../test/support/cookie-jar.ts";
import { testDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { textOf } from "../../../../test/support/desk-files.ts";
import { signIn } from "../../../../test/support/office.ts";
import { signInApp } from "../../../../test/support/sign-in-app.ts";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import { stoppedClock } from "../../../platform/clock/index.ts";
import { seedDemonstration } from "../../accounts/index.ts";
import { verifyAuditChain } from "../../audit/index.ts";
import { findPersonBySignInName } from "../../organisation/index.ts";
import { INVENTED_FILES } from "./invented-files.ts";
import { seedInventedFiles } from "./seed-invented-files.ts";

const AT = new Date("2026-11-22T09:00:00Z");
let database: TestDatabase;
let app: FastifyInstance;

before(async () => {
  database = await testDatabase();
  const today = calendarDateOf("2026-11-22");
  await seedDemonstration(database.db, "development", today);
  assert.equal(await seedInventedFiles(database.db, { at: AT, today }), INVENTED_FILES.length);
  ({ app } = await signInApp({ db: database.db, clock: stoppedClock(AT.toISOString()) }));
});
after(async () => await app.close());

async function at(signInName: string): Promise<Jar> {
  const person = await findPersonBySignInName(database.db, signInName);
  assert.ok(person);
  return cookieJar(app, { ...(await signIn(database.db, person.id, AT)).cookies });
}

const SUBJECTS = INVENTED_FILES.map(({ subject }) => subject);
const [video, bank, summons, prisoners, complaint, assets] = SUBJECTS;

/** What each sees on the own desks, and what from elsewhere. */
const SEEN: Readonly<Record<string, readonly [own: readonly (string | undefined)[], elsewhere: readonly (string | undefined)[]]>> = {
  "demo.head": [[video, bank, summons, prisoners, complaint, assets], []],
  "demo.supervisor": [SUBJECTS, []],
  "demo.europe": [[video, bank], [prisoners]],
  "demo.south-asia": [[summons, prisoners], []],
  "demo.gulf": [[assets], []],
  "demo.mission": [[], [video]],
  "demo.court": [[], [summons]],
  "demo.agency": [[], []],
};

for (const [officer, [own, elsewhere]] of Object.entries(SEEN)) {
  test(`the demonstration shows ${officer} what the post allows, and nothing more`, async () => {
    const jar = await at(officer);
    for (const [page, expected] of [["/en/desk/files", own], ["/en/desk/files?view=elsewhere", elsewhere]] as const) {
      const text = textOf((await jar.get(page)).body);
      assert.deepEqual(SUBJECTS.filter((subject) => text.includes(subject)), expected, page);
    }
  });
}

test("administrators and auditors of the demonstration find no files at all", async () => {
  for (const officer of ["demo.administrator", "demo.auditor"]) assert.equal((await (await at(officer)).get("/en/desk/files")).statusCode, 404);
});

test("two things wait for the head to decide, and the record of the demonstration is unbroken", async () => {
  assert.match(textOf((await (await at("demo.head")).get("/en/desk/files/decisions")).body), /2 things wait for a second officer/);
  assert.equal((await verifyAuditChain(database.db)).whole, true);
});
