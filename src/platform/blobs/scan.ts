// The office's own scanner, asked before a file is kept: a command that is given the path as its last argument and answers with how it
// ends. 0: nothing found. 1: found something. Anything else, or too late: not decided, and nothing is kept. So `clamdscan` answers.
import { spawn } from "node:child_process";

export type ScanSetting = { readonly command: string; readonly arguments: readonly string[]; readonly seconds: number };
export type Scanned = "not-scanned" | "clean" | "refused" | "undecided";

export async function scanFile(setting: ScanSetting | undefined, path: string): Promise<Scanned> {
  if (setting === undefined) return "not-scanned";
  const code = await exitCode(setting, path);
  return code === 0 ? "clean" : code === 1 ? "refused" : "undecided";
}

/** `undefined`: it could not be started, or was stopped after its time. */
async function exitCode({ command, arguments: given, seconds }: ScanSetting, path: string): Promise<number | undefined> {
  return await new Promise((resolve) => {
    const scanner = spawn(command, [...given, path], { stdio: "ignore", timeout: seconds * 1000, killSignal: "SIGKILL" });
    scanner.once("error", () => resolve(undefined));
    scanner.once("close", (code) => resolve(code ?? undefined));
  });
}
