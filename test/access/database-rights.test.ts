// What the officer's role can do in the database whatever the program above it forgets: which tables, which columns, which functions;
// whose rows; and that nothing is written in another's name or beyond what the posts allow.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, test } from "node:test";
import { sql } from "kysely";
import { seesFile, seesPaper, standingOf, type Grantee, type Standing } from "../../src/domain/access/index.ts";
import { codeOf, withinScope, type ScopedTransaction } from "../../src/platform/db/index.ts";
import { scopeOf } from "../../src/slices/accounts/index.ts";
import { listHoldings } from "../../src/slices/organisation/index.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";
import { makeOffice, OFFICER_NAMES, scopeFor, type Office, type OfficerName } from "../support/office.ts";
import { makeRecords, TODAY, type FileRecord } from "./records.ts";

const now = Temporal.Now.instant();
let database: TestDatabase;
let office: Office;
let records: readonly FileRecord[];

before(async () => {
  database = await testDatabase();
  office = await makeOffice(database.db);
  records = await makeRecords(database, office, now);
});

async function names(query: string): Promise<readonly string[]> {
  return await database.asOwner(async (client) => (await client.query<{ name: string }>(query)).rows.map(({ name }) => name));
}

test("an officer reads without row security only the directory of the office and the codes of parties", async () => {
  const open = await names("select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm') and not relrowsecurity and has_any_column_privilege('comity_officer', oid, 'select') order by 1");
  assert.deepEqual(open, ["bodies", "parties", "people", "post_covers", "post_holdings", "post_roles", "posts", "unit_names", "units"]);
  const columns = await names("select table_name || '.' || column_name as name from information_schema.column_privileges where grantee = 'comity_officer' and privilege_type = 'SELECT' and table_name in ('people', 'post_covers', 'post_holdings') order by 1");
  assert.deepEqual(columns, [
    "people.closed_at", "people.id", "people.is_demonstration", "people.name",
    "post_covers.held_from", "post_covers.held_until", "post_covers.id", "post_covers.person_id", "post_covers.post_id",
    "post_holdings.held_from", "post_holdings.held_until", "post_holdings.id", "post_holdings.person_id", "post_holdings.post_id",
  ]);
});

test("an officer deletes nothing and empties nothing", async () => {
  assert.deepEqual(await names("select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and (has_table_privilege('comity_officer', oid, 'delete') or has_table_privilege('comity_officer', oid, 'truncate'))"), []);
});

test("every function with its owner's rights fixes where it looks for names, and the public calls none that tells of the office", async () => {
  assert.deepEqual(await names("select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and (proconfig is null or not proconfig && array['search_path=pg_catalog, public'])"), []);
  const open = await names("select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and prorettype <> 'trigger'::regtype and has_function_privilege('comity_public', oid, 'execute') order by 1");
  // Whoever holds a letter may ask whether it was issued; it answers code and day with a hash, and tells nothing of the office.
  for (const name of open.filter((one) => one !== "verify_letter")) assert.match(name, /^(scope_(granted|recused|opened)_(files|papers)|officer_se)/, `${name} answers whoever calls; these answer for the scope, and the public has none`);
});

for (const name of OFFICER_NAMES) {
  test(`who else may see a file, is walled off or opened it, is told to whom it concerns: ${name}`, async () => {
    const standing = standingOf(office.people[name], await listHoldings(database.db, office.people[name]), TODAY);
    const seen = await withinScope(database.db, scopeOf(standing), async (tx) => ({
      grants: await tx.selectFrom("file_grants").select("id").execute(),
      recusals: await tx.selectFrom("file_recusals").select(["file_id", "person_id"]).where("lifted_at", "is", null).execute(),
      openings: await tx.selectFrom("file_openings").select("file_id").execute(),
      lowerings: await tx.selectFrom("marking_changes").select("file_id").execute(),
    }));
    const disposed = records.filter(({ file }) => disposes(standing, file));
    assert.deepEqual(new Set(seen.recusals.map(({ file_id, person_id }) => `${file_id} ${person_id}`)), new Set(disposed.flatMap(({ id, file }) => file.recused.map((person) => `${id} ${person}`))));
    assert.deepEqual(new Set(seen.lowerings.map(({ file_id }) => file_id)), new Set(disposed.map(({ id }) => id)));
    assert.equal(seen.grants.length, records.reduce((count, record) => count + grantsTold(standing, record), 0));
    const told = records.filter(({ file, owner }) => standing.permissions.has("audit.read") || (!file.recused.includes(standing.person) && (standing.posts.includes(owner) || seesFile(standing, file, now).sees)));
    assert.deepEqual(new Set(seen.openings.map(({ file_id }) => file_id)), new Set(told.map(({ id }) => id)));
  });
}

function disposes(standing: Standing, file: FileRecord["file"]): boolean {
  return seesFile(standing, file, now).sees && standing.units.has(file.unit);
}

/** All of a file that is theirs; else those to themselves that let them see something. The one to nobody, answered, is theirs alone. */
function grantsTold(standing: Standing, { file, papers }: FileRecord): number {
  if (disposes(standing, file)) return file.grants.length + 1;
  return file.grants.filter(({ to, paper }) => isTo(standing, to) && (paper === undefined ? seesFile(standing, file, now).sees : papers.some((one) => one.id === paper && seesPaper(standing, file, one, now).sees))).length;
}

function isTo(standing: Standing, to: Grantee): boolean {
  if ("person" in to) return to.person === standing.person;
  return "post" in to ? standing.posts.includes(to.post) : standing.units.has(to.unit);
}

const NOT_ALLOWED = "42501";

async function as<T>(name: OfficerName, work: (tx: ScopedTransaction) => Promise<T>): Promise<T> {
  return await withinScope(database.db, await scopeFor(database.db, office.people[name]), work);
}

async function refused(name: OfficerName, statement: ReturnType<typeof sql>, why: string): Promise<void> {
  await assert.rejects(as(name, (tx) => statement.execute(tx)), (error) => codeOf(error) === NOT_ALLOWED, why);
}

const recordOf = (title: string) => records.find((record) => record.title === title) ?? assert.fail(title);

test("sessions, passwords, keys and codes are not for an officer's role, in any column", async () => {
  const secret = await names("select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname ~ 'session|credential|password|passkey|totp|recovery|challenge|openid|sign_in|file_series|file_readings|left_paper_numbers'");
  assert.ok(secret.includes("sessions") && secret.includes("file_readings") && secret.length > 4, secret.join(", "));
  for (const table of secret) await refused("supervisor", sql`select from ${sql.table(table)}`, table);
});

test("nobody signs as another", async () => {
  const { id } = recordOf("restricted of canada");
  const somebody = `person:${office.people.head}`;
  await refused("canada-desk", sql`insert into papers (id, file_id, shelf, number, kind, title, body, marking, recorded_by) values (${randomUUID()}, ${id}, '', 1, 'minute', 'forged', 'forged', 'restricted', ${somebody})`, "a minute");
  await refused("supervisor", sql`insert into file_recusals (id, file_id, person_id, reason, recorded_by) values (${randomUUID()}, ${id}, ${office.people.nobody}, 'forged', ${somebody})`, "a wall");
  await refused("supervisor", sql`update file_grants set approved_at = now(), approved_by = ${somebody} where file_id = ${recordOf("granted outside and not yet agreed to").id} and needs_second and revoked_at is null`, "an agreement");
});

test("nothing is written into what is not seen, not one's own, or closed to oneself", async () => {
  const minute = (file: string, marking: string, by: OfficerName) =>
    sql`insert into papers (id, file_id, shelf, number, kind, title, body, marking, recorded_by) values (${randomUUID()}, ${file}, '', 1, 'minute', 'x', 'x', ${marking}, ${`person:${office.people[by]}`})`;
  await refused("nepal-desk", minute(recordOf("restricted of canada").id, "restricted", "nepal-desk"), "another desk's file");
  await refused("canada-desk", minute(recordOf("restricted of canada").id, "secret", "canada-desk"), "above the clearance");
  await refused("canada-desk", minute(recordOf("confidential of canada").id, "restricted", "canada-desk"), "below the file");
  await refused("nepal-desk", minute(recordOf("opened by breaking the glass").id, "top-secret", "nepal-desk"), "through broken glass");
  const mark = (title: string, marking: string) => sql`update papers set marking = ${marking} where file_id = ${recordOf(title).id} and marking = 'restricted' and compartments = '{}'`;
  await refused("supervisor", mark("restricted of canada", "public"), "a paper below its file");
  await refused("supervisor", mark("restricted of canada", "top-secret"), "a paper closed to oneself");
  for (const [who, title] of [["canada-desk", "restricted of canada"], ["supervisor", "restricted of court"]] as const) {
    assert.equal((await as(who, (tx) => mark(title, "confidential").execute(tx))).numAffectedRows, 0n, `a paper's marking, ${who}`);
  }
  const grant = sql`insert into file_grants (id, file_id, person_id, held_from, held_until, reason, needs_second, granted_by) values (${randomUUID()}, ${recordOf("restricted of canada").id}, ${office.people.nobody}, '2026-11-22', '2026-12-01', 'x', false, ${`person:${office.people["canada-desk"]}`})`;
  await refused("canada-desk", grant, "a grant without the permission");
});

test("the acts with the owner's rights ask the scope themselves", async () => {
  await refused("supervisor", sql`select break_glass(${randomUUID()}, 'T/2026/1', 'x', 4)`, "broken without the permission");
  await refused("head", sql`select break_glass(${randomUUID()}, 'T/2026/1', 'x', 5)`, "for longer than four hours");
  await refused("canada-desk", sql`select next_file_number(${office.units["nepal"]}, 2026::smallint)`, "another desk's number");
  await refused("canada-desk", sql`select transfer_file(${recordOf("restricted of canada").id}, 1, ${office.units["nepal"]}, ${office.posts["nepal-desk"]})`, "handed over without the permission");
  const moved = await as("supervisor", async (tx) => (await sql<{ done: boolean }>`select transfer_file(${recordOf("restricted of court").id}, 1, ${office.units["nepal"]}, ${office.posts["nepal-desk"]}) as done`.execute(tx)).rows);
  assert.deepEqual(moved, [{ done: false }], "a file of others is not there to be handed over");
  await refused("head", sql`insert into file_openings (id, file_id, reference, owner_post_id, person_id, purpose, until_at) values (${randomUUID()}, ${recordOf("restricted of canada").id}, 'x', ${office.posts.head}, ${office.people.head}, 'x', now() + interval '1 hour')`, "an opening written by hand");
});

test("an officer does not change who holds a file, nor a paper, nor what was signed", async () => {
  const { id } = recordOf("restricted of canada");
  for (const statement of [sql`update files set unit_id = unit_id where id = ${id}`, sql`update files set opened_by = 'system' where id = ${id}`, sql`update papers set body = 'x' where file_id = ${id}`, sql`update file_grants set reason = 'x'`, sql`update file_openings set purpose = 'x'`, sql`update file_changes set reason = 'x'`]) {
    await refused("supervisor", statement, "a column that stays");
  }
});
