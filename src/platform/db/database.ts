// The register's database, ready for use: the server runs, the schema is the one this program knows.
import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import type { Settings } from "../config/index.ts";
import type { Log } from "../log/index.ts";
import { connect } from "./connections.ts";
import { asOwner, type DatabaseServer, openServer } from "./database-server.ts";
import { admitLogin } from "./login-role.ts";
import { migrate, type Migration } from "./migrations.ts";
import type { DB as Schema } from "./schema.ts";

/** Reads and writes as the role `comity_application`, whose rights the migrations grant table by table. */
export type Database = Kysely<Schema>;
export type DatabaseTransaction = Transaction<Schema>;

export type OpenedDatabase = Readonly<{ db: Database; server: DatabaseServer; close: () => Promise<void> }>;

/** What every connection says first. */
const GREETING = "set role comity_application; set time zone 'UTC'";

/** Starts or finds the server, brings the schema up to date, and opens the pool. `note` hears what takes its time. */
export async function openDatabase(settings: Settings, log: Log, note: (line: string) => void): Promise<OpenedDatabase> {
  const server = await openServer(settings, note);
  try {
    const ran = await bringUpToDate(server, server.database);
    if (server.login === undefined && settings.environment === "production") note("the application connects as the owner of the database (DATABASE_OWNER_URL is not set); row security is surer with a user of its own.");
    if (ran.length > 0) note(`the schema is up to date (${ran.map(({ file }) => file).join(", ")}).`);
    const pool = await openPool(server, server.database, log);
    const close = async () => {
      try {
        await pool.close();
      } finally {
        await server.close();
      }
    };
    return { db: pool.db, server, close };
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** Runs the migrations that are missing, as the owner, and lets the application in. Answers with what it ran. */
export async function bringUpToDate(server: DatabaseServer, database: string): Promise<readonly Migration[]> {
  return await asOwner(server, database, async (client) => {
    const ran = await migrate(client);
    if (server.login !== undefined) await admitLogin(client, server.login);
    return ran;
  });
}

/** A pool on a database whose schema is known to be right. */
export async function openPool(server: DatabaseServer, database: string, log: Log): Promise<{ db: Database; close: () => Promise<void> }> {
  const pool = connect(await server.whereAsApplication(database), GREETING, server.revive, log);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return { db, close: () => db.destroy() };
}

/** Reads what the public may see, and nothing else: the role `comity_public` sees only what migrations granted to it. */
export async function asPublic<T>(db: Database, work: (tx: DatabaseTransaction) => Promise<T>): Promise<T> {
  return await db
    .transaction()
    .setAccessMode("read only")
    .execute(async (tx) => {
      await sql`set local role comity_public`.execute(tx);
      return await work(tx);
    });
}
