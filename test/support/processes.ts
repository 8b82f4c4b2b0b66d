// Comity processes beside the test's own, started and ended one by one.
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { projectRoot } from "../../src/platform/config/index.ts";

export type Beside = Readonly<{
  pid: number;
  /** The next line it says. @throws where it ends instead. */
  said(): Promise<string>;
  tell(line: string): void;
  /** Ends its input and waits for its exit code. */
  leave(): Promise<number | null>;
  kill(): Promise<void>;
}>;

/** Starts a program of `test/support` (its compiled form) on this Node. */
export function startBeside(program: string, ...args: readonly string[]): Beside {
  const file = join(projectRoot(), "build", "test", "support", `${program}.js`);
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(process.execPath, [file, ...args], { stdio: ["pipe", "pipe", "inherit"] });
  const gone = once(child, "exit");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    pid: child.pid ?? 0,
    said: async () => {
      const line = await lines.next();
      if (line.done === true) throw new Error(`${program} ended without an answer`);
      return line.value;
    },
    tell: (line) => void child.stdin.write(`${line}\n`),
    leave: async () => {
      child.stdin.end();
      await gone;
      return child.exitCode;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await gone;
    },
  };
}

/** Waits until something holds. @throws after `seconds`, naming what was waited for. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, seconds = 15): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain: ${what}`);
    await sleep(20);
  }
}
