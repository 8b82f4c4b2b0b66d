// `comity account`: the first administrator, and what the machine's operator may do with accounts.
import type { Command } from "commander";
import { systemClock } from "../platform/clock/index.ts";
import type { Settings } from "../platform/config/index.ts";
import { keyringOf } from "../platform/keyring/index.ts";
import { LANGUAGES } from "../platform/web/index.ts";
import { appointFirstAdministrator, closeAccount, endSessions, enrolmentPath, listAccounts, listSessions, openAccount, resetAccount, type AccountLine, type AccountRefusal, type OpenedEnrolment } from "../slices/accounts/index.ts";
import { cliActor } from "./cli-actor.ts";
import { refuse, type CommandContext, type CommandModule } from "./command-context.ts";
import { withDatabase } from "./with-database.ts";

const REFUSALS: Readonly<Record<AccountRefusal | "administrator-exists", string>> = {
  "no-such-account": "nobody has that sign-in name; comity account list shows all.",
  closed: "that account is closed already.",
  invented: "that officer belongs to the demonstration, and has nothing to reset or close.",
  "own-account": "nobody resets or closes the own account this way.",
  "bad-sign-in-name": "--sign-in-name: small letters and figures, with single dots, dashes or underscores between, 64 at most: asha.rao",
  "sign-in-name-taken": "another account has that sign-in name, open or closed.",
  "bad-email": "--email: an address such as asha.rao@example.gov",
  "email-taken": "another account has that address.",
  "no-name": "--name: the person's name is needed.",
  "administrator-exists": "there is an administrator already, who opens accounts on the pages. If nobody can sign in as one any more: --again <reason>, which is recorded.",
};

type NewOptions = { readonly name: string; readonly signInName: string; readonly email?: string; readonly again?: string; readonly json?: true };

export const accountCommands: CommandModule = (program, context) => {
  const account = program.command("account").description("who can sign in: the first administrator, new accounts, lost passwords, sessions");
  addFirst(account, context);
  addList(account, context);
  withPerson(account.command("add").description("open an account; prints the one-time address to set it up"))
    .option("--json", "as one JSON object")
    .action(async ({ name, signInName, email, json }: NewOptions, command: Command) => {
      await withDatabase(command, context, async ({ db, settings }) => {
        const done = await openAccount(db, keyringOf(settings), { name, signInName, email }, terms());
        if (!done.ok) return refuse(REFUSALS[done.because]);
        tell(context, settings, signInName, done.enrolment, json);
      });
    });
  account
    .command("reset <sign-in-name>")
    .description("for a lost password or device: nothing of before opens anything any more; prints a new one-time address")
    .option("--json", "as one JSON object")
    .action(async (signInName: string, { json }: { readonly json?: true }, command: Command) => {
      await withDatabase(command, context, async ({ db, settings }) => {
        const done = await resetAccount(db, keyringOf(settings), signInName, terms());
        if (!done.ok) return refuse(REFUSALS[done.because]);
        tell(context, settings, signInName, done.enrolment, json);
      });
    });
  addSessions(account, context);
  addEnding(account, context);
};

function withPerson(command: Command): Command {
  return command.requiredOption("--name <name>", "the person's name").requiredOption("--sign-in-name <name>", "what the person types to sign in").option("--email <address>", "the person's address");
}

function addFirst(account: Command, context: CommandContext): void {
  withPerson(account.command("first-administrator").description("the first administrator of a new installation; prints a one-time address, never a password"))
    .option("--again <reason>", "although there is an administrator already; the reason is recorded")
    .option("--json", "as one JSON object")
    .action(async ({ name, signInName, email, again, json }: NewOptions, command: Command) => {
      await withDatabase(command, context, async ({ db, settings }) => {
        const { installation } = settings;
        const today = systemClock.today(installation.timeZone);
        const done = await appointFirstAdministrator({ db, keyring: keyringOf(settings), installation }, { name, signInName, email, again }, { ...terms(), today });
        if (!done.ok) return refuse(REFUSALS[done.because]);
        tell(context, settings, signInName, done.enrolment, json);
      });
    });
}

function addList(account: Command, context: CommandContext): void {
  account
    .command("list")
    .description("every account: what it has to sign in with, its sessions, failed attempts")
    .option("--json", "as one JSON list")
    .action(async ({ json }: { readonly json?: true }, command: Command) => {
      const accounts = await withDatabase(command, context, ({ db }) => listAccounts(db, systemClock.now()));
      if (json === true) return context.print(JSON.stringify(accounts, null, 2));
      if (accounts.length === 0) context.note("comity: there is no account yet; comity account first-administrator makes the first.");
      const width = Math.max(...accounts.map(({ signInName }) => signInName.length), 0);
      for (const line of accounts) context.print(`${line.signInName.padEnd(width)}  ${line.name}: ${described(line)}`);
    });
}

function described(line: AccountLine): string {
  if (line.closedAt !== null) return `closed ${line.closedAt.toISOString().slice(0, 10)}`;
  if (line.isDemonstration) return "demonstration";
  const proofs = [line.hasPassword ? "password" : "no password", line.hasDevice ? `device, ${line.recoveryCodes} recovery codes` : "no device", ...(line.passkeys === 0 ? [] : [line.passkeys === 1 ? "1 passkey" : `${line.passkeys} passkeys`])];
  const seen = line.signedInAt === null ? "never signed in" : `signed in ${line.signedInAt.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  return [...proofs, `${line.sessions} sessions`, seen, ...(line.failedSince === 0 ? [] : [`${line.failedSince} failed attempts since`])].join(", ");
}

function addSessions(account: Command, context: CommandContext): void {
  account
    .command("sessions")
    .description("who is signed in where, the last seen first")
    .option("--json", "as one JSON list")
    .action(async ({ json }: { readonly json?: true }, command: Command) => {
      const lines = await withDatabase(command, context, async ({ db, settings: { installation } }) => {
        const people = new Map((await listAccounts(db, systemClock.now())).map(({ person, signInName }) => [person, signInName]));
        const sessions = await listSessions(db, { at: systemClock.now(), timeZone: installation.timeZone, language: LANGUAGES.en });
        return sessions.map(({ person, ...line }) => ({ signInName: people.get(person) ?? person, ...line }));
      });
      if (json === true) return context.print(JSON.stringify(lines, null, 2));
      if (lines.length === 0) context.note("comity: nobody is signed in.");
      for (const { signInName, browser, address, how, since, seen } of lines) context.print(`${signInName}: ${browser}, from ${address}, by ${how}, since ${since}, last seen ${seen}`);
    });
}

function addEnding(account: Command, context: CommandContext): void {
  account
    .command("close <sign-in-name>")
    .description("for good: ends the sessions; the person stays in the record and signs in no more")
    .action(async (signInName: string, _options: object, command: Command) => {
      const done = await withDatabase(command, context, ({ db }) => closeAccount(db, signInName, terms()));
      if (!done.ok) return refuse(REFUSALS[done.because]);
      context.print(`The account ${signInName} is closed; ${done.ended} sessions were ended.`);
    });
  account
    .command("end-sessions <sign-in-name>")
    .description("end every session of an account")
    .action(async (signInName: string, _options: object, command: Command) => {
      const done = await withDatabase(command, context, ({ db }) => endSessions(db, signInName, terms()));
      if (!done.ok) return refuse(REFUSALS[done.because]);
      context.print(`${done.ended} sessions of ${signInName} were ended.`);
    });
}

function terms() {
  return { who: { actor: cliActor() }, at: systemClock.now() };
}

/** Shown once: only its hash is kept. */
function tell({ print, note }: CommandContext, settings: Settings, signInName: string, { code, expiresAt }: OpenedEnrolment, json: true | undefined): void {
  const { origin } = settings.installation;
  const address = `${origin ?? `http://127.0.0.1:${settings.port}`}${enrolmentPath(code, settings.installation.languages[0])}`;
  if (json === true) return print(JSON.stringify({ signInName, address, code, expiresAt }));
  print(address);
  note(`comity: good once, until ${expiresAt.toISOString().slice(0, 16).replace("T", " ")} UTC. Give it to ${signInName} in person or over a line you trust; whoever has it first has the account.`);
  note("comity: the code alone can be typed on the page /en/enrolment as well. It is not kept here and cannot be shown again.");
}
