import type { Command } from "commander";
import { systemClock } from "../platform/clock/index.ts";
import { seedRequests } from "../slices/requests/index.ts";
import { refuse, type CommandModule } from "./command-context.ts";
import { withRegister } from "./first-start.ts";

const MOST = 5_000_000;
const MOST_OFFICES = 99;

export const demonstrationCommands: CommandModule = (program, context) => {
  const demonstration = program.command("demonstration").description("matter invented for trying Comity out; never in production");
  demonstration
    .command("requests")
    .description("add invented requests in all states to the invented office")
    .requiredOption("--count <number>", "how many")
    .option("--seed <number>", "the same seed gives the same requests", "1")
    .option("--offices <number>", "over how many invented offices they are spread, each with an agency and three desks of its own", "1")
    .action(async (options: { count: string; seed: string; offices: string }, command: Command) => {
      const [count, seed, offices] = [whole(options.count, "--count", 1, MOST), whole(options.seed, "--seed", 0, 2 ** 32 - 1), whole(options.offices, "--offices", 1, MOST_OFFICES)];
      await withRegister(command, context, async ({ db, settings }) => {
        const { installation, environment } = settings;
        const done = await seedRequests(db, { count, seed, environment, today: systemClock.today(installation.timeZone), ownState: installation.ownState, offices });
        if (!done.ok) refuse(done.because === "production" ? "nothing invented is written where COMITY_ENV is production." : "this office is not the invented one: nothing is added to it.");
        context.print(`${done.count} invented requests were added.`);
      });
    });
};

function whole(text: string, option: string, least: number, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > most) refuse(`${option} is a whole number from ${least} to ${most}, not ${text}.`);
  return number;
}
