// What the record says of its keys: the first is made, the next is vouched for by the one before (both sign), and a lost one is
// replaced by another that nobody vouches for, which stays to be seen.
import { z } from "zod";
import { keyIdOf, publicKeyShape, sign, verified, type PrivateKey, type PublicKey } from "./signature.ts";

const hashText = z.string().regex(/^[0-9a-f]{64}$/);

const saidShape = z.strictObject({
  key: publicKeyShape,
  /** The key before; none for the first. */
  before: z.string().nullable(),
  /** The entry before the one that states the key: ties the statement to its place in this record. */
  after: z.strictObject({ sequence: z.int().min(0), hash: hashText }),
});
type Said = Readonly<z.infer<typeof saidShape>>;

export const keyStatementShape = z.strictObject({
  said: saidShape,
  bySelf: z.string(),
  /** By the key before; absent for the first key, and where the one before is lost. */
  byBefore: z.string().optional(),
});
export type KeyStatement = Readonly<z.infer<typeof keyStatementShape>>;

/** A key and its time: it signs checkpoints of a size from its own entry on, up to the entry before the next key's. */
export type KnownKey = {
  readonly keyId: string;
  readonly key: PublicKey;
  readonly statement: KeyStatement;
  /** Did the key before vouch for it? True of the first. */
  readonly vouched: boolean;
  readonly from: number;
  readonly until: number;
};

export async function makeStatement(key: PrivateKey, before: { readonly keyId: string; readonly key: PrivateKey | undefined } | undefined, after: Said["after"]): Promise<KeyStatement> {
  const { kty, crv, x } = key;
  const said: Said = { key: { kty, crv, x }, before: before?.keyId ?? null, after };
  const bySelf = await sign("comity-audit-key", said, key);
  return before?.key === undefined ? { said, bySelf } : { said, bySelf, byBefore: await sign("comity-audit-key", said, before.key) };
}

/** The keys that statements make known, in order, or the first statement (from 0) that does not hold. */
export async function knownKeys(statements: readonly unknown[]): Promise<{ readonly keys: readonly KnownKey[]; readonly brokenAt?: number }> {
  const keys: KnownKey[] = [];
  for (const [index, given] of statements.entries()) {
    const read = keyStatementShape.safeParse(given);
    const known = read.success ? await checkStatement(read.data, keys.at(-1)) : undefined;
    if (known === undefined) return { keys, brokenAt: index };
    const before = keys.pop();
    if (before !== undefined) keys.push({ ...before, until: known.from - 1 });
    keys.push(known);
  }
  return { keys };
}

async function checkStatement(statement: KeyStatement, before: KnownKey | undefined): Promise<KnownKey | undefined> {
  const { said, bySelf, byBefore } = statement;
  if (said.before !== (before?.keyId ?? null) || said.after.sequence < (before?.from ?? 0) || !(await isSigned(said, bySelf, said.key))) return undefined;
  const isCrossSigned = byBefore !== undefined && before !== undefined && (await isSigned(said, byBefore, before.key));
  if (byBefore !== undefined && !isCrossSigned) return undefined;
  return { keyId: await keyIdOf(said.key), key: said.key, statement, vouched: before === undefined || isCrossSigned, from: said.after.sequence + 1, until: Number.MAX_SAFE_INTEGER };
}

async function isSigned(said: Said, signed: string, key: PublicKey): Promise<boolean> {
  const read = saidShape.safeParse(await verified("comity-audit-key", signed, key));
  return read.success && JSON.stringify(read.data) === JSON.stringify(said);
}

/** The key that signed, if it may sign for so many entries. */
export function keyOfTime(keys: readonly KnownKey[], keyId: string | undefined, size: number): KnownKey | undefined {
  return keys.find((key) => key.keyId === keyId && key.from <= size && size <= key.until);
}

/** The keys that are as good as a given one: vouched for from it on, and before it by those whose successor it is. */
export function trustedWith(keys: readonly KnownKey[], pinned: string): readonly KnownKey[] {
  const at = keys.findIndex(({ keyId }) => keyId === pinned);
  if (at === -1) return [];
  let [from, until] = [at, at + 1];
  while (from > 0 && keys[from]?.vouched === true) from -= 1;
  while (until < keys.length && keys[until]?.vouched === true) until += 1;
  return keys.slice(from, until);
}
