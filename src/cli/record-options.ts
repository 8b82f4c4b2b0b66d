// What every command that records a fact takes, and how its answer is said.
import { Option, type Command } from "commander";
import { systemClock } from "../platform/clock/index.ts";
import type { Settings } from "../platform/config/index.ts";
import { actionWords, type RecordOutcome, type RecordTerms, type SourceChoice } from "../slices/treaty-actions/index.ts";
import { MARKINGS, type Marking } from "../slices/treaties/index.ts";
import { cliActor } from "./cli-actor.ts";
import { wrongCall, type CommandContext } from "./command-context.ts";

export type RecordOptions = {
  readonly source?: string;
  readonly sourceTitle?: string;
  readonly sourceAddress?: string;
  readonly sourcePublisher?: string;
  readonly sourceDate?: string;
  readonly marking?: Marking;
  readonly publish?: true;
  readonly dryRun?: true;
  readonly json?: true;
};

const words = actionWords("en");

export function withRecordOptions(command: Command): Command {
  return command
    .option("--source <id>", "the source by its id; a new one needs --source-title")
    .option("--source-title <title>", "what a new source is called")
    .option("--source-address <address>", "where a new source is found, https://…")
    .option("--source-publisher <name>", "who published a new source")
    .option("--source-date <date>", "the source's own date: YYYY-MM-DD, YYYY-MM or YYYY")
    .addOption(new Option("--marking <marking>", "who may read it (default: public)").choices(MARKINGS))
    .option("--publish", "before the public at once (default: a draft, see comity treaty publish)")
    .option("--dry-run", "say what would be recorded, and record nothing")
    .option("--json", "as one JSON object");
}

export function sourceOf({ source, sourceTitle, sourceAddress, sourcePublisher, sourceDate }: RecordOptions): SourceChoice | null {
  if (source === undefined) return null;
  return {
    id: source,
    ...(sourceTitle === undefined ? {} : { title: sourceTitle }),
    ...(sourceAddress === undefined ? {} : { address: sourceAddress }),
    ...(sourcePublisher === undefined ? {} : { publisher: sourcePublisher }),
    ...(sourceDate === undefined ? {} : { datedOn: sourceDate }),
  };
}

export function termsOf(settings: Settings, { dryRun }: { readonly dryRun?: true }): RecordTerms {
  return { actor: cliActor(), at: systemClock.now(), today: systemClock.today(settings.installation.timeZone), dryRun: dryRun === true };
}

/** Says what was recorded; ends the call with every fault beside its field where something is wrong. */
export function answer(outcome: RecordOutcome, options: RecordOptions, command: Command, context: CommandContext): void {
  if (options.json === true) context.print(JSON.stringify(outcome));
  if (!outcome.ok) return sayFaults(outcome.faults, command, context);
  if (options.json === true) return;
  const { treaty, facts } = outcome;
  if (options.dryRun === true) return context.print(words.wouldRecord(treaty, facts.length));
  for (const fact of facts) context.print(`${fact.id}  ${fact.kind}`);
  context.print(words.recorded(treaty, facts.length, facts.every(({ published }) => published)));
}

/** Every fault beside its field, then the end of the call. */
export function sayFaults(faults: readonly { readonly field: string; readonly message: string }[], command: Command, context: CommandContext): never {
  for (const { field, message } of faults) context.note(`  ${field}: ${message}`);
  return wrongCall(command, words.nothingRecorded(faults.length));
}

