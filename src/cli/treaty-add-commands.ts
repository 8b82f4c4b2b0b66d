import { readFileSync } from "node:fs";
import { Option, type Command } from "commander";
import {
  addTreaties, BINDING, documentOfCase, FORMS, loadInstrumentSeeds, PARTICIPATIONS, readDocument, SUBJECTS, treatyWords,
  type Binding, type DocumentFault, type Form, type InstrumentDocument, type Participation, type Subject,
} from "../slices/treaties/index.ts";
import { subcommandsOf, wrongCall, type CommandContext, type CommandModule } from "./command-context.ts";
import { withRegister } from "./first-start.ts";
import { sourceOf, termsOf, withRecordOptions, type RecordOptions } from "./record-options.ts";

type Described = RecordOptions & {
  readonly form: Form;
  readonly participation: Participation;
  readonly binding: Binding;
  readonly subject?: Subject[];
};
type Added = Described & { readonly from?: string; readonly title?: string; readonly between?: string[]; readonly adopted?: string };
type Converted = Described & { readonly slug: string };

const words = treatyWords("en");

/** `comity treaty add`, `convert` and `load`: instruments come into the register as documents. */
export const treatyAddCommands: CommandModule = (program, context) => {
  const treaty = subcommandsOf(program, "treaty", "treaties: their facts, their status and its proof");
  addAdd(treaty, context);
  addConvert(treaty, context);
  addLoad(treaty, context);
};

function withDescription(command: Command): Command {
  return command
    .addOption(new Option("--form <form>", "what it is").choices(FORMS).default("treaty"))
    .addOption(new Option("--participation <kind>", "who may take part").choices(PARTICIPATIONS).default("bilateral"))
    .addOption(new Option("--binding <answer>", "does it bind in law").choices(BINDING).default("not-recorded"))
    .addOption(new Option("--subject <subject...>", "what it is about").choices(SUBJECTS));
}

function addAdd(treaty: Command, context: CommandContext): void {
  withRecordOptions(withDescription(treaty.command("add [id]")))
    .description("add instruments to the register: one by flags, or all of a document")
    .option("--from <file>", "a document of instruments (JSON); docs/domain/instrument-document.md has the shape")
    .option("--title <title>", "its title in English")
    .option("--between <code...>", "the parties it is between, by their codes")
    .option("--adopted <date>", "when the text was adopted: YYYY-MM-DD, YYYY-MM or YYYY")
    .addHelpText("after", '\nExample: comity treaty add in-no-mla --title "India and Norway: Mutual Legal Assistance" --between IN NO --subject mla --source mea-press-2026 --source-title "Press release"')
    .action(async (id: string | undefined, options: Added, command: Command) => {
      const document = read(options.from === undefined ? written(id, options, command) : fileOf(options.from, command), command, context);
      const outcome = await withRegister(command, context, ({ db, settings }) => addTreaties(db, document, { ...termsOf(settings, options), publish: options.publish === true }));
      if (options.json === true) context.print(JSON.stringify(outcome));
      if (!outcome.ok) return sayDocumentFaults(outcome.faults, command, context);
      if (options.json === true) return;
      const slugs = outcome.slugs.join(", ");
      context.print(options.dryRun === true ? words.wouldAdd(slugs, outcome.facts) : words.added(slugs, outcome.facts, outcome.drafts));
    });
}

function addConvert(treaty: Command, context: CommandContext): void {
  withRecordOptions(withDescription(treaty.command("convert <file>")))
    .description("turn a treaty file (as comity treaty derive reads it) into a document to look through and add")
    .requiredOption("--slug <id>", "the permanent id the register shall know it by, without a year")
    .addHelpText("after", "\nExample: comity treaty convert un-untoc-2000.json --slug untoc --form convention --participation multilateral --subject organised-crime --source mtdsg-18-12 --source-title \"Status table XVIII-12\" > untoc.json")
    .action((file: string, options: Converted, command: Command) => {
      const source = sourceOf(options);
      if (source?.title === undefined) return wrongCall(command, "name the source of the file's facts with --source and --source-title");
      const { slug, form, participation, binding, subject = [] } = options;
      const converted = documentOfCase(fileOf(file, command), { slug, form, participation, binding, subjects: subject, source: { ...source, title: source.title } });
      if (!converted.ok) return sayDocumentFaults(converted.problems.map((message) => ({ at: file, message })), command, context);
      read(converted.document, command, context);
      context.print(JSON.stringify(converted.document, null, 2));
    });
}

function addLoad(treaty: Command, context: CommandContext): void {
  treaty
    .command("load")
    .description("bring in what seeds/instruments holds and the register does not; what is there already is left alone")
    .option("--dry-run", "say what would be added, and add nothing")
    .option("--json", "as one JSON object")
    .action(async (options: { readonly dryRun?: true; readonly json?: true }, command: Command) => {
      const counts = await withRegister(command, context, ({ db, settings }) => loadInstrumentSeeds(db, termsOf(settings, options)));
      context.print(options.json === true ? JSON.stringify(counts) : words.seeded(counts.instruments, counts.facts, counts.unchanged, options.dryRun === true));
    });
}

function read(value: unknown, command: Command, context: CommandContext): InstrumentDocument {
  const reading = readDocument(value);
  return reading.ok ? reading.document : sayDocumentFaults(reading.faults, command, context);
}

function sayDocumentFaults(faults: readonly DocumentFault[], command: Command, context: CommandContext): never {
  for (const { at, message } of faults) context.note(`  ${at === "" ? "the document" : at}: ${message}`);
  return wrongCall(command, words.notEntered(faults.length));
}

function fileOf(file: string, command: Command): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as unknown;
  } catch (error) {
    return wrongCall(command, `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The document that the flags describe. */
function written(id: string | undefined, options: Added, command: Command): unknown {
  const source = sourceOf(options);
  if (id === undefined || options.title === undefined) return wrongCall(command, "give the instrument's id and --title, or a document with --from");
  const { form, participation, binding, subject = [], between, adopted, marking } = options;
  const grounds = { ...(source === null ? { provenance: "recalled" } : {}), ...(marking === undefined ? {} : { marking }) };
  return {
    sources: source === null ? [] : [{ ...source, title: source.title ?? source.id }],
    instruments: [
      {
        slug: id,
        ...(source === null ? {} : { source: source.id }),
        description: { ...grounds, form, participation, binding, subjects: subject, ...(between === undefined ? {} : { between }), ...(adopted === undefined ? {} : { adoptedOn: adopted }) },
        titles: [{ ...grounds, language: "en", text: options.title, kind: "short" }],
      },
    ],
  };
}
