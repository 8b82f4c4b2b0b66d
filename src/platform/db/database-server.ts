// The server behind the register: the one named in DATABASE_URL, else the one Comity brings along and looks after.
import { Client, type ClientConfig } from "pg";
import { maskedAddress, SetUpError, type Settings } from "../config/index.ts";
import { isPassing, persist } from "./connections.ts";
import { codeOf } from "./error-code.ts";
import { type Login, OWN_LOGIN } from "./login-role.ts";
import { loginPassword } from "./server/endpoint.ts";
import { supervise } from "./server/supervisor.ts";
import { valueTypes } from "./value-types.ts";

export type DatabaseServer = Readonly<{
  /** For people: which server this is, without its password. */
  name: string;
  /** The database used where none is named. */
  database: string;
  /** How to reach a database of this server as its owner. */
  where: (database: string) => Promise<ClientConfig>;
  /** How the application itself reaches it: as a login without rights of its own. */
  whereAsApplication: (database: string) => Promise<ClientConfig>;
  /** That login; `undefined` where one address serves the owner and the application. */
  login: Login | undefined;
  /** Brings the server back where that is in our hands. */
  revive: () => Promise<unknown>;
  /** Leaves the server; ours stops if nobody else uses it. */
  close: () => Promise<void>;
}>;

const OWN_DATABASE = "comity";
const SAY_THAT_IT_TAKES_LONG_MS = 4_000;

/** Makes sure of a server and of the database in it. `note` hears what takes its time. */
export async function openServer(settings: Settings, note: (line: string) => void): Promise<DatabaseServer> {
  const server = settings.databaseUrl === undefined ? ownServer(settings, note) : namedServer(settings.databaseUrl, settings.databaseOwnerUrl);
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
  const login: Login = { name: OWN_LOGIN, password: loginPassword(supervisor.place), own: true };
  return {
    name: `Comity's own PostgreSQL in ${supervisor.place.home}`,
    database: OWN_DATABASE,
    where: async (database) => ({ ...(await supervisor.ensure()), database }),
    whereAsApplication: async (database) => ({ ...(await supervisor.ensure()), database, ...credentialsOf(login) }),
    login,
    revive: supervisor.ensure,
    close: supervisor.release,
  };
}

/** @param address DATABASE_URL. @param owner DATABASE_OWNER_URL, where the owner is somebody else. */
function namedServer(address: string, owner: string | undefined): DatabaseServer {
  const url = new URL(address);
  const apart = owner !== undefined && new URL(owner).username !== url.username;
  return {
    name: maskedAddress(address),
    database: decodeURIComponent(url.pathname.slice(1)) || decodeURIComponent(url.username) || "postgres",
    where: async (database) => at(owner ?? address, database),
    whereAsApplication: async (database) => at(address, database),
    login: apart ? { name: decodeURIComponent(url.username), password: undefined, own: false } : undefined,
    revive: async () => undefined,
    close: async () => undefined,
  };
}

function at(address: string, database: string): ClientConfig {
  const other = new URL(address);
  other.pathname = `/${encodeURIComponent(database)}`;
  return { connectionString: other.href };
}

/** The password is none where the private socket is proof enough. */
function credentialsOf({ name, password }: Login): ClientConfig {
  return password === undefined ? { user: name } : { user: name, password };
}

/** One connection as the owner, for the time of `work`: migrations, backups, set-up. Pages and commands never get it. */
export async function asOwner<T>(server: DatabaseServer, database: string, work: (client: Client) => Promise<T>): Promise<T> {
  return await asClient(() => server.where(database), server.revive, work);
}

async function asClient<T>(where: () => Promise<ClientConfig>, revive: () => Promise<unknown>, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await persist(async () => {
    const fresh = new Client({ ...(await where()), types: valueTypes });
    fresh.on("error", () => undefined); // the query under way is told as well
    await fresh.connect();
    return fresh;
  }, revive);
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
    if (server.login !== undefined) await asClient(() => server.whereAsApplication(server.database), server.revive, async () => undefined);
  } catch (error) {
    const [code = "", why] = [codeOf(error), error instanceof Error ? error.message : String(error)];
    if (code === "3D000") throw new SetUpError(`there is no database "${server.database}" on ${server.name}; have it created, owned by that user.`, { cause: error });
    const unusable = isPassing(error) || code.startsWith("28") || code === "ENOTFOUND" || code === "EAI_AGAIN" || code === "ETIMEDOUT";
    if (unusable) throw new SetUpError(`${server.name} (DATABASE_URL, DATABASE_OWNER_URL) cannot be used: ${why || code}`, { cause: error });
    throw error;
  }
}
