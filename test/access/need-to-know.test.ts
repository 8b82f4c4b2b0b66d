// The rule as a function, the rule in the database and the search say the same, for every officer and every kind of record.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { sql } from "kysely";
import { seesFile, seesPaper, standingOf } from "../../src/domain/access/index.ts";
import { withinScope, type Database } from "../../src/platform/db/index.ts";
import { scopeOf } from "../../src/slices/accounts/index.ts";
import { listHoldings } from "../../src/slices/organisation/index.ts";
import { testDatabase } from "../support/database.ts";
import { makeOffice, OFFICER_NAMES, type Office } from "../support/office.ts";
import { makeRecords, TODAY, type FileRecord } from "./records.ts";
import { seenInDatabase } from "./seen-in-database.ts";

const at = Temporal.Now.instant();
let db: Database;
let office: Office;
let records: readonly FileRecord[];

before(async () => {
  const database = await testDatabase();
  db = database.db;
  office = await makeOffice(db);
  records = await makeRecords(database, office, at);
});

for (const name of OFFICER_NAMES) {
  test(`the function, the database and the search agree on every file and paper: ${name}`, async () => {
    const person = office.people[name];
    const standing = standingOf(person, await listHoldings(db, person), TODAY);
    const seen = await withinScope(db, scopeOf(standing), async (tx) => await seenInDatabase(tx));
    const differing = records.flatMap(({ title, id, file, papers }) => {
      const expected = seesFile(standing, file, at);
      const wrong = expected.sees === seen.files.has(id) ? [] : [`${title}: the function says ${JSON.stringify(expected)}`];
      return [...wrong, ...papers.flatMap((paper) => (seesPaper(standing, file, paper, at).sees === seen.papers.has(paper.id) ? [] : [`${title}, paper ${paper.word}`]))];
    });
    assert.deepEqual(differing, []);
    assert.deepEqual(seen.found.files, seen.files, "what the search finds of files");
    assert.deepEqual(seen.found.papers, seen.papers, "what the search finds of papers");
  });
}

test("outside a scope the officer's role sees nothing and finds nothing", async () => {
  await db.transaction().execute(async (tx) => {
    await sql`set local role comity_officer`.execute(tx);
    assert.deepEqual(await tx.selectFrom("files").select("id").execute(), []);
    assert.deepEqual((await sql`select * from search_files(to_tsquery('simple', 'everything'), 1000)`.execute(tx)).rows, []);
  });
});
