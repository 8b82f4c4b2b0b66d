// A data folder with its own server, for tests of the supervisor itself.
import { chmodSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";
import { asOwner, openServer } from "../../src/platform/db/index.ts";
import { isAlive, readPostmaster } from "../../src/platform/db/server/postmaster.ts";
import { settingsFor, temporaryFolder } from "./database-server.ts";

export type OwnFolder = Readonly<{
  folder: string;
  /** The number of the server that runs on it; `undefined` where none does. */
  server(): number | undefined;
  /** Looks into the database as its owner, starting the server if need be, and leaves again. */
  look<T>(work: (client: Client) => Promise<T>): Promise<T>;
  remove(): void;
}>;

export function ownFolder(folder = temporaryFolder()): OwnFolder {
  const settings = settingsFor(folder, { DATABASE_URL: undefined });
  if (process.getuid?.() === 0) chmodSync(folder, 0o711);
  const cluster = join(folder, "postgres", "cluster");
  return {
    folder,
    server: () => {
      const postmaster = readPostmaster(cluster);
      return postmaster !== undefined && isAlive(postmaster, realpathSync(cluster)) ? postmaster.pid : undefined;
    },
    look: async (work) => {
      const server = await openServer(settings, () => undefined);
      try {
        return await asOwner(server, server.database, work);
      } finally {
        await server.close();
      }
    },
    remove: () => {
      const link = linkTarget(join(folder, "postgres"));
      if (link !== undefined) rmSync(link, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function linkTarget(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
