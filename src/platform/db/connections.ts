// The pool of connections: it survives the death of the server and of single connections, and names its statements.
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import { Pool, type ClientBase, type ClientConfig, type PoolClient, type QueryConfig } from "pg";
import type { Log } from "../log/index.ts";
import { codeOf } from "./error-code.ts";
import { valueTypes } from "./value-types.ts";

const GIVE_UP_CONNECTING_MS = 30_000;
/** A server that is starting, stopping, recovering, or full; a socket that is not there yet; a connection cut off. */
const PASSING = new Set(["57P01", "57P02", "57P03", "53300", "ECONNREFUSED", "ENOENT", "ECONNRESET", "EPIPE"]);
/** PostgreSQL keeps every named statement of a connection; beyond so many, statements go unnamed. */
const MOST_NAMES = 500;

/** Whether a failure to connect is one that waiting can mend. */
export function isPassing(error: unknown): boolean {
  return PASSING.has(codeOf(error) ?? "") || (error instanceof Error && /terminated unexpectedly/.test(error.message));
}

/** Tries until it succeeds, fails for a reason that does not pass, or the time is up; `revive` runs before each further try. */
export async function persist<T>(attempt: () => Promise<T>, revive: () => Promise<unknown>): Promise<T> {
  const began = Date.now();
  for (let pause = 10; ; pause = Math.min(pause * 2, 500)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isPassing(error) || Date.now() - began > GIVE_UP_CONNECTING_MS) throw error;
    }
    await sleep(pause);
    await revive();
  }
}

/** A pool whose every connection has run `greeting`, its role and time zone, before anyone gets to use it. */
export function connect(where: ClientConfig, greeting: string, revive: () => Promise<unknown>, log: Log): PostgresPool {
  const limits = { max: 10, idleTimeoutMillis: 10_000, connectionTimeoutMillis: 10_000 };
  // The driver waits for what this returns, although its types do not say so.
  const greeted: { onConnect(client: ClientBase): unknown } = { onConnect: (client) => client.query(greeting) };
  const pool = new Pool({ ...where, ...limits, types: valueTypes, ...greeted });
  pool.on("error", (error) => log.warn({ error }, "an idle database connection was lost"));
  // A connection that is cut off says so as an event too, in use, idle or closing; unheard, that would end the process.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return {
    options: pool.options,
    connect: async () => named(await persist(() => pool.connect(), revive)),
    end: () => pool.end(),
  };
}

const names = new Map<string, string>();

/** Gives each statement a name by its text: the server then plans it once for each connection. */
function named(client: PoolClient): PostgresPoolClient {
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query(text: string | PostgresCursor<unknown>, values: readonly unknown[] = []): unknown {
    if (typeof text !== "string") throw new TypeError("this pool has no cursors");
    return client.query(statement(text, values));
  }
  return {
    query,
    release: (destroy) => client.release(destroy),
  };
}

function statement(text: string, values: readonly unknown[]): QueryConfig {
  if (values.length === 0) return { text };
  let name = names.get(text);
  if (name === undefined && names.size < MOST_NAMES) {
    name = createHash("sha256").update(text).digest("base64url").slice(0, 22);
    names.set(text, name);
  }
  return name === undefined ? { text, values: [...values] } : { name, text, values: [...values] };
}
