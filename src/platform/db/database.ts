// The register's database, ready for use: the server runs, the schema is the one this program knows.
import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import type { Settings } from "../config/index.ts";
import type { Log } from "../log/index.ts";
import { connect } from "./connections.ts";
import { asOwner, type DatabaseServer, openServer } from "./database-server.ts";
import { migrate } from "./migrations.ts";
import type { DB as Schema } from "./schema.ts";

/** Reads and writes as the role `comity_application`, whose rights the migrations grant table by table. */
export type Database = Kysely<Schema>;
export type DatabaseTransaction = Transaction<Schema>;

export type OpenedDatabase = Readonly<{ db: Database; server: DatabaseServer; close: () => Promise<void> }>;

/** What every connection says first; the owner's rights stay behind with it. */
const GREETING = "set role comity_application; set time zone 'UTC'";

/** Starts or finds the server, brings the schema up to date, and opens the pool. `note` hears what takes its time. */
export async function openDatabase(settings: Settings, log: Log, note: (line: string) => void): Promise<OpenedDatabase> {
  const server = await openServer(settings, note);
  try {
    const ran = await asOwner(server, server.database, (client) => migrate(client));
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

/** A pool on a database whose schema is known to be right. */
export async function openPool(server: DatabaseServer, database: string, log: Log): Promise<{ db: Database; close: () => Promise<void> }> {
  const pool = connect(await server.where(database), GREETING, server.revive, log);
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
