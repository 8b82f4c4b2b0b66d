import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { until } from "../../../test/support/processes.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { asPublic, codeOf } from "./index.ts";

const { db, asOwner } = await testDatabase();

async function one<T>(expression: string): Promise<T | undefined> {
  return (await sql.raw<{ value: T }>(`select (${expression}) as value`).execute(db)).rows[0]?.value;
}

test("a date is the text of its day, in a list too, and no time zone moves it", async () => {
  assert.equal(await one("date '2013-12-31'"), "2013-12-31");
  assert.deepEqual(await one("array[date '2013-12-31', null]"), ["2013-12-31", null]);
  assert.deepEqual(await one("timestamptz '2013-12-31T23:00:00-05'"), new Date("2014-01-01T04:00:00Z"));
  assert.equal(await one("current_setting('TimeZone')"), "UTC");
});

test("a whole number is a number, and one too large to be exact is refused, not rounded", async () => {
  assert.equal(await one("9007199254740991::bigint"), 9007199254740991);
  assert.deepEqual(await one("array[1::bigint, null]"), [1, null]);
  await assert.rejects(one("9007199254740993::bigint"), RangeError);
});

test("Comity works as the application: it may add and read, and changes only what a migration lets it", async () => {
  assert.equal(await one("current_user"), "comity_application");
  await asOwner((client) => client.query("create table try_facts (id int); create table try_visits (id int); grant update on try_visits to comity_application"));
  await sql`insert into try_facts values (1)`.execute(db);
  await sql`update try_visits set id = 2`.execute(db);
  for (const statement of ["update try_facts set id = 2", "delete from try_facts", "delete from try_visits", "truncate try_facts", "create table try_more (id int)"]) {
    await assert.rejects(sql.raw(statement).execute(db), (error) => codeOf(error) === "42501", statement);
  }
});

test("the public sees what was granted to it, and changes nothing", async () => {
  await asOwner((client) => client.query("create table try_secrets (id int); create table try_open (id int); grant select, insert on try_open to comity_public"));
  await asPublic(db, async (tx) => {
    assert.deepEqual((await sql`select * from try_open`.execute(tx)).rows, []);
  });
  await assert.rejects(asPublic(db, (tx) => sql`select * from try_secrets`.execute(tx)), (error) => codeOf(error) === "42501");
  await assert.rejects(asPublic(db, (tx) => sql`insert into try_open values (1)`.execute(tx)), (error) => codeOf(error) === "25006");
  assert.equal(await one("current_user"), "comity_application", "the connection is the application's again");
});

test("a statement with values is planned once for each connection", async () => {
  await db.connection().execute(async (connection) => {
    for (let id = 1; id <= 3; id += 1) await sql`select ${id}::int as planned_once`.execute(connection);
    const planned = await sql<{ count: number }>`select count(*) as count from pg_prepared_statements where statement like '%planned_once%' and statement not like '%count%'`.execute(connection);
    assert.equal(planned.rows[0]?.count, 1);
  });
});

test("connections that are cut off are replaced, and nobody asking afterwards notices", async () => {
  await Promise.all([one("1"), one("2"), one("3")]);
  const cut = "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
  await asOwner((client) => client.query(cut));
  await until("the pool has noticed", () => one("1").then((value) => value === 1, () => false));
  assert.deepEqual(await Promise.all([one("1"), one("2"), one("3")]), [1, 2, 3]);
});

test("a transaction that fails leaves nothing behind", async () => {
  await asOwner((client) => client.query("create table try_rows (id int)"));
  const failing = db.transaction().execute(async (tx) => {
    await sql`insert into try_rows values (1)`.execute(tx);
    throw new Error("no");
  });
  await assert.rejects(failing, /no/);
  assert.equal(await one("select count(*) from try_rows"), 0);
});
