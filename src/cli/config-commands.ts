import { Option, type Command } from "commander";
import { maskedAddress, type FoundSetting } from "../platform/config/index.ts";
import { settingsOf, type CommandModule } from "./command-context.ts";

/** Flags that only a server has; `comity config` takes them too, to show what they would do. */
export function withServerOptions(command: Command): Command {
  return command
    .addOption(new Option("--port <number>", "port to listen on; 0 takes any free one (COMITY_PORT, default 8080)"))
    .addOption(new Option("--host <address>", "address to listen on (COMITY_HOST, default 127.0.0.1: this machine only)"));
}

export const configCommands: CommandModule = (program, { print }) => {
  withServerOptions(program.command("config"))
    .description("print every setting and where it comes from")
    .option("--json", "as one JSON object")
    .addHelpText("after", "\nPasswords and secrets are masked. What differs from one office to the next stands in\ncomity.config.json in the data folder: ownState, authority, languages, timeZone, visitsStart, linkHosts, origin, openid.")
    .action((options: { json?: true }, command: Command) => {
      const rows = settingsOf(command).found.map(masked);
      if (options.json === true) {
        print(JSON.stringify(Object.fromEntries(rows.map(({ name, value, from }) => [name, { value: value ?? null, from }])), null, 2));
        return;
      }
      const [names, values] = [widest(rows.map((row) => row.name)), widest(rows.map((row) => row.value ?? "–"))];
      for (const { name, value, from } of rows) print(`${name.padEnd(names)}  ${(value ?? "–").padEnd(values)}  ${from}`);
    });
};

function masked(row: FoundSetting): FoundSetting {
  return ["databaseUrl", "databaseOwnerUrl"].includes(row.name) && row.value !== undefined ? { ...row, value: maskedAddress(row.value) } : row;
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => text.length));
}
