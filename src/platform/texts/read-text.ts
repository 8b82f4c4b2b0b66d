// Reads the text of one document that a stranger may have made: in a process that has little memory and little time, sees no file but the
// program, and is ended whatever happens. What goes wrong in it is an answer ("unreadable"), never a fault here.
import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { TEXT_LIMITS, TEXT_STATES, withoutText, type DocumentText, type TextLimits } from "./document-text.ts";
import { knownByKind } from "./text-of-bytes.ts";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const PROGRAM = fileURLToPath(new URL("./reading-process.js", import.meta.url));
/** Four bytes for a character at most, its keys, and what is around. */
const ANSWER_MOST = TEXT_LIMITS.characters * 12;

const answer = z.object({ state: z.enum(TEXT_STATES), pages: z.int().nullable(), cut: z.boolean(), words: z.int(), parts: z.array(z.object({ number: z.int().positive(), text: z.string(), nameKeys: z.array(z.string()) })) });

/**
 * `bytes`: opened anew for each reading; `size`: how many they are.
 * @throws where the bytes cannot be had or no process be started: a fault of the machine, to be tried again
 */
export async function readText(kind: string, size: number, bytes: Readable, limits: TextLimits = TEXT_LIMITS): Promise<DocumentText> {
  const known = size > limits.bytes ? withoutText("too-large") : knownByKind(kind);
  if (known !== undefined) {
    bytes.destroy();
    return known;
  }
  const said = await askProcess(kind, bytes, limits);
  return said === undefined ? withoutText("unreadable") : answer.parse(JSON.parse(said));
}

/** What it may read: the program and its libraries. */
function programFolders(): readonly string[] {
  return ["build", "node_modules", "package.json"].map((name) => join(ROOT, name)).flatMap((path) => [path, realpathSync(path)]).flatMap((path) => [`--allow-fs-read=${path}`, `--allow-fs-read=${join(path, "*")}`]);
}

/** `undefined`: it ended without an answer. */
async function askProcess(kind: string, bytes: Readable, { memory, seconds }: TextLimits): Promise<string | undefined> {
  return await new Promise((resolve, reject) => {
    const reader = spawn(process.execPath, ["--permission", "--allow-worker", ...programFolders(), "--no-warnings", PROGRAM, kind, String(memory)], { stdio: ["pipe", "pipe", "ignore"], env: {}, timeout: seconds * 1000, killSignal: "SIGKILL" });
    const said: Buffer[] = [];
    let length = 0;
    const fail = (error: Error) => {
      reader.kill("SIGKILL");
      reject(error);
    };
    reader.once("error", fail);
    bytes.once("error", fail);
    // It may end before it has read everything.
    reader.stdin.on("error", () => bytes.destroy());
    bytes.pipe(reader.stdin);
    reader.stdout.on("data", (piece: Buffer) => {
      length += piece.length;
      if (length > ANSWER_MOST) reader.kill("SIGKILL");
      else said.push(piece);
    });
    // 1: the program itself did not run. Everything else is what the document did to it.
    reader.once("close", (code) => (code === 1 ? reject(new Error("the process that reads documents does not run: is the program whole?")) : resolve(code === 0 ? Buffer.concat(said).toString("utf8") : undefined)));
  });
}
