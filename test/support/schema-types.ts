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
      outFile: null,
      print: false,
    });
    return withCalendarDate(text);
  } finally {
    await db.destroy();
  }
}

/** The generator would import the type itself, but reads types with an interface that TypeScript 7 no longer has. */
function withCalendarDate(text: string): string {
  const imported = 'import type { CalendarDate } from "../../domain/kernel/index.ts";\n';
  return /\bCalendarDate\b/.test(text) ? text.replace(/^(import type \{ ColumnType .*\n)/m, `$1${imported}`) : text;
}
