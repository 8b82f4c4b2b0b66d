// `comity statistics`: what is kept for counting requests, checked against their steps, and written anew.
import { asOwner } from "../platform/db/index.ts";
import { checkCounts, rebuildCounts } from "../slices/reports/index.ts";
import { refuse, subcommandsOf, type CommandModule } from "./command-context.ts";
import { withDatabase } from "./with-database.ts";
import type { Command } from "commander";

export const statisticsCommands: CommandModule = (program, context) => {
  const statistics = subcommandsOf(program, "statistics", "what is kept for counting requests");
  statistics
    .command("check")
    .description("measure every request again from its steps, and say where something else is kept")
    .action(async (_options: unknown, command: Command) => {
      const { requests, days, differing } = await withDatabase(command, context, ({ db }) => checkCounts(db));
      if (differing.length > 0) refuse(["what is kept of these requests is not what their steps say:", ...differing.map((id) => `  ${id}`), "`comity statistics rebuild` writes it anew; find out first who changed it."].join("\n"));
      context.print(`${requests} requests on ${days} days: what is kept is what their steps say.`);
    });
  statistics
    .command("rebuild")
    .description("write what is kept for statistics anew from the steps of every request")
    .action(async (_options: unknown, command: Command) => {
      const requests = await withDatabase(command, context, async ({ server }) => await asOwner(server, server.database, rebuildCounts));
      context.print(`of ${requests} requests, what statistics count was written anew.`);
    });
};
