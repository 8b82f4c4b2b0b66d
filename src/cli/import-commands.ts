import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import type { Command } from "commander";
import { systemClock } from "../platform/clock/index.ts";
import { importRegister, openRegisterTable, openUkTreaties, proposeMapping, type RegisterFile } from "../slices/imports/index.ts";
import { cliActor } from "./cli-actor.ts";
import { refuse, subcommandsOf, wrongCall, type CommandContext, type CommandModule } from "./command-context.ts";
import { withRegister } from "./first-start.ts";
import { reportImport, reportProposal, type ReportOptions } from "./import-report.ts";

type Options = ReportOptions & { readonly publish?: true };
type TableOptions = Options & { readonly mapping?: string; readonly sheet?: string; readonly proposeMapping?: true };

/** `comity import`: other registers, attested as printed. */
export const importCommands: CommandModule = (program, context) => {
  const group = subcommandsOf(program, "import", "take other registers as they are printed; possible duplicates wait for review");
  const uk = group.command("uk-treaties <file>").description("take UK Treaties Online (one JSON record a line): titles, dates and participants as printed, no consents, no roles");
  withImportOptions(uk)
    .addHelpText("after", "\nDoing it again changes nothing. Exit code 0 when the file was read, 1 when it was refused as a whole.\n\nExample: comity import uk-treaties uk-treaties-online.jsonl --dry-run")
    .action(async (file: string, options: Options, command: Command) => {
      requireFile(command, file);
      const opened = await openUkTreaties(file);
      await takeFile(command, context, opened.ok ? opened : refuse(opened.message), options);
    });
  const table = group.command("table <file>").description("take a register from a CSV file or an XLSX workbook, with a column mapping saved beside it");
  withImportOptions(table)
    .option("--mapping <file>", "the mapping; otherwise FILE.mapping.json beside the file")
    .option("--sheet <name>", "the sheet of a workbook that has several")
    .option("--propose-mapping", "write a mapping proposed from the headings beside the file, and take nothing")
    .addHelpText("after", "\nWithout a mapping one is proposed from the headings and shown. docs/domain/import-mapping.md explains it.\nDoing it again changes nothing. Exit code 0 when the file was read, 1 when it was refused as a whole.\n\nExample: comity import table treaties.xlsx --propose-mapping\n         comity import table treaties.xlsx --dry-run")
    .action(async (file: string, options: TableOptions, command: Command) => {
      requireFile(command, file);
      await takeTable(command, context, file, options);
    });
};

function withImportOptions(command: Command): Command {
  return command
    .option("--dry-run", "say row by row what would be new, changed and unreadable, and store nothing")
    .option("--publish", "show what is taken to the public at once; otherwise it is recorded and not shown")
    .option("--rows", "a line for every row, unchanged ones too")
    .option("--json", "end with one line { read, new, changed, unchanged, unreadable, review }; with --rows a JSON line for every row before it");
}

async function takeTable(command: Command, context: CommandContext, file: string, options: TableOptions): Promise<void> {
  const beside = [`${file}.mapping.json`, `${file.replace(/\.[^./\\]*$/, "")}.mapping.json`];
  const mappingFile = options.mapping ?? beside.find((path) => existsSync(path));
  if (options.proposeMapping === true) {
    const target = options.mapping ?? beside[0] ?? "";
    if (existsSync(target)) wrongCall(command, `${target} is there already; it is not written over. Remove it, or name another file with --mapping`);
    const proposal = await proposeMapping(file, options.sheet);
    if (!proposal.ok) return refuse(proposal.message);
    writeFileSync(target, `${JSON.stringify(proposal.mapping, null, 2)}\n`);
    return reportProposal(proposal, target, context);
  }
  if (mappingFile === undefined) {
    const proposal = await proposeMapping(file, options.sheet);
    if (!proposal.ok) return refuse(proposal.message);
    if (options.json !== true) context.print(JSON.stringify(proposal.mapping, null, 2));
    reportProposal(proposal, undefined, context);
    return refuse(`there is no mapping beside ${file} (${beside[0] ?? ""}), so nothing was taken; the same call with --propose-mapping writes the one shown`);
  }
  requireFile(command, mappingFile);
  const opened = await openRegisterTable(file, readFileSync(mappingFile, "utf8"), options.sheet);
  await takeFile(command, context, opened.ok ? opened : refuse(opened.message), options);
}

async function takeFile(command: Command, context: CommandContext, opened: RegisterFile, options: Options): Promise<void> {
  await withRegister(command, context, async ({ db, settings }) => {
    const terms = { actor: cliActor(), at: systemClock.now(), today: systemClock.today(settings.installation.timeZone), publish: options.publish === true, dryRun: options.dryRun === true };
    const outcome = await importRegister(db, opened, { ...terms, progress: (line) => context.note(`comity: ${line}`) });
    if (!outcome.ok) refuse(outcome.message);
    reportImport(outcome.result, options, terms.publish, context);
  });
}

function requireFile(command: Command, file: string): void {
  try {
    if (statSync(file).isFile()) return;
  } catch (error) {
    wrongCall(command, `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  wrongCall(command, `${file} is no file`);
}
