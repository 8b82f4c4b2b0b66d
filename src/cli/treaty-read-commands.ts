import { Option, type Command } from "commander";
import { findCalendarDate, type CalendarDate } from "../domain/kernel/index.ts";
import { systemClock } from "../platform/clock/index.ts";
import { shippedCeasedStates } from "../slices/reference-data/index.ts";
import {
  deriveRegister, findEntry, FORMS, listTreaties, loadRegister, nearNames, PARTICIPATIONS, showTreaty, SUBJECTS, TREATY_STATUSES, treatyWords,
  type Form, type Participation, type Register, type Subject, type TreatyStatus, type World,
} from "../slices/treaties/index.ts";
import { refuse, settingsOf, subcommandsOf, wrongCall, type CommandContext, type CommandModule } from "./command-context.ts";
import { withRegister } from "./first-start.ts";

type Asked = { readonly on?: string; readonly knownOn?: string; readonly drafts?: true; readonly json?: true };
type Filters = Asked & { readonly subject?: Subject; readonly form?: Form; readonly participation?: Participation; readonly state?: string; readonly status?: TreatyStatus };

const LANGUAGE = "en";
const words = treatyWords(LANGUAGE);

/** `comity treaty list` and `comity treaty show`: what the register holds. */
export const treatyReadCommands: CommandModule = (program, context) => {
  const treaty = subcommandsOf(program, "treaty", "treaties: their facts, their status and its proof");
  addList(treaty, context);
  addShow(treaty, context);
};

function withTimes(command: Command): Command {
  return command
    .option("--on <date>", "the day whose status is asked for, YYYY-MM-DD (default: today)")
    .option("--known-on <date>", "the register as it stood at the end of that day")
    .option("--drafts", "what the office knows, drafts included (default: what is published)")
    .option("--json", "as JSON");
}

function addList(treaty: Command, context: CommandContext): void {
  withTimes(treaty.command("list [words...]"))
    .description("list instruments with their status; words are looked for in titles and ids")
    .addOption(new Option("--subject <subject>", "of this subject").choices(SUBJECTS))
    .addOption(new Option("--form <form>", "of this form").choices(FORMS))
    .addOption(new Option("--participation <kind>", "of this kind").choices(PARTICIPATIONS))
    .addOption(new Option("--status <status>", "of this status on the day").choices(TREATY_STATUSES))
    .option("--state <code>", "that this State has to do with, by its code")
    .addHelpText("after", "\nExample: comity treaty list --subject mla --participation bilateral --status in-force --on 2013-12-31")
    .action(async (looked: string[], { state, json, ...options }: Filters, command: Command) => {
      const { register, world, on } = await asked(command, context, options);
      const { subject, form, participation, status } = options;
      const filter = { ...given({ subject, form, participation, status, party: state?.toUpperCase() }), words: looked };
      const found = listTreaties(register, world, on, filter);
      if (json === true) return context.print(JSON.stringify({ on, total: found.length, items: found.map(({ entry, ...item }) => ({ ...item, subjects: entry.subjects })) }));
      const width = Math.max(0, ...found.map(({ slug }) => slug.length));
      for (const item of found) context.print(`${item.slug.padEnd(width)}  ${`${words.statuses[item.status]}, ${words.bases[item.basis]}`.padEnd(22)}  ${item.title}`);
      context.note(words.listed(found.length));
    });
}

function addShow(treaty: Command, context: CommandContext): void {
  withTimes(treaty.command("show <treaty>"))
    .description("one instrument: what it is, its status, and every fact with its id and source")
    .addHelpText("after", "\nThe eight letters before a fact are the beginning of its id, for comity treaty correct, retract and publish.\n\nExample: comity treaty show in-az-mla --on 2013-06-01")
    .action(async (name: string, { json, ...options }: Asked, command: Command) => {
      const { register, world, on } = await asked(command, context, options);
      const entry = findEntry(register, name);
      if (entry === undefined) return refuse(words.noInstrument(name, nearNames(name, [...register.slugs.keys()]).join(" or ")));
      if (json === true) return context.print(JSON.stringify({ on, entry, facts: register.facts.get(entry.slug) }));
      for (const line of showTreaty(entry, { register, world, on, language: LANGUAGE })) context.print(line);
    });
}

async function asked(command: Command, context: CommandContext, options: Asked): Promise<{ register: Register; world: World; on: CalendarDate }> {
  const knownOn = day(command, "--known-on", options.knownOn);
  const on = day(command, "--on", options.on) ?? systemClock.today(settingsOf(command).settings.installation.timeZone);
  const clock = options.drafts === true ? "recorded" : "published";
  const register = await withRegister(command, context, ({ db }) => loadRegister(db, { clock, ...given({ knownOn }) }));
  return { register, world: deriveRegister(register, shippedCeasedStates()), on };
}

function day(command: Command, flag: string, text: string | undefined): CalendarDate | undefined {
  if (text === undefined) return undefined;
  return findCalendarDate(text) ?? wrongCall(command, `${flag}: ${JSON.stringify(text)} is no day; write YYYY-MM-DD, a day that exists`);
}

/** The options that were given. */
function given<T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
