import type { Command } from "commander";
import { actionWords, correctFact, publishDrafts, retractFact } from "../slices/treaty-actions/index.ts";
import { subcommandsOf, wrongCall, type CommandContext, type CommandModule } from "./command-context.ts";
import { withRegister } from "./first-start.ts";
import { answer, sayFaults, sourceOf, termsOf, withRecordOptions, type RecordOptions } from "./record-options.ts";
import { fieldsOf } from "./treaty-record-commands.ts";

type CorrectOptions = RecordOptions & { readonly set?: string[]; readonly unset?: string[] };
type PublishOptions = { readonly dryRun?: true; readonly json?: true };

const words = actionWords("en");

/** `comity treaty correct`, `retract` and `publish`. */
export const treatyMendCommands: CommandModule = (program, context) => {
  const treaty = subcommandsOf(program, "treaty", "treaties: their facts, their status and its proof");
  addCorrect(treaty, context);
  addRetract(treaty, context);
  addPublish(treaty, context);
};

function addCorrect(treaty: Command, context: CommandContext): void {
  withRecordOptions(treaty.command("correct <treaty> <fact>"))
    .description("record what is right in place of a fact that is wrong; the wrong one stays, superseded")
    .option("--set <field=value...>", "fields as they should be")
    .option("--unset <field...>", "fields to take away")
    .addHelpText("after", "\nThe fact is named by the beginning of its id, as comity treaty show prints it.\n\nExample: comity treaty correct in-us-mla 3f2a91c8 --set date=2001-10-17 --source us-treaties --source-title \"Treaties in Force\"")
    .action(async (name: string, fact: string, options: CorrectOptions, command: Command) => {
      const cleared = Object.fromEntries((options.unset ?? []).map((field) => [field, null]));
      const changes = { ...fieldsOf(options.set ?? [], command), ...cleared };
      const source = sourceOf(options);
      const optional = { ...(source === null ? {} : { source }), ...(options.marking === undefined ? {} : { marking: options.marking }) };
      const request = { treaty: name, fact, changes, publish: options.publish === true, ...optional };
      const outcome = await withRegister(command, context, ({ db, settings }) => correctFact(db, request, termsOf(settings, options)));
      answer(outcome, options, command, context);
    });
}

function addRetract(treaty: Command, context: CommandContext): void {
  withRecordOptions(treaty.command("retract <treaty> <fact>"))
    .description("take a fact out of what holds, with the reason and nothing in its place; it stays on record")
    .requiredOption("--reason <text>", "why it was wrong")
    .action(async (name: string, fact: string, options: RecordOptions & { readonly reason: string }, command: Command) => {
      const source = sourceOf(options);
      if (options.reason.trim() === "") return wrongCall(command, "--reason: say why the fact was wrong");
      const request = { treaty: name, fact, reason: options.reason, publish: options.publish === true, ...(source === null ? {} : { source }) };
      const outcome = await withRegister(command, context, ({ db, settings }) => retractFact(db, request, termsOf(settings, options)));
      answer(outcome, options, command, context);
    });
}

function addPublish(treaty: Command, context: CommandContext): void {
  treaty
    .command("publish <treaty> [fact...]")
    .description("put drafts of an instrument before the public: those named, or all that have a source")
    .option("--dry-run", "say what would be published, and publish nothing")
    .option("--json", "as one JSON object")
    .action(async (name: string, facts: string[], options: PublishOptions, command: Command) => {
      const outcome = await withRegister(command, context, ({ db, settings }) => publishDrafts(db, { treaty: name, facts }, termsOf(settings, options)));
      if (options.json === true) context.print(JSON.stringify(outcome));
      if (!outcome.ok) return sayFaults(outcome.faults, command, context);
      if (options.json === true) return;
      context.print(options.dryRun === true ? words.wouldPublish(outcome.treaty, outcome.published.length) : words.published(outcome.treaty, outcome.published.length));
      if (outcome.unsourced.length > 0) context.note(words.stayDrafts(outcome.unsourced.length));
    });
}
