// The key that signs now, as the record knows it: announced by an entry before it signs anything.
import { existsSync } from "node:fs";
import { SetUpError } from "../../../platform/config/index.ts";
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";
import { auditEvents } from "../audit-own-events.ts";
import { appendAudit, findHead, holdChain, listKeyEntries, type AuditWho } from "../audit.store.ts";
import { dropNextKey, loadOrMakeKey, newKey, nextKeyFile, putInPlace, readKey, writeKey } from "./key-file.ts";
import { knownKeys, makeStatement, type KeyStatement, type KnownKey } from "./key-statement.ts";
import { keyIdOf, type PrivateKey } from "./signature.ts";

const BEGINNING = { sequence: 0, hash: "0".repeat(64) };

export type SigningKey = { readonly key: PrivateKey; readonly keyId: string; /** All keys of the record up to this one. */ readonly known: readonly KnownKey[] };

/**
 * The key of the file, announced in the record if it is the first. @throws SetUpError where the file's key is another one than the
 * record's latest: then either the file is not the right one, or the key must be rotated.
 */
export async function loadSigningKey(db: Database, file: string, who: AuditWho): Promise<SigningKey> {
  return await db.transaction().execute(async (tx) => {
    await holdChain(tx);
    const known = await keysOfRecord(tx);
    finishRotation(file, known.at(-1), await idOfNext(file));
    const key = await loadOrMakeKey(file);
    const keyId = await keyIdOf(key);
    const latest = known.at(-1);
    if (latest === undefined) return { key, keyId, known: [await announce(tx, who, "audit-key.made", await makeStatement(key, undefined, await headOf(tx)))] };
    if (latest.keyId !== keyId) throw new SetUpError(`the key in ${file} (${keyId}) is not the one that the record knows (${latest.keyId}). Put that one back; or, if it is lost, run: comity audit rotate-key --lost "why"`);
    return { key, keyId, known };
  });
}

/**
 * Makes a new key that signs from now on, with an entry that both keys sign. `lost`: the key before cannot sign any more; the
 * reason stands in the entry, and nobody vouches for the new one.
 */
export async function rotateKey(db: Database, file: string, who: AuditWho, lost: boolean): Promise<{ readonly keyId: string; readonly before: string | undefined }> {
  const outcome = await db.transaction().execute(async (tx) => {
    await holdChain(tx);
    const latest = (await keysOfRecord(tx)).at(-1);
    finishRotation(file, latest, await idOfNext(file));
    const before = latest === undefined ? undefined : { keyId: latest.keyId, key: lost ? undefined : await keyBefore(file, latest.keyId) };
    const key = await newKey();
    writeKey(nextKeyFile(file), key);
    const event = before === undefined ? "audit-key.made" : lost ? "audit-key.replaced" : "audit-key.rotated";
    const made = await announce(tx, who, event, await makeStatement(key, before, await headOf(tx)));
    return { keyId: made.keyId, before: before?.keyId };
  });
  putInPlace(file);
  return outcome;
}

async function keyBefore(file: string, keyId: string): Promise<PrivateKey> {
  const key = existsSync(file) ? readKey(file) : undefined;
  if (key !== undefined && (await keyIdOf(key)) === keyId) return key;
  throw new SetUpError(`the key that the record knows (${keyId}) is not in ${file}; without it nobody can vouch for another. If it is lost, say so with --lost "why".`);
}

async function announce(tx: DatabaseTransaction, who: AuditWho, event: "audit-key.made" | "audit-key.rotated" | "audit-key.replaced", statement: KeyStatement): Promise<KnownKey> {
  const keyId = await keyIdOf(statement.said.key);
  await appendAudit(tx, who, auditEvents.event(event, keyId, { ...statement }));
  return { keyId, key: statement.said.key, statement, vouched: event !== "audit-key.replaced", from: statement.said.after.sequence + 1, until: Number.MAX_SAFE_INTEGER };
}

/** The keys as the entries state them. @throws where an entry about a key does not hold: nothing more is signed then. */
export async function keysOfRecord(db: Database | DatabaseTransaction): Promise<readonly KnownKey[]> {
  const entries = await listKeyEntries(db);
  const { keys, brokenAt } = await knownKeys(entries.map(({ details }) => details));
  if (brokenAt !== undefined) throw new SetUpError(`entry ${entries[brokenAt]?.sequence ?? 0} of the audit record states a key that does not hold; run: comity audit verify`);
  return keys;
}

async function idOfNext(file: string): Promise<string | undefined> {
  const next = nextKeyFile(file);
  return existsSync(next) ? await keyIdOf(readKey(next)) : undefined;
}

/** A rotation that broke off: the record says whether it was done. */
function finishRotation(file: string, latest: KnownKey | undefined, next: string | undefined): void {
  if (next === undefined) return;
  if (latest?.keyId === next) putInPlace(file);
  else dropNextKey(file);
}

async function headOf(tx: DatabaseTransaction): Promise<{ readonly sequence: number; readonly hash: string }> {
  return (await findHead(tx)) ?? BEGINNING;
}
