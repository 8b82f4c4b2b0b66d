import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { asOwner } from "./index.ts";
import { type Migration, migrate, migrationState, readMigrations } from "./migrations.ts";

/** The project's migrations and, after them, these. */
function withMore(...texts: readonly string[]): Migration[] {
  const ours = readMigrations();
  const last = ours.at(-1)?.number ?? 0;
  const folder = mkdtempSync(join(tmpdir(), "comity-migrations-"));
  try {
    texts.forEach((text, index) => writeFileSync(join(folder, `${String(last + 1 + index).padStart(4, "0")}_test.sql`), text));
    return [...ours, ...readMigrations(folder)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function tables({ asOwner }: TestDatabase): Promise<string[]> {
  const found = await asOwner((client) => client.query<{ name: string }>("select tablename as name from pg_tables where tablename like 'try_%' order by 1"));
  return found.rows.map(({ name }) => name);
}

test("what is missing is applied once, in order, however many processes ask for it", async () => {
  const database = await testDatabase();
  const migrations = withMore("create table try_a (id int);", "alter table try_a add note text;\ncreate table try_b (id int);");
  const ran = await Promise.all(Array.from({ length: 5 }, () => database.asOwner((client) => migrate(client, migrations))));
  assert.deepEqual(ran.map((list) => list.length).toSorted((a, b) => a - b), [0, 0, 0, 0, 2]);
  assert.deepEqual(await tables(database), ["try_a", "try_b"]);
});

test("where one fails, none is applied, and the file and line are named", async () => {
  const database = await testDatabase();
  const migrations = withMore("create table try_a (id int);", "create table try_b (id int);\n\nselect no_such_column;");
  await assert.rejects(database.asOwner((client) => migrate(client, migrations)), /\d{4}_test\.sql:3: column "no_such_column" does not exist/);
  assert.deepEqual(await tables(database), []);
});

test("a migration that was changed after it was applied is refused", async () => {
  const database = await testDatabase();
  await database.asOwner((client) => migrate(client, withMore("create table try_a (id int);")));
  const changed = withMore("create table try_a (id bigint);");
  await assert.rejects(database.asOwner((client) => migrate(client, changed)), /was changed after this database had applied it/);
  const sameOnWindows = withMore("create table try_a (id int);".replaceAll("\n", "\r\n"));
  assert.equal((await database.asOwner((client) => migrate(client, sameOnWindows))).length, 0);
});

test("a database of a newer Comity is refused, and so is a migration that comes too late", async () => {
  const database = await testDatabase();
  await database.asOwner((client) => migrate(client, withMore("select 1;", "select 2;")));
  await assert.rejects(database.asOwner((client) => migrate(client)), /this Comity does not know: it was made by a newer one/);
  const withoutTheFirst = withMore("select 1;", "select 2;");
  await database.asOwner((client) => client.query("delete from schema_migrations where number = $1", [withoutTheFirst.at(-2)?.number]));
  await assert.rejects(database.asOwner((client) => migrationState(client, withoutTheFirst)), /comes too late/);
});

test("the source of the shipped holidays is put to them alone: what an office had entered itself before gets none made up, and none is recorded without", async () => {
  const database = await testDatabase();
  const name = `${database.name}_before`;
  await asOwner(database.server, database.server.database, (client) => client.query(`create database ${name}`));
  try {
    const sources = await asOwner(database.server, name, async (client) => {
      await migrate(client, readMigrations().filter(({ number }) => number < 70));
      await client.query("insert into holidays (calendar_slug, held_on, name) values ('office', '2026-03-04', 'Holi')");
      await migrate(client);
      await assert.rejects(client.query("insert into holidays (calendar_slug, held_on, name) values ('office', '2026-11-09', 'Diwali')"), /null value in column "source"/);
      return (await client.query<{ name: string; source: string }>("select name, source from holidays where held_on between '2026-01-01' and '2026-12-31' order by held_on")).rows.map((row) => `${row.name}: ${row.source}`);
    });
    const shipped = "shipped: the three national holidays are on fixed days";
    assert.deepEqual(sources, [`Republic Day: ${shipped}`, "Holi: not recorded", `Independence Day: ${shipped}`, `Mahatma Gandhi's birthday: ${shipped}`]);
  } finally {
    await asOwner(database.server, database.server.database, (client) => client.query(`drop database ${name} with (force)`));
  }
});

test("two migrations with one number, or a name that is none, are refused", () => {
  const folder = mkdtempSync(join(tmpdir(), "comity-migrations-"));
  try {
    writeFileSync(join(folder, "0001_a.sql"), "select 1;");
    writeFileSync(join(folder, "0001_b.sql"), "select 1;");
    assert.throws(() => readMigrations(folder), /two migrations have the number of 0001_a\.sql/);
    writeFileSync(join(folder, "1_c.sql"), "select 1;");
    assert.throws(() => readMigrations(folder), /1_c\.sql is not named like a migration/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
