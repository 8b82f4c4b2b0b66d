import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { enterStatements, faultsOfParties, readStatements } from "../slices/authorities/index.ts";
import { cliActor } from "./cli-actor.ts";
import { refuse, subcommandsOf, type CommandContext, type CommandModule } from "./command-context.ts";
import { withDatabase } from "./with-database.ts";

/** `comity authorities`: how countries want to be asked. */
export const authorityCommands: CommandModule = (program, context) => {
  addImport(subcommandsOf(program, "authorities", "how countries want to be asked: central authorities, languages, copies, channels, holidays"), context);
};

function addImport(authorities: Command, context: CommandContext): void {
  authorities
    .command("import <file>")
    .description("record the statements of a JSON document in the form of seeds/authorities/profiles.json; what is recorded already is left alone")
    .addHelpText("after", "\nExit code 1 where a statement is not as it must be: nothing is recorded then.\n\nExample: comity authorities import profiles.json")
    .action(async (file: string, _: unknown, command: Command) => {
      const read = readStatements(parsed(file));
      if (!read.ok) return refuseFor(read.faults, context);
      const count = await withDatabase(command, context, async ({ db }) => {
        const faults = await faultsOfParties(db, read.statements);
        return faults.length > 0 ? refuseFor(faults, context) : await enterStatements(db, read.statements, cliActor());
      });
      context.print(`${count} of ${read.statements.length} statements were new and are recorded`);
    });
}

function refuseFor(faults: readonly { readonly at: string; readonly message: string }[], { note }: CommandContext): never {
  for (const { at, message } of faults) note(`${at}: ${message}`);
  return refuse(`nothing was recorded: ${faults.length === 1 ? "one fault" : `${faults.length} faults`}`);
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return refuse(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
