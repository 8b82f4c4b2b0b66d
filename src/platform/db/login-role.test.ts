import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { settingsFor, temporaryFolder } from "../../../test/support/database-server.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { createLog } from "../log/index.ts";
import { openDatabase } from "./database.ts";
import { codeOf } from "./index.ts";

const { db, server, name, asOwner } = await testDatabase();
const OTHER = `office_app_${process.pid}`;

async function value(expression: string): Promise<unknown> {
  return (await sql.raw<{ value: unknown }>(`select (${expression}) as value`).execute(db)).rows[0]?.value;
}

test("the application connects as a login that is no superuser, passes no row security, owns nothing and inherits nothing", async () => {
  assert.equal(await value("session_user"), "comity_login");
  assert.deepEqual(await value("select array[rolsuper, rolbypassrls, rolinherit, rolcreaterole, rolcreatedb] from pg_roles where rolname = session_user"), [false, false, false, false, false]);
  assert.equal(await value("select count(*) from pg_class join pg_roles on pg_roles.oid = relowner where rolname in (session_user, 'comity_application', 'comity_officer', 'comity_public')"), 0);
});

test("whoever leaves the application's role stands before closed doors", async () => {
  for (const statement of ["select from people", "select from sessions", "select from facts", "create table try_own (id int)", "set role comity_owner", "set session authorization comity_owner", "alter role comity_login superuser"]) {
    const attempt = db.connection().execute(async (connection) => {
      await sql`reset role`.execute(connection);
      try {
        await sql.raw(statement).execute(connection);
      } finally {
        await sql`set role comity_application`.execute(connection);
      }
    });
    await assert.rejects(attempt, (error) => codeOf(error) === "42501", statement);
  }
});

test("row security cannot be switched off for an officer: the query fails instead", async () => {
  const attempt = db.transaction().execute(async (tx) => {
    await sql`set local role comity_officer`.execute(tx);
    await sql`set local row_security = off`.execute(tx);
    await sql`select from files`.execute(tx);
  });
  await assert.rejects(attempt, /would be affected by row-level security policy/);
});

test("a server of one's own takes the owner's address for migrations and another user for the application", async () => {
  await asOwner((client) => client.query(`create role ${OTHER} login noinherit`));
  const owner = await server.where(name);
  const address = (user: string) => `postgres://${user}@${encodeURIComponent(owner.host ?? "localhost")}:${owner.port ?? 5432}/${name}`;
  const settings = settingsFor(temporaryFolder(), { DATABASE_URL: address(OTHER), DATABASE_OWNER_URL: address(String(owner.user)) });
  const notes: string[] = [];
  const opened = await openDatabase({ ...settings, environment: "production" }, createLog({ level: "silent", now: () => new Date(0) }), (line) => notes.push(line));
  try {
    assert.deepEqual((await sql<{ who: string }>`select session_user || ' as ' || current_user as who`.execute(opened.db)).rows, [{ who: `${OTHER} as comity_application` }]);
    assert.deepEqual(notes, []);
  } finally {
    await opened.close();
    await asOwner((client) => client.query(`drop role ${OTHER}`));
  }
});

test("one address for both works, and in production Comity remarks that two would be surer", async () => {
  const owner = await server.where(name);
  const address = `postgres://${owner.user}@${encodeURIComponent(owner.host ?? "localhost")}:${owner.port ?? 5432}/${name}`;
  const notes: string[] = [];
  const settings = { ...settingsFor(temporaryFolder(), { DATABASE_URL: address }), environment: "production" } as const;
  const opened = await openDatabase(settings, createLog({ level: "silent", now: () => new Date(0) }), (line) => notes.push(line));
  await opened.close();
  assert.match(notes.join("\n"), /DATABASE_OWNER_URL is not set/);
});
