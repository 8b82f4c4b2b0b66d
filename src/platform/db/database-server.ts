// The server behind the register: the one named in DATABASE_URL, else the one Comity brings along and looks after.
import { Client, type ClientConfig } from "pg";
import { maskedAddress, SetUpError, type Settings } from "../config/index.ts";
import { isPassing, persist } from "./connections.ts";
import { codeOf } from "./error-code.ts";
import { supervise } from "./server/supervisor.ts";
import { valueTypes } from "./value-types.ts";

export type DatabaseServer = Readonly<{
  /** For people: which server this is, without its password. */
  name: string;
  /** The database used where none is named. */
  database: string;
  /** How to reach a database of this server as its owner. */
  where: (database: string) => Promise<ClientConfig>;
  /** Brings the server back where that is in our hands. */
  revive: () => Promise<unknown>;
  /** Leaves the server; ours stops if nobody else uses it. */
  close: () => Promise<void>;
}>;

const OWN_DATABASE = "comity";
const SAY_THAT_IT_TAKES_LONG_MS = 4_000;

/** Makes sure of a server and of the database in it. `note` hears what takes its time. */
export async function openServer(settings: Settings, note: (line: string) => void): Promise<DatabaseServer> {
  const server = settings.databaseUrl === undefined ? ownServer(settings, note) : namedServer(settings.databaseUrl);
  const patience = setTimeout(() => note(`waiting for ${server.name} …`), SAY_THAT_IT_TAKES_LONG_MS);
  try {
    if (settings.databaseUrl === undefined) await createIfMissing(server);
    else await reach(server);
    return server;
  } catch (error) {
    await server.close();
    throw error;
  } finally {
    clearTimeout(patience);
  }
}

function ownServer(settings: Settings, note: (line: string) => void): DatabaseServer {
  const supervisor = supervise(settings, note);
  return {
    name: `Comity's own PostgreSQL in ${supervisor.place.home}`,
    database: OWN_DATABASE,
    where: async (database) => ({ ...(await supervisor.ensure()), database }),
    revive: supervisor.ensure,
    close: supervisor.release,
  };
}

function namedServer(address: string): DatabaseServer {
  const url = new URL(address);
  return {
    name: maskedAddress(address),
    database: decodeURIComponent(url.pathname.slice(1)) || decodeURIComponent(url.username) || "postgres",
    where: async (database) => {
      const other = new URL(address);
      other.pathname = `/${encodeURIComponent(database)}`;
      return { connectionString: other.href };
    },
    revive: async () => undefined,
    close: async () => undefined,
  };
}

/** One connection as the owner, for the time of `work`: migrations, backups, set-up. Pages and commands never get it. */
export async function asOwner<T>(server: DatabaseServer, database: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await persist(async () => {
    const fresh = new Client({ ...(await server.where(database)), types: valueTypes });
    fresh.on("error", () => undefined); // the query under way is told as well
    await fresh.connect();
    return fresh;
  }, server.revive);
  try {
    await client.query("set time zone 'UTC'");
    return await work(client);
  } finally {
    await client.end();
  }
}

async function createIfMissing(server: DatabaseServer): Promise<void> {
  try {
    await asOwner(server, server.database, async () => undefined);
  } catch (error) {
    if (codeOf(error) !== "3D000") throw error;
    await asOwner(server, "postgres", async (client) => {
      await client.query(`create database ${OWN_DATABASE}`).catch((failure: unknown) => {
        if (!["42P04", "23505"].includes(codeOf(failure) ?? "")) throw failure; // else another process was faster
      });
    });
  }
}

/** Tries a server that is not ours. @throws SetUpError where it cannot be used as it is. */
async function reach(server: DatabaseServer): Promise<void> {
  try {
    await asOwner(server, server.database, async () => undefined);
  } catch (error) {
    const [code = "", why] = [codeOf(error), error instanceof Error ? error.message : String(error)];
    if (code === "3D000") throw new SetUpError(`there is no database "${server.database}" on ${server.name}; have it created, owned by that user.`, { cause: error });
    const unusable = isPassing(error) || code.startsWith("28") || code === "ENOTFOUND" || code === "EAI_AGAIN" || code === "ETIMEDOUT";
    if (unusable) throw new SetUpError(`${server.name} (DATABASE_URL) cannot be used: ${why || code}`, { cause: error });
    throw error;
  }
}
