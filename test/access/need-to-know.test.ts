// The rule as a function and the rule in the database say the same, for every officer and every kind of record.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, test } from "node:test";
import { sql } from "kysely";
import { MARKINGS, seesFile, seesPaper, standingOf, type Grant, type GuardedFile, type GuardedPaper, type Marking, type PersonId } from "../../src/domain/access/index.ts";
import { calendarDateOf } from "../../src/domain/kernel/index.ts";
import { withinScope, type Database } from "../../src/platform/db/index.ts";
import { scopeOf } from "../../src/slices/accounts/index.ts";
import { listHoldings } from "../../src/slices/organisation/index.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";
import { makeOffice, OFFICER_NAMES, type Office } from "../support/office.ts";

const TODAY = calendarDateOf("2026-11-22");
const at = Temporal.Now.instant();
let database: TestDatabase;
let db: Database;
let office: Office;

type Case = { readonly title: string; readonly file: GuardedFile; readonly papers: readonly GuardedPaper[]; readonly id: string };
const cases: Case[] = [];

before(async () => {
  database = await testDatabase();
  db = database.db;
  office = await makeOffice(db);
  await db.insertInto("compartments").values({ code: "PROTECTION", purpose: "protected persons" }).execute();
  await db
    .insertInto("compartment_memberships")
    .values([
      { id: randomUUID(), compartment_code: "PROTECTION", post_id: office.posts.supervisor, held_from: TODAY, reason: "oversight", proposed_by: "system", approved_by: "cli:second", approved_at: new Date() },
      // Proposed and not approved: opens nothing.
      { id: randomUUID(), compartment_code: "PROTECTION", post_id: office.posts.head, held_from: TODAY, reason: "asked", proposed_by: "system" },
    ])
    .execute();
  const grant = (more: Partial<Grant> & Pick<Grant, "to">): Grant => ({ from: TODAY, until: calendarDateOf("2026-12-01"), needsSecond: false, approved: false, revoked: false, ...more });
  const { people, posts, units } = office;
  const unit = (name: string) => units[name] ?? fail(name);
  for (const owner of ["canada", "division", "court"]) {
    for (const marking of MARKINGS) await addCase(`${marking} of ${owner}`, { unit: unit(owner), marking });
  }
  const file = { unit: unit("canada"), marking: "restricted" as Marking };
  await addCase("in a compartment", { ...file, compartments: ["PROTECTION"] });
  await addCase("granted to a person", { ...file, grants: [grant({ to: { person: people["nepal-desk"] } })] });
  await addCase("granted to a person cleared for less", { ...file, marking: "secret", grants: [grant({ to: { person: people["nepal-desk"] } })] });
  await addCase("granted to a post", { ...file, grants: [grant({ to: { post: posts["court-officer"] } })] });
  await addCase("granted to a unit", { ...file, grants: [grant({ to: { unit: unit("court") } })] });
  await addCase("granted to an officer without reach", { ...file, grants: [grant({ to: { person: people.auditor } })] });
  await addCase("granted outside and not yet approved", { ...file, grants: [grant({ to: { unit: unit("court") }, needsSecond: true })] });
  await addCase("granted outside and approved", { ...file, grants: [grant({ to: { unit: unit("court") }, needsSecond: true, approved: true })] });
  await addCase("a grant that was revoked", { ...file, grants: [grant({ to: { person: people["nepal-desk"] }, revoked: true })] });
  await addCase("a grant that has ended", { ...file, grants: [grant({ to: { person: people["nepal-desk"] }, from: calendarDateOf("2026-11-01"), until: TODAY })] });
  await addCase("a grant to come", { ...file, grants: [grant({ to: { person: people["nepal-desk"] }, from: calendarDateOf("2026-11-23") })] });
  await addCase("with the desk officer recused", { ...file, recused: [people["canada-desk"]] });
  await addCase("with a recused officer who was granted it", { ...file, recused: [people["nepal-desk"]], grants: [grant({ to: { person: people["nepal-desk"] } })] });
  const hour = { from: at.subtract({ hours: 1 }), until: at.add({ hours: 1 }) };
  await addCase("opened by breaking the glass", { ...file, marking: "top-secret", compartments: ["PROTECTION"], openings: [{ person: people["nepal-desk"], ...hour }] });
  await addCase("opened by breaking the glass, and that is over", { ...file, unit: unit("court"), openings: [{ person: people.head, from: at.subtract({ hours: 9 }), until: at.subtract({ hours: 1 }) }] });
  await addCase("opened by breaking the glass by somebody walled off", { ...file, recused: [people.head], openings: [{ person: people.head, ...hour }] });
});

function fail(name: string): never {
  throw new Error(`the office has no ${name}`);
}

async function addCase(title: string, { unit, marking, compartments = [], grants = [], recused = [], openings = [] }: Pick<GuardedFile, "unit" | "marking"> & Partial<GuardedFile>): Promise<void> {
  const id = randomUUID();
  const papers: GuardedPaper[] = [
    { id: randomUUID(), marking, compartments: [] },
    { id: randomUUID(), marking: "secret", compartments: [] },
    { id: randomUUID(), marking, compartments: ["PROTECTION"] },
  ];
  const granted = grants.flatMap((one) => [one, { ...one, paper: papers[1]?.id ?? "" }]).filter((_, index) => index % 2 === 0 || title === "granted to a post");
  await database.asOwner(async (client) => {
    await client.query("insert into files (id, reference, kind, subject, unit_id, post_id, marking, compartments, opened_by) values ($1, $2, 'case', $3, $4, $5, $6, $7, 'system')", [id, `T/2026/${cases.length + 1}`, title, unit, office.posts.supervisor, marking, compartments]);
    for (const paper of papers) {
      await client.query("insert into papers (id, file_id, kind, title, body, marking, compartments, recorded_by) values ($1, $2, 'minute', 'a minute', 'text', $3, $4, 'system')", [paper.id, id, paper.marking, paper.compartments]);
    }
    for (const { to, paper, from, until, needsSecond, approved, revoked } of granted) {
      const [person, post, toUnit] = ["person" in to ? to.person : null, "post" in to ? to.post : null, "unit" in to ? to.unit : null];
      await client.query(
        "insert into file_grants (id, file_id, paper_id, person_id, post_id, unit_id, held_from, held_until, reason, needs_second, granted_by, approved_by, approved_at, revoked_by, revoked_at) values ($1, $2, $3, $4, $5, $6, $7, $8, 'work', $9, 'system', $10, $11, $12, $13)",
        [randomUUID(), id, paper ?? null, person, post, toUnit, from, until, needsSecond, approved ? "cli:second" : null, approved ? new Date() : null, revoked ? "cli:second" : null, revoked ? new Date() : null],
      );
    }
    for (const person of recused) await client.query("insert into file_recusals (id, file_id, person_id, reason, recorded_by) values ($1, $2, $3, 'interest', 'system')", [randomUUID(), id, person]);
    for (const { person, from, until } of openings) await client.query("insert into file_openings (id, file_id, reference, owner_post_id, person_id, purpose, opened_at, until_at) select $1, id, reference, post_id, $3, 'urgent', $4, $5 from files where id = $2", [randomUUID(), id, person, from.toString(), until.toString()]);
  });
  cases.push({ title, id, papers, file: { unit, marking, compartments, grants: granted, recused, openings } });
}

for (const name of OFFICER_NAMES) {
  test(`the function and the database agree on every file and paper: ${name}`, async () => {
    const person: PersonId = office.people[name];
    const standing = standingOf(person, await listHoldings(db, person), TODAY);
    const seen = await withinScope(db, scopeOf(standing), async (tx) => ({
      files: new Set((await tx.selectFrom("files").select("id").execute()).map(({ id }) => id)),
      papers: new Set((await tx.selectFrom("papers").select("id").execute()).map(({ id }) => id)),
    }));
    const differing = cases.flatMap(({ title, id, file, papers }) => {
      const expected = seesFile(standing, file, at);
      const wrong = expected.sees === seen.files.has(id) ? [] : [`${title}: the function says ${JSON.stringify(expected)}`];
      return [...wrong, ...papers.flatMap((paper, index) => (seesPaper(standing, file, paper, at).sees === seen.papers.has(paper.id) ? [] : [`${title}, paper ${index + 1}`]))];
    });
    assert.deepEqual(differing, []);
  });
}

test("outside a scope the officer's role sees nothing", async () => {
  await db.transaction().execute(async (tx) => {
    await sql`set local role comity_officer`.execute(tx);
    assert.deepEqual(await tx.selectFrom("files").select("id").execute(), []);
  });
});
