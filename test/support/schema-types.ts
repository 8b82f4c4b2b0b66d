// The types of the tables, read off a database that has every migration.
import { Kysely, PostgresDialect } from "kysely";
import { generate, PostgresDialect as Introspector } from "kysely-codegen";
import { Pool } from "pg";
import { asOwner, type DatabaseServer } from "../../src/platform/db/index.ts";

/** The text of `src/platform/db/schema.ts` for the schema of that database. */
export async function schemaTypes(server: DatabaseServer, database: string): Promise<string> {
  await asOwner(server, database, async () => undefined); // the server runs
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new Pool(await server.where(database)) }) });
  try {
    const text = await generate({
      db,
      dialect: new Introspector({ dateParser: "string" }),
      excludePattern: "schema_migrations",
      typeMapping: { date: "CalendarDate", int8: "number" },
      customImports: { CalendarDate: "../../domain/kernel/calendar-date.ts" },
      outFile: null,
      print: false,
    });
    return text;
  } finally {
    await db.destroy();
  }
}
