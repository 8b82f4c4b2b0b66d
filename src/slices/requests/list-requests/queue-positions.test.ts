import assert from "node:assert/strict";
import { before, test } from "node:test";
import { standingOf, type PersonId } from "../../../domain/access/index.ts";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import { withinScope, type Database } from "../../../platform/db/index.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { scopeOf, seedDemonstration } from "../../accounts/index.ts";
import { findPersonBySignInName, listHoldings } from "../../organisation/index.ts";
import { COUNTRIES } from "../demonstration/invented-cases.ts";
import { seedRequests } from "../demonstration/seed-requests.ts";
import { listQueue, QUEUE_VIEWS, type QueuePosition, type QueueQuestion, type QueueRow } from "../queue.store.ts";
import { positionText, readQueue } from "./queue-question.ts";

const TODAY = calendarDateOf("2026-11-22");
/** A position is read without looking at the office. */
const NO_OFFICE = { office: { posts: [] } } as unknown as Parameters<typeof readQueue>[2];
let db: Database;
before(async () => {
  ({ db } = await testDatabase());
  await seedDemonstration(db, "development", TODAY);
  await db.insertInto("parties").values(COUNTRIES.map((code) => ({ code, recorded_at: new Date("2026-01-01T00:00:00Z"), recorded_by: "system" }))).execute();
  await seedRequests(db, { count: 400, seed: 1, environment: "development", today: TODAY, ownState: "IN" });
});

async function officer(name: string) {
  const person = (await findPersonBySignInName(db, name))?.id as PersonId;
  const standing = standingOf(person, await listHoldings(db, person), TODAY);
  return { standing, ask: async (question: QueueQuestion, most: number) => await withinScope(db, scopeOf(standing), (tx) => listQueue(tx, question, most)) };
}

/** The position as the address of the next page carries it. */
function carried(row: QueueRow, standing: Parameters<typeof readQueue>[1]["standing"]): QueuePosition {
  return readQueue((name) => (name === "after" ? positionText(row) : ""), { standing }, NO_OFFICE).after ?? assert.fail("the address was not read");
}

for (const name of ["demo.europe", "demo.supervisor", "demo.investigator", "demo.controller"]) {
  test(`${name}: page after page shows every request of the queue once, in the order of the whole`, async () => {
    const { standing, ask } = await officer(name);
    for (const view of QUEUE_VIEWS) {
      for (const more of [{}, { posts: standing.posts }, { kind: "documents" as const }, { order: "age" as const }, { order: "age" as const, posts: standing.posts }]) {
        const question: QueueQuestion = { view, units: [...standing.units], ...more };
        const whole = await ask(question, 1000);
        const paged: QueueRow[] = [];
        for (let after: QueuePosition | undefined; ; ) {
          const page = await ask({ ...question, after }, 7);
          paged.push(...page);
          const last = page.at(-1);
          if (last === undefined || page.length < 7) break;
          after = carried(last, standing);
        }
        assert.deepEqual(paged, whole, `${view} ${JSON.stringify(more)}`);
      }
    }
  });
}

test("an address that names no position leads to the first page", () => {
  const standing = { units: new Set<never>() } as never;
  for (const text of ["", "x", "2026-11-22_2026-11-01_nobody", "never_2026-11-01_00000000-0000-4000-8000-000000000000"]) {
    assert.equal(readQueue((name) => (name === "after" ? text : ""), { standing }, NO_OFFICE).after, undefined, text);
  }
});
