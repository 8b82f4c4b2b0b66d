// On Comity's own server the login is Comity's; on a server of one's own (DATABASE_URL) these tests make one, as an administrator would.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { after, describe, test } from "node:test";
import { sql } from "kysely";
import { escapeIdentifier } from "pg";
import { settingsFor, temporaryFolder } from "../../../test/support/database-server.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { createLog } from "../log/index.ts";
import { openDatabase } from "./database.ts";
import { codeOf } from "./index.ts";

const own = await testDatabase();
const { server, name, asOwner } = own;
const OTHER = { user: `office_app_${process.pid}`, password: randomBytes(16).toString("base64url") };
const log = createLog({ level: "silent", now: () => new Date(0) });

await asOwner((client) => client.query(`create role ${OTHER.user} login noinherit password '${OTHER.password}'`));
const ownerAddress = await address();
const otherAddress = await address(OTHER);
const notes: string[] = [];
const apart = await openDatabase({ ...settingsFor(temporaryFolder(), { DATABASE_URL: otherAddress, DATABASE_OWNER_URL: ownerAddress }), environment: "production" }, log, (line) => notes.push(line));

const isOurs = server.login?.own === true;
/** The application, connected as a login apart from the owner. */
const db = isOurs ? own.db : apart.db;
const login = isOurs ? "comity_login" : OTHER.user;
const owner = (await asOwner((client) => client.query<{ who: string }>("select current_user as who"))).rows[0]?.who ?? "";

/** What DATABASE_URL can hold: the address of this test's database, for the owner or somebody else. */
async function address(other?: typeof OTHER): Promise<string> {
  const { connectionString, host = "localhost", port = 5432, user = "", password } = await server.where(name);
  const known = new URL(connectionString ?? `postgres://${user}@${encodeURIComponent(host)}:${port}/${name}`);
  if (connectionString === undefined && typeof password === "string") known.password = password;
  return Object.assign(known, other === undefined ? {} : { username: other.user, password: other.password }).href;
}

async function value(expression: string): Promise<unknown> {
  return (await sql.raw<{ value: unknown }>(`select (${expression}) as value`).execute(db)).rows[0]?.value;
}

// In a suite, whose end comes before that of the databases: the login goes with it.
describe("the login of the application", () => {
  after(async () => {
    await apart.close();
    await asOwner((client) => client.query(`drop role ${OTHER.user}`));
  });

  test("the application connects as a login that is no superuser, passes no row security, owns nothing and inherits nothing", async () => {
    assert.equal(await value("session_user"), login);
    assert.deepEqual(await value("select array[rolsuper, rolbypassrls, rolinherit, rolcreaterole, rolcreatedb] from pg_roles where rolname = session_user"), [false, false, false, false, false]);
    assert.equal(await value("select count(*) from pg_class join pg_roles on pg_roles.oid = relowner where rolname in (session_user, 'comity_application', 'comity_officer', 'comity_public')"), 0);
  });

  test("whoever leaves the application's role stands before closed doors", async () => {
    const asThe = escapeIdentifier(owner);
    for (const statement of ["select from people", "select from sessions", "select from facts", "create table try_own (id int)", `set role ${asThe}`, `set session authorization ${asThe}`, `alter role ${login} superuser`]) {
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
    assert.deepEqual((await sql<{ who: string }>`select session_user || ' as ' || current_user as who`.execute(apart.db)).rows, [{ who: `${OTHER.user} as comity_application` }]);
    assert.deepEqual(notes, []);
  });

  test("one address for both works, and in production Comity remarks that two would be surer", async () => {
    const remarks: string[] = [];
    const settings = { ...settingsFor(temporaryFolder(), { DATABASE_URL: ownerAddress }), environment: "production" } as const;
    const opened = await openDatabase(settings, log, (line) => remarks.push(line));
    await opened.close();
    assert.match(remarks.join("\n"), /DATABASE_OWNER_URL is not set/);
  });
});
