// The `comity` command: the modules below, assembled. Each is thin, over the slices and the platform.
import { randomUUID } from "node:crypto";
import { Command, CommanderError } from "commander";
import { SetUpError } from "../platform/config/index.ts";
import { accountCommands } from "./account-commands.ts";
import { auditCommands } from "./audit-commands.ts";
import { auditProofCommands } from "./audit-proof-commands.ts";
import { EXIT, REFUSED, type CommandContext, type CommandModule } from "./command-context.ts";
import { authorityCommands } from "./authority-commands.ts";
import { configCommands } from "./config-commands.ts";
import { databaseCommands } from "./database-commands.ts";
import { documentCommands } from "./document-commands.ts";
import { demonstrationCommands } from "./demonstration-commands.ts";
import { importCommands } from "./import-commands.ts";
import { importReviewCommand } from "./import-review-command.ts";
import { officeCommands } from "./office-commands.ts";
import { openidCommands } from "./openid-commands.ts";
import { referenceCommands } from "./reference-commands.ts";
import { serveCommand } from "./serve-command.ts";
import { statisticsCommands } from "./statistics-commands.ts";
import { treatyAddCommands } from "./treaty-add-commands.ts";
import { treatyDeriveCommand } from "./treaty-derive-command.ts";
import { treatyMendCommands } from "./treaty-mend-commands.ts";
import { treatyReadCommands } from "./treaty-read-commands.ts";
import { treatyRecordCommands } from "./treaty-record-commands.ts";

/** One a line: whoever adds a module adds a line. */
const MODULES: readonly CommandModule[] = [
  accountCommands,
  auditCommands,
  auditProofCommands,
  authorityCommands,
  configCommands,
  databaseCommands,
  documentCommands,
  demonstrationCommands,
  statisticsCommands,
  importCommands,
  importReviewCommand,
  officeCommands,
  openidCommands,
  referenceCommands,
  serveCommand,
  treatyAddCommands,
  treatyDeriveCommand,
  treatyMendCommands,
  treatyReadCommands,
  treatyRecordCommands,
];

/** Runs the command that the arguments name and answers with the exit code of the process. */
export async function runCommand(words: readonly string[], context: CommandContext): Promise<number> {
  try {
    await comityProgram(context).parseAsync(words, { from: "user" });
    return EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError) return ended(error, context);
    if (error instanceof SetUpError) {
      context.note(`comity: ${error.message}`);
      return EXIT.unavailable;
    }
    const reference = randomUUID().slice(0, 8);
    context.note(`comity: a fault, reference ${reference}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return EXIT.fault;
  }
}

/** The library ends a mistyped call with 1, which is our code for a refusal: to the calling shell these must differ. */
function ended(error: CommanderError, context: CommandContext): number {
  if (error.code === REFUSED) context.note(`comity: ${error.message}`);
  return error.exitCode === 1 && error.code !== REFUSED ? EXIT.wrongCall : error.exitCode;
}

/** The command with everything it can do; also what the documents are checked against. */
export function comityProgram(context: CommandContext): Command {
  const program = new Command("comity")
    .description("The desk of a national Central Authority: treaty status derived from recorded facts, with the proof.")
    .option("--data <folder>", "folder that holds everything Comity writes (COMITY_DATA, default: data in the project)")
    .helpCommand("help [command]", "show the help of a command")
    .configureHelp({ showGlobalOptions: true, sortSubcommands: true })
    .configureOutput({ writeOut: (text) => context.print(text.trimEnd()), writeErr: (text) => context.note(text.trimEnd()) })
    .showHelpAfterError("(comity --help lists the commands, comity <command> --help explains one)")
    .showSuggestionAfterError()
    .exitOverride();
  for (const add of MODULES) add(program, context);
  return program;
}
