import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { seesFile, seesPaper, standingOf } from "../../src/domain/access/index.ts";
import { withinScope } from "../../src/platform/db/index.ts";
import { scopeOf } from "../../src/slices/accounts/index.ts";
import { officeView } from "../../src/slices/files/office-view.ts";
import { listHoldings, loadOffice } from "../../src/slices/organisation/index.ts";
import { testDatabase } from "../support/database.ts";
import { hangingInDatabase, mayBeSeen, writeHanging } from "./hanging-records.ts";
import { PEOPLE_OF_OFFICE, randomOffice, recordsOf, writeOffice } from "./random-offices.ts";
import { TODAY } from "./records.ts";
import { seenInDatabase } from "./seen-in-database.ts";

const RUNS = 60;
const database = await testDatabase();
const { db } = database;

test("property: whatever the office, its grants, walls and broken glass, the function, the database and the search agree", async () => {
  await fc.assert(
    fc.asyncProperty(randomOffice, async (office) => {
      const now = Temporal.Now.instant();
      const records = recordsOf(office, now);
      await database.asOwner(async (client) => await writeOffice(client, office, records));
      for (const person of PEOPLE_OF_OFFICE) {
        const standing = standingOf(person, await listHoldings(db, person), TODAY);
        const expected = {
          files: new Set(records.filter(({ file }) => seesFile(standing, file, now).sees).map(({ id }) => id)),
          papers: new Set(records.flatMap(({ file, papers }) => papers.filter((paper) => seesPaper(standing, file, paper, now).sees).map(({ id }) => id))),
        };
        assert.deepEqual(await withinScope(db, scopeOf(standing), seenInDatabase), { ...expected, found: expected });
      }
    }),
    { numRuns: RUNS, interruptAfterTimeLimit: 120_000 },
  );
});

test("property: whatever the office, nothing that hangs on a file or request is seen or found but by whom the rule lets see it", async () => {
  await fc.assert(
    fc.asyncProperty(randomOffice, async (office) => {
      const now = Temporal.Now.instant();
      const records = recordsOf(office, now);
      await database.asOwner(async (client) => {
        await writeOffice(client, office, records);
        await writeHanging(client, records);
      });
      for (const person of PEOPLE_OF_OFFICE) {
        const standing = standingOf(person, await listHoldings(db, person), TODAY);
        assert.deepEqual(await withinScope(db, scopeOf(standing), hangingInDatabase), mayBeSeen(standing, records, now));
      }
    }),
    { numRuns: RUNS, interruptAfterTimeLimit: 120_000 },
  );
});

test("property: what somebody is today is the same, asked for one person or worked out for the whole office", async () => {
  await fc.assert(
    fc.asyncProperty(randomOffice, async (office) => {
      await database.asOwner(async (client) => await writeOffice(client, office, []));
      const { standings } = officeView(await loadOffice(db), "en", TODAY);
      for (const person of PEOPLE_OF_OFFICE) {
        const [one, all] = [standingOf(person, await listHoldings(db, person), TODAY), standings.get(person) ?? assert.fail("nobody")];
        const sorted = (standing: typeof one) => ({ ...standing, posts: standing.posts.toSorted(), roles: [...standing.roles].toSorted(), permissions: [...standing.permissions].toSorted(), compartments: [...standing.compartments].toSorted(), units: [...standing.units].toSorted() });
        assert.deepEqual(sorted(all), sorted(one));
      }
    }),
    { numRuns: RUNS, interruptAfterTimeLimit: 120_000 },
  );
});
