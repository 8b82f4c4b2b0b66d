// `comity openid`: the office's identity provider, looked after by whoever runs Comity.
import type { Command } from "commander";
import { systemClock } from "../platform/clock/index.ts";
import type { OpenidSetting, Settings } from "../platform/config/index.ts";
import { linkSubject, listLinkedPeople, openidProvider, unlinkSubject } from "../slices/accounts/index.ts";
import { findPersonBySignInName, type Person } from "../slices/organisation/index.ts";
import { cliActor } from "./cli-actor.ts";
import { refuse, settingsOf, type CommandModule } from "./command-context.ts";
import { withDatabase, type WithDatabase } from "./with-database.ts";

export const openidCommands: CommandModule = (program, context) => {
  const openid = program.command("openid").description("sign-in with the office's identity provider: check it, and say who is who there");

  openid
    .command("check")
    .description("ask the provider for its particulars, and say what it must know of this site")
    .action(async (_options: object, command: Command) => {
      const { settings } = settingsOf(command);
      const setting = settingIn(settings);
      const found = await openidProvider(setting, settings.openidSecret, systemClock).check();
      if (!found.ok) refuse(`${setting.issuer}: ${WHY[found.because] ?? "its answer was not accepted"} (${found.detail}).`);
      context.print(`${setting.name} answers at ${setting.issuer}; it ${found.signsOut ? "can" : "cannot"} sign people out.`);
      for (const line of addressesFor(settings, found.signsOut)) context.print(line);
    });

  openid
    .command("list")
    .description("who is linked to which subject of the provider")
    .option("--json", "one JSON object a line")
    .action(async (options: { json?: true }, command: Command) => {
      const rows = await withDatabase(command, context, async ({ db, settings }) => await listLinkedPeople(db, settingIn(settings).issuer));
      for (const { signInName, subject, linkedAt, linkedBy } of rows) {
        context.print(options.json === true ? JSON.stringify({ signInName, subject, linkedAt, linkedBy }) : `${signInName}  ${subject}  since ${linkedAt.toISOString()}, by ${linkedBy}`);
      }
    });

  openid
    .command("link <sign-in-name> <subject>")
    .description("the provider's subject is this person from now on")
    .action(async (signInName: string, subject: string, _options: object, command: Command) => {
      const linked = await withDatabase(command, context, async (opened) => {
        const { person, issuer } = await whoAndWhere(opened, signInName);
        return await opened.db.transaction().execute(async (tx) => await linkSubject(tx, { issuer, subject, person: person.id, by: cliActor(), rule: "administrator", at: systemClock.now() }));
      });
      if (!linked) refuse(`nothing was changed: ${signInName} or that subject is linked already. \`comity openid list\` says to whom; unlink first.`);
      context.print(`${signInName} is ${subject} at the provider.`);
    });

  openid
    .command("unlink <sign-in-name> <subject>")
    .description("the subject signs in as this person no more")
    .action(async (signInName: string, subject: string, _options: object, command: Command) => {
      const unlinked = await withDatabase(command, context, async (opened) => {
        const { person, issuer } = await whoAndWhere(opened, signInName);
        return await opened.db.transaction().execute(async (tx) => await unlinkSubject(tx, { issuer, subject, person: person.id, by: cliActor() }));
      });
      if (!unlinked) refuse(`nothing was changed: ${signInName} is not linked to that subject.`);
      context.print(`${signInName} is not ${subject} any more. Sessions that are open stay so until they end.`);
    });
};

const WHY: Readonly<Record<string, string>> = {
  "provider-away": "it does not answer",
  "not-set-up": "what it says of itself does not fit the installation file",
  "not-trusted": "what it says of itself is not the issuer that the installation file names, to the letter",
};

function settingIn({ installation }: Settings): OpenidSetting {
  return installation.openid ?? refuse('this installation has no identity provider: "openid" is not set in comity.config.json.');
}

/** What must stand in the provider's list of addresses for this client. */
function addressesFor({ installation, port }: Settings, signsOut: boolean): readonly string[] {
  const origin = installation.origin ?? `http://localhost:${port}`;
  const missing = installation.origin === undefined ? ['"origin" is not set: these hold for this machine alone.'] : [];
  return installation.languages.flatMap((language) => [`Redirect address: ${origin}/${language}/sign-in/openid/callback`, ...(signsOut ? [`After signing out: ${origin}/${language}/signed-out`] : [])]).concat(missing);
}

async function whoAndWhere({ db, settings }: WithDatabase, signInName: string): Promise<{ readonly person: Person; readonly issuer: string }> {
  const { issuer } = settingIn(settings);
  const person = await findPersonBySignInName(db, signInName);
  return { issuer, person: person ?? refuse(`nobody here signs in as ${signInName}.`) };
}
