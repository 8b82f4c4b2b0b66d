import type { Command } from "commander";
import { systemClock } from "../platform/clock/index.ts";
import type { Settings } from "../platform/config/index.ts";
import { type OpenedDatabase, openDatabase } from "../platform/db/index.ts";
import { createLog, type Log } from "../platform/log/index.ts";
import { type CommandContext, settingsOf } from "./command-context.ts";

export type WithDatabase = OpenedDatabase & Readonly<{ settings: Settings; log: Log }>;

/** What takes its time is said as remarks of Comity. */
export function remarks(context: CommandContext): (line: string) => void {
  return (line) => context.note(`comity: ${line}`);
}

/** Runs `work` with the database of the data folder that the call names, and leaves it in order whatever happens. */
export async function withDatabase<T>(command: Command, context: CommandContext, work: (opened: WithDatabase) => Promise<T>): Promise<T> {
  const { settings } = settingsOf(command);
  const log = createLog({ level: settings.logLevel, now: systemClock.now });
  const opened = await openDatabase(settings, log, remarks(context));
  try {
    return await work({ ...opened, settings, log });
  } finally {
    await opened.close();
  }
}
