// What must be read again but not lie open in the database (secrets of one-time codes, forms that wait) is sealed with a key
// that is kept apart from it: AES-256-GCM of node:crypto, and nothing of our own but the envelope (docs/decisions/0030-keyring.md).
//
// The key is the file `comity.key` in the data folder, made at first use and readable by its owner alone, or COMITY_KEY. Several
// keys: the first seals, all open; so a key is changed without a day on which nobody can sign in.
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { SetUpError, type Settings } from "../config/index.ts";

export const KEY_FILE = "comity.key";
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = "s1";

/** Seals text for one purpose ("totp:<person>"); sealed text opens for the same purpose only, so it cannot be moved to another row. */
export type Keyring = {
  readonly seal: (purpose: string, text: string) => string;
  /** @throws Error where the text was changed, was sealed for something else, or its key is not on the ring. */
  readonly open: (purpose: string, sealed: string) => string;
};

type Key = { readonly id: string; readonly secret: Buffer };

/** The ring of an installation; its key is read, or made, when it is first needed. */
export function keyringOf({ dataFolder, keys }: Pick<Settings, "dataFolder" | "keys">): Keyring {
  let ring: readonly Key[] | undefined;
  const loaded = () => (ring ??= (keys ?? keysInFile(dataFolder)).map(keyOf));
  return {
    seal: (purpose, text) => seal(firstOf(loaded()), purpose, text),
    open: (purpose, sealed) => unseal(loaded(), purpose, sealed),
  };
}

function seal(key: Key, purpose: string, text: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key.secret, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(purpose, "utf8"));
  const body = Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `${VERSION}.${key.id}.${body.toString("base64url")}`;
}

function unseal(ring: readonly Key[], purpose: string, sealed: string): string {
  const [version, id, text = "", ...more] = sealed.split(".");
  const key = ring.find((one) => one.id === id);
  if (version !== VERSION || more.length > 0) throw new Error("this is nothing that the keyring has sealed");
  if (key === undefined) throw new Error(`the key ${id} is not on the ring: ${KEY_FILE} or COMITY_KEY is not the one of this database`);
  const body = Buffer.from(text, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key.secret, body.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(purpose, "utf8")).setAuthTag(body.subarray(-TAG_BYTES));
  return decipher.update(body.subarray(IV_BYTES, -TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
}

/** The key as it is kept is not the key that seals: another use of the same file would get another one (HKDF, RFC 5869). */
function keyOf(text: string): Key {
  const master = Buffer.from(text, "base64url");
  if (master.length !== KEY_BYTES) throw new SetUpError(`a key of the keyring is not ${KEY_BYTES} bytes in base64url; ${KEY_FILE} was cut or changed.`);
  return {
    id: createHash("sha256").update("comity key id").update(master).digest("hex").slice(0, 8),
    secret: Buffer.from(hkdfSync("sha256", master, Buffer.alloc(0), "comity sealed values", KEY_BYTES)),
  };
}

function firstOf(ring: readonly Key[]): Key {
  const [first] = ring;
  if (first === undefined) throw new SetUpError(`${KEY_FILE} holds no key.`);
  return first;
}

function keysInFile(dataFolder: string): readonly string[] {
  const file = join(dataFolder, KEY_FILE);
  mkdirSync(dataFolder, { recursive: true });
  makeOnce(file);
  // Windows has no such modes; its own rules guard the folder of a user.
  if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0) throw new SetUpError(`others than its owner can read ${file}. Run: chmod 600 ${file}`);
  return readFileSync(file, "utf8").split("\n").map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
}

/** Two processes that begin at the same time must end with the same key: only one can make the file. */
function makeOnce(file: string): void {
  let made: number;
  try {
    made = openSync(file, "wx", 0o600);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return;
    throw error;
  }
  try {
    writeSync(made, `# Seals what must be read again. Without it no one-time code can be checked: keep a copy where the database is not.\n${randomBytes(KEY_BYTES).toString("base64url")}\n`);
    fsyncSync(made);
  } finally {
    closeSync(made);
  }
}
