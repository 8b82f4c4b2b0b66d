// Numbered plain SQL, forward only. All that are missing run in one transaction: a failing one leaves nothing behind.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";
import { codeOf } from "./error-code.ts";
import { projectRoot, SetUpError } from "../config/index.ts";

export type Migration = Readonly<{ number: number; file: string; checksum: string; sql: string }>;
export type MigrationState = Readonly<{ applied: readonly Migration[]; pending: readonly Migration[] }>;

const NAME = /^(\d{4})_[a-z0-9_]+\.sql$/;
/** Any number will do, as long as every Comity uses the same: one migrates, the others wait and find it done. */
const LOCK = 7_305_801_220;

/** The migrations of a folder in their order. @throws where a name is not `0001_what_it_does.sql` or a number comes twice. */
export function readMigrations(folder = join(projectRoot(), "migrations")): Migration[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".sql")).sort();
  const migrations = files.map((file) => readMigration(folder, file));
  const twice = migrations.find(({ number }, index) => migrations[index + 1]?.number === number);
  if (twice !== undefined) throw new SetUpError(`two migrations have the number of ${twice.file}; give the newer one the next free number`);
  return migrations;
}

function readMigration(folder: string, file: string): Migration {
  const number = Number(NAME.exec(file)?.[1]);
  if (!(number > 0)) throw new SetUpError(`${file} is not named like a migration: 0001_what_it_does.sql`);
  const sql = readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n");
  return { number, file, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}

/** Which migrations a database has. @throws where its history is not the one of this program. */
export async function migrationState(client: Client, known: readonly Migration[]): Promise<MigrationState> {
  const table = await client.query<{ there: boolean }>("select to_regclass('public.schema_migrations') is not null as there");
  const done = table.rows[0]?.there === true ? await appliedRows(client) : [];
  for (const row of done) refuseStranger(row, known);
  const last = done.at(-1)?.number ?? 0;
  const pending = known.filter(({ number }) => !done.some((row) => row.number === number));
  const late = pending.find(({ number }) => number < last);
  if (late !== undefined) throw new SetUpError(`${late.file} comes too late: this database already has ${last}. Give it the next free number.`);
  return { applied: known.filter((migration) => !pending.includes(migration)), pending };
}

type AppliedRow = { number: number; file: string; checksum: string };

async function appliedRows(client: Client): Promise<AppliedRow[]> {
  return (await client.query<AppliedRow>("select number, file, checksum from schema_migrations order by number")).rows;
}

function refuseStranger(row: AppliedRow, known: readonly Migration[]): void {
  const ours = known.find(({ number }) => number === row.number);
  if (ours === undefined) {
    throw new SetUpError(`this database has the migration ${row.file}, which this Comity does not know: it was made by a newer one. Run that one.`);
  }
  if (ours.checksum === row.checksum) return;
  throw new SetUpError(`${ours.file} was changed after this database had applied it (as ${row.file}). Put it back as it was and add a new migration instead.`);
}

/** Runs what is missing, all or nothing, and answers with what it ran. Several processes may call it at once. */
export async function migrate(client: Client, migrations: readonly Migration[] = readMigrations()): Promise<readonly Migration[]> {
  await client.query("begin");
  try {
    await client.query("select pg_advisory_xact_lock($1)", [LOCK]);
    await client.query(
      "create table if not exists schema_migrations (number integer primary key, file text not null, checksum text not null, applied_at timestamptz not null default clock_timestamp())",
    );
    const { pending } = await migrationState(client, migrations);
    for (const migration of pending) await apply(client, migration);
    await client.query("commit");
    return pending;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  }
}

async function apply(client: Client, { number, file, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query(sql);
  } catch (error) {
    if (!(error instanceof Error) || codeOf(error) === undefined) throw error;
    const position = "position" in error ? Number(error.position) : Number.NaN;
    const line = Number.isNaN(position) ? "" : `:${sql.slice(0, position).split("\n").length}`;
    const hint = "hint" in error && typeof error.hint === "string" ? `\n${error.hint}` : "";
    throw new SetUpError(`${file}${line}: ${error.message}${hint}`, { cause: error });
  }
  await client.query("insert into schema_migrations (number, file, checksum) values ($1, $2, $3)", [number, file, checksum]);
}
