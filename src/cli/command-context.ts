// What every command of `comity` is given, and how it says that the call was wrong.
import { type Command, CommanderError } from "commander";
import { type FoundSetting, readSettings, type Settings } from "../platform/config/index.ts";

/** Adds commands to the program; the slices and the platform each bring such modules, the shell only assembles them. */
export type CommandModule = (program: Command, context: CommandContext) => void;

export type CommandContext = Readonly<{
  /** One line of the answer, to standard output. */
  print(line: string): void;
  /** One line of progress or remark, to standard error. */
  note(line: string): void;
}>;

/** How a command ended, for the shell that called it. */
export const EXIT = { done: 0, refused: 1, wrongCall: 2, unavailable: 69, fault: 70 } as const;

/** The settings of this call. Ends the call with every problem at once where a setting is wrong. */
export function settingsOf(command: Command): { settings: Settings; found: readonly FoundSetting[] } {
  const flags: Record<string, unknown> = command.optsWithGlobals();
  const text = (name: string) => (typeof flags[name] === "string" ? { [name]: flags[name] } : {});
  const read = readSettings({ ...text("data"), ...text("host"), ...text("port") });
  return read.ok ? read : wrongCall(command, read.problems.join("\n"));
}

/** Ends the call: what was asked cannot be done as written. `message` says what would be right. */
export function wrongCall(command: Command, message: string): never {
  return command.error(`comity: ${message}`, { exitCode: EXIT.wrongCall });
}

/** Ends the call: it was understood, and the answer is no. */
export function refuse(message: string): never {
  throw new CommanderError(EXIT.refused, REFUSED, message);
}

export const REFUSED = "comity.refused";

/** The group of commands of that name ("treaty"), made where no module has made it yet. */
export function subcommandsOf(program: Command, name: string, description: string): Command {
  return program.commands.find((command) => command.name() === name) ?? program.command(name).description(description);
}
