// A checkpoint: how long the record is and the root of its tree, signed. Whoever keeps one can show later that nothing up to there
// was changed, removed or slipped in.
import { z } from "zod";
import { keyStatementShape } from "../keys/key-statement.ts";
import { sign, verified, type PrivateKey, type PublicKey } from "../keys/signature.ts";

const hashText = z.string().regex(/^[0-9a-f]{64}$/);

const checkpointShape = z.strictObject({
  /** Which record: the hash of its first entry. */
  log: hashText,
  /** How many entries. */
  size: z.int().min(1),
  /** Root of the tree (RFC 6962) whose leaves are the hashes of the entries. */
  root: hashText,
  /** Hash of the last entry. */
  head: hashText,
  at: z.iso.datetime(),
});
export type Checkpoint = Readonly<z.infer<typeof checkpointShape>>;

/** What is written for a witness: the checkpoint, the proof that it continues the one before, and what the record says of its keys. */
export const checkpointFileShape = z.strictObject({
  kind: z.literal("comity-audit-checkpoint"),
  checkpoint: z.string(),
  before: z.strictObject({ size: z.int().min(1), root: hashText }).nullable(),
  consistency: z.array(hashText),
  keys: z.array(keyStatementShape),
});
export type CheckpointFile = Readonly<z.infer<typeof checkpointFileShape>>;

export async function signCheckpoint(checkpoint: Checkpoint, key: PrivateKey): Promise<string> {
  return await sign("comity-audit-checkpoint", checkpoint, key);
}

/** The checkpoint, if it was signed with that key. */
export async function openCheckpoint(signed: string, key: PublicKey): Promise<Checkpoint | undefined> {
  const read = checkpointShape.safeParse(await verified("comity-audit-checkpoint", signed, key));
  return read.success ? read.data : undefined;
}

/** Sorts by size when folders list their files by name. */
export function checkpointFileName({ size }: Pick<Checkpoint, "size">): string {
  return `checkpoint-${String(size).padStart(12, "0")}.json`;
}

/** The compact JWS in a text that is one, or a checkpoint file; `undefined` where it is neither. */
export function signedIn(text: string): string | undefined {
  const bare = text.trim();
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(bare)) return bare;
  try {
    const read = checkpointFileShape.safeParse(JSON.parse(bare));
    return read.success ? read.data.checkpoint : undefined;
  } catch {
    return undefined;
  }
}
