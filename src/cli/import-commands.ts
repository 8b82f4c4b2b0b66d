import { readFileSync, statSync } from "node:fs";
import type { Command } from "commander";
import { systemClock } from "../platform/clock/index.ts";
import { decideImportReview, importUkTreaties, listImportReviews, type ImportResult } from "../slices/imports/index.ts";
import { cliActor } from "./cli-actor.ts";
import { refuse, subcommandsOf, wrongCall, type CommandContext, type CommandModule } from "./command-context.ts";
import { withRegister } from "./first-start.ts";

type Options = { readonly dryRun?: true; readonly json?: true; readonly rows?: true; readonly publish?: true };

const LARGEST_FILE = 500_000_000;

/** `comity import`: other registers, attested as printed. */
export const importCommands: CommandModule = (program, context) => {
  const group = subcommandsOf(program, "import", "take other registers as they are printed; possible duplicates wait for review");
  group
    .command("uk-treaties <file>")
    .description("take UK Treaties Online (one JSON record a line): titles, dates and participants as printed, no consents, no roles")
    .option("--dry-run", "say what would be new, changed and unreadable, and store nothing")
    .option("--publish", "show what is taken to the public at once; otherwise it is recorded and not shown")
    .option("--rows", "one line for each row that is new, changed or unreadable")
    .option("--json", "end with one line { read, new, changed, unchanged, unreadable, review }")
    .addHelpText("after", "\nDoing it again changes nothing. Exit code 0 when the file was read, 1 when it was refused as a whole.\n\nExample: comity import uk-treaties uk-treaties-online.jsonl --dry-run --rows")
    .action(async (file: string, options: Options, command: Command) => {
      const text = fileText(command, file);
      await withRegister(command, context, async ({ db, settings }) => {
        const at = systemClock.now();
        const today = systemClock.today(settings.installation.timeZone);
        const progress = (line: string) => context.note(`comity: ${line}`);
        const outcome = await importUkTreaties(db, text, { actor: cliActor(), at, today, publish: options.publish === true, dryRun: options.dryRun === true, progress });
        if (!outcome.ok) refuse(outcome.message);
        report(outcome.result, options, context);
      });
    });
  addReview(group, context);
};

function addReview(group: Command, context: CommandContext): void {
  group
    .command("review [number]")
    .description("list what waits for a decision, or decide one")
    .option("--same", "it is the same instrument as the one on record: both are kept, and the decision says so")
    .option("--different", "it is another instrument")
    .option("--noted", "seen; nothing follows")
    .option("--all", "decided ones too")
    .option("--json", "one JSON object a line")
    .action(async (number: string | undefined, options: { same?: true; different?: true; noted?: true; all?: true; json?: true }, command: Command) => {
      const decisions = (["same", "different", "noted"] as const).filter((one) => options[one] === true);
      const [decision] = decisions;
      if (number !== undefined && (decision === undefined || decisions.length > 1)) wrongCall(command, "say one of --same, --different or --noted");
      const id = number === undefined ? 0 : /^\d{1,9}$/.test(number) ? Number(number) : wrongCall(command, `"${number}" is no number of a question; comity import review lists them`);
      await withRegister(command, context, async ({ db }) => {
        if (number !== undefined && decision !== undefined) {
          if (!(await decideImportReview(db, id, decision, { actor: cliActor(), at: systemClock.now() }))) refuse(`there is no open question ${id}`);
          context.print(`question ${id}: ${decision}`);
          return;
        }
        for (const review of await listImportReviews(db, options.all === true)) {
          context.print(options.json === true ? JSON.stringify(review) : `${review.id}  ${review.register}/${review.recordId}  ${review.question}  ${JSON.stringify(review.details)}${review.decision === null ? "" : `  ${review.decision}`}`);
        }
      });
    });
}

function fileText(command: Command, file: string): string {
  try {
    if (statSync(file).size > LARGEST_FILE) wrongCall(command, `${file} is larger than ${LARGEST_FILE / 1_000_000} MB`);
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) wrongCall(command, `${file} is not UTF-8 throughout; save it as UTF-8 and try again`);
    return wrongCall(command, `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function report({ read, counts, rows, unreadable, gone, unknownFields }: ImportResult, options: Options, { print, note }: CommandContext): void {
  if (options.rows === true) {
    for (const { row, id, slug, outcome, title } of rows) if (outcome !== "unchanged") print(options.json === true ? JSON.stringify({ row, id, slug, outcome, title }) : `row ${row}  ${outcome}  ${slug}  ${title}`);
  }
  for (const { row, id, field, message } of unreadable) {
    if (options.json === true) {
      if (options.rows === true) print(JSON.stringify({ row, id, outcome: "unreadable", field, message }));
    } else print(`row ${row}${id === null ? "" : ` (record ${id})`}: ${field} ${message}`);
  }
  if (unknownFields.length > 0) note(`comity: fields that are not understood and were not taken: ${unknownFields.join(", ")}`);
  if (gone.length > 0) note(`comity: ${gone.length} records taken before are not in this file; they are kept: ${gone.slice(0, 10).join(", ")}${gone.length > 10 ? " …" : ""}`);
  if (options.json === true) return print(JSON.stringify({ read, ...counts }));
  print(`${read} records read: ${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.unreadable} unreadable; ${counts.review} wait for review (comity import review).`);
  if (options.dryRun === true) print("Nothing was stored: this was a dry run.");
  else if (options.publish !== true && counts.new + counts.changed > 0) print("What was taken is recorded and not public; the same call with --publish shows it all, comity treaty publish SLUG one.");
}
