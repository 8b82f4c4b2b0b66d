import type { Command } from "commander";
import { findCalendarDate, type CalendarDate } from "../domain/kernel/index.ts";
import { systemClock } from "../platform/clock/index.ts";
import {
  loadReference, loadSeeds, readReferenceSeeds, referenceWords, resolveName, showParty, type ReadingTime, type ReferenceIndex,
} from "../slices/reference-data/index.ts";
import { cliActor } from "./cli-actor.ts";
import { refuse, settingsOf, subcommandsOf, wrongCall, type CommandContext, type CommandModule } from "./command-context.ts";
import { withDatabase } from "./with-database.ts";

type Asked = { readonly on?: string; readonly since?: string; readonly json?: true };

const LANGUAGE = "en";
const words = referenceWords(LANGUAGE);

/** `comity reference`: States, territories, organisations and bodies. */
export const referenceCommands: CommandModule = (program, context) => {
  const reference = subcommandsOf(program, "reference", "States, territories, organisations and bodies: names, codes, membership");
  addLoad(reference, context);
  addResolve(reference, context);
  addShow(reference, context);
};

function addLoad(reference: Command, context: CommandContext): void {
  reference
    .command("load")
    .description("bring the register to what seeds/reference says; doing it again changes nothing")
    .option("--dry-run", "say what would change, and change nothing")
    .option("--json", "as one JSON object")
    .action(async ({ dryRun = false, json = false }: { dryRun?: boolean; json?: boolean }, command: Command) => {
      const load = { actor: cliActor(), at: systemClock.now(), dryRun };
      const counts = await withDatabase(command, context, ({ db }) => loadSeeds(db, readReferenceSeeds(), load));
      const say = dryRun ? words.wouldLoad : words.loaded;
      context.print(json ? JSON.stringify(counts) : say(counts.added, counts.changed, counts.unchanged));
    });
}

function addResolve(reference: Command, context: CommandContext): void {
  reference
    .command("resolve <name>")
    .description("say whom a name as printed somewhere means; ambiguous names are not guessed")
    .option("--on <date>", "the name speaks of that day, YYYY-MM-DD")
    .option("--since <date>", "the name stands in a list of those who came on that day or later")
    .option("--json", "as one JSON object")
    .addHelpText("after", '\nExit code 0 when one party is meant, 1 when several could be or none is.\n\nExample: comity reference resolve "NETHERLANDS THE"')
    .action(async (name: string, options: Asked, command: Command) => {
      const time = readingTime(command, options);
      const { parties } = await reading(command, context);
      const { resolution, lines } = resolveName(name, parties, { time, today: today(command) }, LANGUAGE);
      if (options.json === true) context.print(JSON.stringify({ text: name, ...resolution }));
      else for (const line of lines) context.print(line);
      if (resolution.kind !== "found") refuse(words.notOne);
    });
}

function addShow(reference: Command, context: CommandContext): void {
  reference
    .command("show <code>")
    .description("all that the register says about one party: IN, CSHH, IGO:UN, X-GOLD")
    .option("--on <date>", "its name and memberships on that day, YYYY-MM-DD (default: today)")
    .option("--json", "as one JSON object")
    .action(async (text: string, options: Asked, command: Command) => {
      const on = options.on === undefined ? today(command) : day(command, "--on", options.on);
      const shown = showParty(text, await reading(command, context), on, LANGUAGE);
      if (shown === undefined) refuse(words.noSuchCode(text));
      if (options.json === true) context.print(JSON.stringify(shown.party));
      else for (const line of shown.lines) context.print(line);
    });
}

async function reading(command: Command, context: CommandContext): Promise<ReferenceIndex> {
  const index = await withDatabase(command, context, ({ db }) => loadReference(db));
  if (index.parties.parties.size === 0) refuse(words.empty);
  return index;
}

function readingTime(command: Command, { on, since }: Asked): ReadingTime {
  if (on !== undefined && since !== undefined) wrongCall(command, "--on and --since exclude each other: a name speaks of one day, or of that day and later.");
  if (on !== undefined) return { on: day(command, "--on", on) };
  return since === undefined ? undefined : { since: day(command, "--since", since) };
}

function day(command: Command, flag: string, text: string): CalendarDate {
  return findCalendarDate(text) ?? wrongCall(command, `${flag}: ${JSON.stringify(text)} is no day; write YYYY-MM-DD, a day that exists`);
}

function today(command: Command): CalendarDate {
  return systemClock.today(settingsOf(command).settings.installation.timeZone);
}
