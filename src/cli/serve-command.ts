import { setTimeout as sleep } from "node:timers/promises";
import type { Command } from "commander";
import { startApp } from "../app.ts";
import { systemClock } from "../platform/clock/index.ts";
import type { Settings } from "../platform/config/index.ts";
import { codeOf } from "../platform/db/index.ts";
import { type CommandModule, refuse } from "./command-context.ts";
import { withServerOptions } from "./config-commands.ts";
import { withRegister } from "./first-start.ts";
import { signInRemarks } from "./serve-remarks.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** One Ctrl+C reaches us up to three times: from the terminal, from npm and from the start script. */
const SAME_INTERRUPTION_MS = 1500;
const LAST_ANSWERS_MS = 5000;

export const serveCommand: CommandModule = (program, context) => {
  withServerOptions(program.command("serve"))
    .description("run Comity until it is interrupted")
    .action(async (_options: object, command: Command) => {
      await withRegister(command, context, async ({ settings, db, log }) => {
        const app = await startApp({ settings, db, log, clock: systemClock }).catch((error: unknown) => explain(error, settings));
        for (const remark of await signInRemarks(db, settings)) context.note(`comity: ${remark}`);
        context.print(`Comity is running at ${app.address}  (stop with Ctrl+C)`);
        await interruption();
        context.note("comity: stopping …");
        await Promise.race([app.close(), sleep(LAST_ANSWERS_MS, undefined, { ref: false })]);
      });
    });
};

/** Waits for a signal to stop; a second one, given on purpose, does not wait for anything. */
async function interruption(): Promise<void> {
  const first = Promise.withResolvers<void>();
  let since: number | undefined;
  const hear = () => {
    if (since !== undefined && Date.now() - since > SAME_INTERRUPTION_MS) process.exit(130);
    since ??= Date.now();
    first.resolve();
  };
  for (const signal of SIGNALS) process.on(signal, hear);
  await first.promise;
}

/** Says what stands in the way of listening, and what may be done. */
function explain(error: unknown, { host, port }: Settings): never {
  const code = codeOf(error);
  if (code === "EADDRINUSE") {
    refuse(`port ${port} on ${host} is taken by another program (perhaps a Comity that runs already). Choose another with --port or COMITY_PORT, for example --port ${port + 1}; --port 0 takes any free one.`);
  }
  if (code === "EACCES") refuse(`this user may not listen on port ${port}. Ports from 1024 on are free to all: --port 8080.`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    refuse(`${host} is no address of this machine. --host 127.0.0.1 serves this machine only, --host 0.0.0.0 all its networks.`);
  }
  throw error;
}
