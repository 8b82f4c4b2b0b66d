// What several commands on the record are given.
import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { readPublicKey } from "../slices/audit/index.ts";
import { wrongCall } from "./command-context.ts";

/** The thumbprint of the public key in a file. */
export async function pinnedKey(file: string, command: Command): Promise<string> {
  const text = textOfFile(file, "--key", command);
  return (await readPublicKey(text)) ?? wrongCall(command, `--key: ${file} holds no public Ed25519 key as a JSON Web Key; comity audit key writes one.`);
}

export function textOfFile(file: string, option: string, command: Command): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    return wrongCall(command, `${option}: ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export function wholeNumber(text: string, option: string, command: Command): number {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : wrongCall(command, `${option}: "${text}" is not the number of an entry.`);
}
