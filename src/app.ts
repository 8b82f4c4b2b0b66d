// The composition root: which parts make the server, and what each is given.
import fastify, { type FastifyInstance } from "fastify";
import type { Clock } from "./platform/clock/index.ts";
import type { Settings } from "./platform/config/index.ts";
import type { Database } from "./platform/db/index.ts";
import type { Log } from "./platform/log/index.ts";

export type Parts = Readonly<{ settings: Settings; db: Database; log: Log; clock: Clock }>;

export type RunningApp = Readonly<{
  /** Where a browser on this machine finds the first page. */
  address: string;
  /** Answers what was asked already, then closes. */
  close(): Promise<void>;
}>;

/** Starts the server. @throws the system's error where the address cannot be listened on. */
export async function startApp({ settings, log }: Parts): Promise<RunningApp> {
  const server: FastifyInstance = fastify({ loggerInstance: log, forceCloseConnections: "idle" });
  server.get("/", (_request, reply) => reply.redirect("/en"));
  server.get("/en", (_request, reply) =>
    reply.type("text/html; charset=utf-8").send("<!doctype html><html lang=en><title>Comity</title><h1>Comity</h1></html>"),
  );
  await server.listen({ host: settings.host, port: settings.port });
  const bound = server.addresses()[0];
  const port = typeof bound === "object" ? bound.port : settings.port; // port 0 became a real one
  return { address: `http://${nameOf(settings.host)}:${port}/en`, close: () => server.close() };
}

/** "All addresses" is nothing a browser can open. */
function nameOf(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
