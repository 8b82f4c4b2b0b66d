import { Argument, type Command } from "commander";
import { addDays, findCalendarDate, findImpreciseDate, firstPossibleDay, lastPossibleDay } from "../domain/kernel/index.ts";
import { actionWords, attestStatus, recordAct, recordStatement, STATEMENT_KINDS } from "../slices/treaty-actions/index.ts";
import type { FactKind } from "../slices/treaties/index.ts";
import { subcommandsOf, wrongCall, type CommandContext, type CommandModule } from "./command-context.ts";
import { withRegister } from "./first-start.ts";
import { answer, sourceOf, termsOf, withRecordOptions, type RecordOptions } from "./record-options.ts";

type ActOptions = RecordOptions & {
  readonly state?: string[];
  readonly on: string;
  readonly territory?: string;
  readonly predecessor?: string;
  readonly towards?: string[];
  readonly refersTo?: string;
  readonly set?: string[];
};
type AttestOptions = RecordOptions & {
  readonly state?: string;
  readonly by: string;
  readonly stated?: string;
  readonly until?: string;
  readonly printed?: string;
  readonly waitsFor?: string[];
  readonly words?: string;
};

const words = actionWords("en");

/** `comity treaty act`, `attest` and `record`. */
export const treatyRecordCommands: CommandModule = (program, context) => {
  const treaty = subcommandsOf(program, "treaty", "treaties: their facts, their status and its proof");
  addAct(treaty, context);
  addAttest(treaty, context);
  addRecord(treaty, context);
};

function addAct(treaty: Command, context: CommandContext): void {
  withRecordOptions(treaty.command("act <treaty> <type>"))
    .description("record an act: a signature, a deposit, a notice; the day is the one it takes effect with the depositary")
    .requiredOption("--on <date>", "YYYY-MM-DD, or YYYY-MM or YYYY where no more is printed")
    .option("--state <state...>", "whose act, by code or name; several: each did it that day; none: the treaty's own")
    .option("--territory <territory>", "the territory of a territorial application")
    .option("--predecessor <state>", "whose participation a succession continues")
    .option("--towards <state...>", "towards whom a reservation, objection or suspension is made")
    .option("--refers-to <fact>", "the act that this one speaks of, by the beginning of its id")
    .option("--set <field=value...>", "further fields of the act: effectiveOn, successionOn, until, note, text, provisions …")
    .addHelpText("after", `\nTypes of act: ${Object.keys(words.acts).join(", ")}.\n\nExample: comity treaty act in-az-mla ratification --state Azerbaijan --on 2016-05-01 --source az-gazette --source-title "Gazette of Azerbaijan" --publish`)
    .action(async (name: string, type: string, options: ActOptions, command: Command) => {
      const { on: date, state: states = [], set = [], territory, predecessor, towards, refersTo, marking } = options;
      const optional = { ...(territory === undefined ? {} : { territory }), ...(predecessor === undefined ? {} : { predecessor }), ...(towards === undefined ? {} : { towards }), ...(refersTo === undefined ? {} : { refersTo }), ...(marking === undefined ? {} : { marking }) };
      const request = { treaty: name, type, states, date, more: fieldsOf(set, command), source: sourceOf(options), publish: options.publish === true, ...optional };
      const outcome = await withRegister(command, context, ({ db, settings }) => recordAct(db, request, termsOf(settings, options)));
      answer(outcome, options, command, context);
    });
}

function addAttest(treaty: Command, context: CommandContext): void {
  withRecordOptions(treaty.command("attest <treaty> <status>"))
    .description("record what somebody says the status is, with the days the statement speaks for")
    .requiredOption("--by <who>", "who says so")
    .option("--state <state>", "of this State under the treaty (default: of the treaty itself)")
    .option("--stated <date>", "the first day it speaks for: a day, or a month or year as a whole; absent: the source is undated")
    .option("--until <date>", "the first day it no longer speaks for (default: the day after --stated ends)")
    .option("--printed <text>", "the source's date in its own writing (default: as --stated, or undated)")
    .option("--waits-for <state...>", "whose ratification is awaited")
    .option("--words <text>", "the words of the source, where they matter")
    .addHelpText("after", `\nStatuses: ${Object.keys(words.attested).join(", ")}.\n\nExample: comity treaty attest in-az-mla in-force --by "Ministry of External Affairs" --stated 2017 --source mea-list-2017 --source-title "List of treaties, 2017"`)
    .action(async (name: string, status: string, options: AttestOptions, command: Command) => {
      const source = sourceOf(options);
      if (source === null) return wrongCall(command, "an attestation is somebody's statement: name where it stands with --source");
      const { by, state, waitsFor, words: said, marking } = options;
      const optional = { ...(state === undefined ? {} : { state }), ...(waitsFor === undefined ? {} : { waitsFor }), ...(said === undefined ? {} : { words: said }), ...(marking === undefined ? {} : { marking }) };
      const request = { treaty: name, status, by, source, publish: options.publish === true, ...statedFor(options, command), ...optional };
      const outcome = await withRegister(command, context, ({ db, settings }) => attestStatus(db, request, termsOf(settings, options)));
      answer(outcome, options, command, context);
    });
}

function addRecord(treaty: Command, context: CommandContext): void {
  withRecordOptions(treaty.command("record <treaty>").addArgument(new Argument("<kind>", "what is recorded").choices(STATEMENT_KINDS)))
    .description("record anything else of an instrument: a title, a relation, a registration, an authority, a remark")
    .requiredOption("--set <field=value...>", "what it says; docs/domain/instrument-document.md has the fields of each kind")
    .addHelpText("after", '\nExample: comity treaty record uncac title --set language=fr "text=Convention des Nations Unies contre la corruption" kind=official --source untc --source-title "United Nations Treaty Collection"')
    .action(async (name: string, kind: FactKind, options: RecordOptions & { readonly set: string[] }, command: Command) => {
      const optional = options.marking === undefined ? {} : { marking: options.marking };
      const request = { treaty: name, kind, says: fieldsOf(options.set, command), source: sourceOf(options), publish: options.publish === true, ...optional };
      const outcome = await withRegister(command, context, ({ db, settings }) => recordStatement(db, request, termsOf(settings, options)));
      answer(outcome, options, command, context);
    });
}

/** A month or a year speaks for all its days. */
function statedFor({ stated, until, printed }: AttestOptions, command: Command): { asPrinted: string; statedFor?: { from: string; until: string } } {
  if (stated === undefined) return { asPrinted: printed ?? "undated" };
  const from = findImpreciseDate(stated) ?? wrongCall(command, `--stated: ${JSON.stringify(stated)} is no date; write YYYY-MM-DD, YYYY-MM or YYYY`);
  const end = until === undefined ? addDays(lastPossibleDay(from), 1) : (findCalendarDate(until) ?? wrongCall(command, `--until: ${JSON.stringify(until)} is no day; write YYYY-MM-DD`));
  return { asPrinted: printed ?? stated, statedFor: { from: firstPossibleDay(from), until: end } };
}

/** `field=value`: JSON where it is JSON (true, null, ["1", "2"]), text otherwise. */
export function fieldsOf(set: readonly string[], command: Command): Record<string, unknown> {
  return Object.fromEntries(
    set.map((pair) => {
      const at = pair.indexOf("=");
      if (at < 1) return wrongCall(command, `--set ${pair}: write field=value`);
      return [pair.slice(0, at), valueOf(pair.slice(at + 1))];
    }),
  );
}

function valueOf(text: string): unknown {
  if (/^\d{4}(-\d{2}){0,2}$/.test(text)) return text; // a date, not a number
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
