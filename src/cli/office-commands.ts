// `comity office`: the office kept from the command line, by the same table of actions as the pages.
import type { Command } from "commander";
import { findCalendarDate, type CalendarDate } from "../domain/kernel/index.ts";
import { systemClock } from "../platform/clock/index.ts";
import { administrationWords, OFFICE_ACTIONS, readFields, type FieldLabel, type OfficeAction } from "../slices/administration/index.ts";
import { coversOn, holderOn, loadOffice, officeTree, postTitle, refusalText, unitName, type Office } from "../slices/organisation/index.ts";
import { cliActor } from "./cli-actor.ts";
import { refuse, settingsOf, wrongCall, type CommandContext, type CommandModule } from "./command-context.ts";
import { withDatabase } from "./with-database.ts";

const LANGUAGE = { code: "en" } as const;
const words = administrationWords(LANGUAGE);

export const officeCommands: CommandModule = (program, context) => {
  const office = program.command("office").description("units, posts, people, compartments: who is what, and when");
  addList(office, context);
  for (const action of OFFICE_ACTIONS) addAction(office, action, context);
};

function addList(office: Command, context: CommandContext): void {
  office
    .command("list")
    .description("the office as a tree, with who holds each post on a day")
    .option("--on <date>", "YYYY-MM-DD (default: today)")
    .action(async ({ on }: { readonly on?: string }, command: Command) => {
      const today = systemClock.today(settingsOf(command).settings.installation.timeZone);
      const day = on === undefined ? today : (findCalendarDate(on) ?? wrongCall(command, `--on: ${JSON.stringify(on)} is no day; write YYYY-MM-DD`));
      const found = await withDatabase(command, context, ({ db }) => loadOffice(db));
      for (const line of linesOf(found, day)) context.print(line);
    });
}

function linesOf(office: Office, day: CalendarDate): readonly string[] {
  const name = (id: string) => [...office.people.values()].find((person) => person.id === id)?.name ?? id;
  return officeTree(office, LANGUAGE.code, day).flatMap(({ unit, depth, posts }) => [
    `${"  ".repeat(depth)}${unitName(unit, LANGUAGE.code, day)} (${unit.slug}, ${words.kinds[unit.kind]})`,
    ...posts.map((post) => {
      const holder = holderOn(post, day);
      const covers = coversOn(post, day).map(({ person }) => name(person));
      return `${"  ".repeat(depth + 1)}- ${postTitle(post, LANGUAGE.code)} (${post.slug}): ${holder === undefined ? words.vacant : name(holder.person)}${covers.length === 0 ? "" : `; ${words.standingIn}: ${covers.join(", ")}`}`;
    }),
  ]);
}

function addAction(office: Command, action: OfficeAction, context: CommandContext): void {
  const named = action.path.includes(":subject");
  const command = office.command(named ? `${action.key} <name>` : action.key).description(words.actions[action.key].toLowerCase());
  for (const { name, as } of action.fields) {
    const optional = as === "date-or-open" || (typeof as === "object" && as.optional === true) || name === "email" || name === "language";
    const flag = `--${flagOf(name)} <${as === "date" || as === "date-or-open" ? "date" : "text"}>`;
    if (optional) command.option(flag, words[name]);
    else command.requiredOption(flag, words[name]);
  }
  command.action(async (...given: unknown[]) => {
    const [subject, options, used] = named ? [String(given[0]), given[1], given[2] as Command] : ["", given[0], given[1] as Command];
    await run(action, subject, options as Readonly<Record<string, unknown>>, used, context);
  });
}

/** `signInName` → `sign-in-name`. */
function flagOf(name: FieldLabel): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

async function run(action: OfficeAction, subject: string, options: Readonly<Record<string, unknown>>, command: Command, context: CommandContext): Promise<void> {
  const { problems, typed } = readFields(action, (name) => options[name] ?? (name === "language" ? LANGUAGE.code : undefined), LANGUAGE);
  if (problems.length > 0) return wrongCall(command, problems.map(({ field, message }) => `--${field}: ${message}`).join("\n"));
  const { timeZone } = settingsOf(command).settings.installation;
  const terms = { actor: cliActor(), at: systemClock.now(), today: systemClock.today(timeZone) };
  const outcome = await withDatabase(command, context, ({ db }) => action.run({ db, terms }, typed, subject));
  if (outcome.ok) return context.print(outcome.subject);
  for (const refusal of outcome.refusals) context.note(`  ${refusal.field}: ${refusalText(refusal, LANGUAGE.code)}`);
  refuse("nothing was changed.");
}
