// One server for the whole test process: ours in a temporary folder, or the one that DATABASE_URL names.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSettings, type Settings } from "../../src/platform/config/index.ts";
import { asOwner, type DatabaseServer, openServer } from "../../src/platform/db/index.ts";

export type TestServer = Readonly<{ server: DatabaseServer; stop(): Promise<void> }>;

/** Settings of a process whose data lies in `dataFolder`; DATABASE_URL, DATABASE_OWNER_URL and PG_BIN are taken over from ours. */
export function settingsFor(dataFolder: string, variables: Readonly<Record<string, string | undefined>> = {}): Settings {
  const { PG_BIN, ...ours } = process.env;
  const { DATABASE_URL = "", DATABASE_OWNER_URL = "" } = "DATABASE_URL" in variables ? {} : ours;
  const read = readSettings({ data: dataFolder }, { COMITY_ENV: "test", DATABASE_URL, DATABASE_OWNER_URL, PG_BIN, ...variables });
  if (!read.ok) throw new Error(read.problems.join("\n"));
  return read.settings;
}

/** A fresh folder for everything one server or one test writes. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "comity-test-"));
}

/** Starts the server. What tests write need not outlive a power cut, so ours does not wait for the disk. */
export async function startTestServer(): Promise<TestServer> {
  const folder = temporaryFolder();
  const settings = settingsFor(folder);
  const server = await openServer(settings, () => undefined);
  if (settings.databaseUrl === undefined) {
    await asOwner(server, server.database, async (client) => {
      await client.query("alter system set fsync = off");
      await client.query("select pg_reload_conf()");
    });
  }
  const stop = async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { server, stop };
}
