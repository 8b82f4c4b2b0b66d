import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import { findCalendarDate, type CalendarDate } from "../domain/kernel/index.ts";
import { systemClock } from "../platform/clock/index.ts";
import { shippedCeasedStates, shippedNames, shippedSovereigns } from "../slices/reference-data/index.ts";
import { caseInWords, deriveCaseFiles, treatyWords } from "../slices/treaties/index.ts";
import { EXIT, refuse, settingsOf, subcommandsOf, wrongCall, type CommandModule } from "./command-context.ts";

type Options = { readonly on?: string; readonly knownOn?: string; readonly with?: string[]; readonly json?: true };

/** `comity treaty derive`: no database, only files. */
export const treatyDeriveCommand: CommandModule = (program, context) => {
  const { print } = context;
  const note = (line: string) => context.note(harmless(line));
  subcommandsOf(program, "treaty", "treaties: their facts, their status and its proof")
    .command("derive <file...>")
    .description("derive status, entry into force and every party's periods from treaty files (JSON)")
    .option("--on <date>", "the day asked about, YYYY-MM-DD (default: today)")
    .option("--known-on <date>", "use only what was recorded by this day")
    .option("--with <file...>", "other treaties these depend on: parents, denominators")
    .option("--json", "one JSON object a line, one line a file")
    .addHelpText("after", HELP)
    .action((files: string[], options: Options, command: Command) => {
      const knownOn = options.knownOn === undefined ? undefined : day(command, "--known-on", options.knownOn);
      const on = options.on === undefined ? systemClock.today(settingsOf(command).settings.installation.timeZone) : day(command, "--on", options.on);
      const participants = { ceased: shippedCeasedStates(), sovereigns: shippedSovereigns(), nameOf: shippedNames() };
      const { asked, unreadable } = deriveCaseFiles(files.map(asGiven), (options.with ?? []).map(asGiven), { on, ...participants, ...(knownOn === undefined ? {} : { knownOn }) });
      for (const { file, problems } of unreadable) for (const problem of problems) note(`--with ${file}: ${problem}`);
      const answered = asked.filter((result) => "id" in result);
      let broken = 0;
      for (const result of asked) {
        if ("problems" in result) {
          broken += 1;
          for (const problem of result.problems) note(`${result.file}: ${problem}`);
          if (options.json === true) print(JSON.stringify({ file: result.file, error: result.problems }));
        } else if (options.json === true) print(JSON.stringify(result));
        else for (const line of caseInWords(result, { all: answered, nameOf: participants.nameOf, words: treatyWords("en").proof })) print(harmless(line));
      }
      const unread = broken + unreadable.length;
      if (unread > 0) refuse(`${unread} of ${asked.length + (options.with ?? []).length} files cannot be read; what the others tell is answered`);
    });
};

/** What a file says is shown and never obeyed: a terminal takes orders from control characters. */
function harmless(line: string): string {
  return line.replace(/\p{Cc}/gu, "\uFFFD");
}

/** `npm run` changes to the project's folder: a path that is not there is looked for where the call was made. */
function asGiven(file: string): string {
  const from = process.env["INIT_CWD"];
  if (existsSync(file) || from === undefined) return file;
  const there = resolve(from, file);
  return existsSync(there) ? there : file;
}

function day(command: Command, flag: string, text: string): CalendarDate {
  return findCalendarDate(text) ?? wrongCall(command, `${flag}: ${JSON.stringify(text)} is no day; write YYYY-MM-DD, a day that exists`);
}

const HELP = `
Name the treaties asked about first, then --with and the others (or put -- between the two).
Each file holds one treaty: clause, groups, parties with their dated acts (docs/domain/treaty-file.md has the shape).
Status of a treaty: not-concluded, not-in-force, in-force, suspended, terminated, unknown.
Status of a State: no-action, signatory, signatory-withdrawn, consented, consent-withdrawn, party,
withdrawal-notified, former-party, not-party, ceased-to-exist, unknown. "no-action" and "not-in-force" are a no;
"unknown" never is, and says why.
Basis: derived from acts, attested for that day, or presumed to go on after the record ends.
Exit code ${EXIT.done} when every file was read, ${EXIT.refused} when some were not, ${EXIT.wrongCall} when the call is wrong.

Example: comity treaty derive un-untoc-2000.json un-firearms-protocol-2001.json --on 2011-06-04 --json`;
