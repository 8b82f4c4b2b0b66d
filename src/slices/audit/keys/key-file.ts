// Where the private key lies: `audit.key` in the data folder, or the file that COMITY_AUDIT_KEY names (better: another disk,
// another owner). Readable by its owner alone.
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { exportJWK, generateKeyPair } from "jose";
import { z } from "zod";
import { SetUpError, type Settings } from "../../../platform/config/index.ts";
import { ALGORITHM, publicKeyShape, type PrivateKey } from "./signature.ts";

export const AUDIT_KEY_FILE = "audit.key";

const privateKeyShape = publicKeyShape.extend({ d: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });

export function auditKeyFile({ dataFolder, auditKey }: Pick<Settings, "dataFolder" | "auditKey">): string {
  return auditKey ?? join(dataFolder, AUDIT_KEY_FILE);
}

/** The key of a file, made where there is none yet. @throws SetUpError where the file holds no key, or others can read it. */
export async function loadOrMakeKey(file: string): Promise<PrivateKey> {
  if (!existsSync(file)) writeKey(file, await newKey());
  return readKey(file);
}

export function readKey(file: string): PrivateKey {
  // Windows has no such modes; its own rules guard the folder of a user.
  if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0) throw new SetUpError(`others than its owner can read ${file}. Run: chmod 600 ${file}`);
  const read = privateKeyShape.safeParse(parsed(readFileSync(file, "utf8")));
  if (!read.success) throw new SetUpError(`${file} holds no private Ed25519 key as a JSON Web Key (RFC 8037).`);
  return read.data;
}

export async function newKey(): Promise<PrivateKey> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return privateKeyShape.parse(await exportJWK(privateKey).then(({ kty, crv, x, d }) => ({ kty, crv, x, d })));
}

/** Writes a key where no file is; one that another process has just made stays. */
export function writeKey(file: string, key: PrivateKey): void {
  mkdirSync(dirname(file), { recursive: true });
  let made: number;
  try {
    made = openSync(file, "wx", 0o600);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return;
    throw error;
  }
  try {
    writeSync(made, `${JSON.stringify(key)}\n`);
    fsyncSync(made);
  } finally {
    closeSync(made);
  }
}

/**
 * A rotation must survive a crash between the entry and the file: the next key is written beside the present one first, and takes
 * its place once the record knows it.
 */
export function nextKeyFile(file: string): string {
  return `${file}.next`;
}

export function putInPlace(file: string): void {
  renameSync(nextKeyFile(file), file);
}

export function dropNextKey(file: string): void {
  rmSync(nextKeyFile(file), { force: true });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
