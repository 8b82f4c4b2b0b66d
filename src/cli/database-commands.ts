import type { Command } from "commander";
import { systemClock } from "../platform/clock/index.ts";
import { asOwner, backUp, migrationState, openServer, readMigrations, stopOwnServer } from "../platform/db/index.ts";
import { type CommandModule, refuse, settingsOf } from "./command-context.ts";
import { remarks, withDatabase } from "./with-database.ts";

export const databaseCommands: CommandModule = (program, context) => {
  const { print } = context;
  const note = remarks(context);
  const db = program.command("db").description("look after the database");

  db.command("status")
    .description("which server and database this is, and whether its schema is up to date")
    .option("--json", "as one JSON object")
    .action(async (options: { json?: true }, command: Command) => {
      const status = await readStatus(settingsOf(command).settings, note);
      if (options.json === true) return print(JSON.stringify(status, null, 2));
      const width = Math.max(...Object.keys(status).map((name) => name.length));
      for (const [name, value] of Object.entries(status)) print(`${name.padEnd(width)}  ${typeof value === "string" ? value : value.join(", ") || "–"}`);
    });

  db.command("migrate")
    .description("bring the schema up to date (serve and every other command do so by themselves)")
    .action((_options: object, command: Command) => withDatabase(command, context, async () => print("The schema is up to date.")));

  db.command("backup <folder>")
    .description("copy the database and the files of the data folder into a new folder, while Comity works")
    .addHelpText("after", "\nThe backup is a data folder: to look into it or restore it, copy it and start Comity with --data on the copy.")
    .action(async (folder: string, _options: object, command: Command) => {
      const { settings } = settingsOf(command);
      if (settings.databaseUrl !== undefined) refuse("the server that DATABASE_URL names has backups of its own; ask whoever runs it.");
      const backup = await backUp(settings, folder, systemClock.now(), note);
      print(`${backup.files} files, ${Math.ceil(backup.bytes / 1_000_000)} MB, are in ${backup.folder}.`);
    });

  db.command("stop")
    .description("stop the database server of this data folder, should one have been left running")
    .action(async (_options: object, command: Command) => {
      const { settings } = settingsOf(command);
      if (settings.databaseUrl !== undefined) refuse("the server that DATABASE_URL names is not Comity's to stop.");
      const outcome = await stopOwnServer(settings, note);
      if (outcome.inUseBy.length > 0) refuse(`still in use by process ${outcome.inUseBy.join(", ")}; stop that first, and the server stops with it.`);
      print(outcome.wasRunning ? "The database server was stopped." : "No database server was running.");
    });
};

type Status = Readonly<{ server: string; version: string; database: string; size: string; applied: readonly string[]; pending: readonly string[] }>;

async function readStatus(settings: ReturnType<typeof settingsOf>["settings"], note: (line: string) => void): Promise<Status> {
  const server = await openServer(settings, note);
  try {
    return await asOwner(server, server.database, async (client) => {
      const { applied, pending } = await migrationState(client, readMigrations());
      const facts = await client.query<{ version: string; size: string }>(
        "select current_setting('server_version') as version, pg_size_pretty(pg_database_size(current_database())) as size",
      );
      const { version = "", size = "" } = facts.rows[0] ?? {};
      const files = (list: typeof applied) => list.map(({ file }) => file);
      return { server: server.name, version, database: server.database, size, applied: files(applied), pending: files(pending) };
    });
  } finally {
    await server.close();
  }
}
