// What a witness does with the files, on a machine of its own, without the database: are they signed by our key, is each
// checkpoint the continuation of the one before, and is the entry in it?
import { hash } from "node:crypto";
import { z } from "zod";
import { openCheckpoint, type Checkpoint, type CheckpointFile } from "../checkpoint/signed-checkpoint.ts";
import { payloadHash } from "../entry/entry-text.ts";
import { keyOfTime, knownKeys, trustedWith, type KnownKey } from "../keys/key-statement.ts";
import { keyIdIn } from "../keys/signature.ts";
import { isContinued, isIncluded } from "../tree/check-proof.ts";
import { leafHash } from "../tree/growing-tree.ts";
import type { ProofFile } from "./proof-file.ts";

export type NamedProof = { readonly name: string; readonly file: ProofFile };

export type ProofFault = {
  readonly name: string;
  readonly what:
    | "keys" // what it states of the keys does not hold, or is not the beginning of what a later one states
    | "signature" // not signed by a key that is trusted
    | "other-record" // of another record than the first file
    | "fork" // another root for the same number of entries
    | "not-continued" // the proof does not show that it continues the one before
    | "gap" // a checkpoint in between is not there: nothing shows that this one continues the one before
    | "entry" // the entry is not in the tree
    | "payload"; // what lies beside the entry is not what it carries
};

export type ProofVerdict = {
  readonly faults: readonly ProofFault[];
  /** The checkpoints in order, as far as their signatures hold. */
  readonly checkpoints: readonly (Checkpoint & { readonly name: string; readonly keyId: string })[];
  readonly entries: readonly { readonly name: string; readonly number: number; readonly text: string }[];
};

/** @param pinned thumbprint of the key that the witness knows to be the record's; without it any key that the files state is taken for it */
export async function checkProofs(proofs: readonly NamedProof[], pinned: string | undefined): Promise<ProofVerdict> {
  const faults: ProofFault[] = [];
  const opened: Opened[] = [];
  const stated = proofs.map(({ file }) => file.keys).reduce((longest, keys) => (keys.length > longest.length ? keys : longest), []);
  const { keys, brokenAt } = await knownKeys(stated);
  const trusted = pinned === undefined ? keys : trustedWith(keys, pinned);
  for (const proof of proofs) {
    const isBeginning = brokenAt === undefined && JSON.stringify(stated.slice(0, proof.file.keys.length)) === JSON.stringify(proof.file.keys);
    const result = isBeginning ? await open(proof, trusted) : { name: proof.name, what: "keys" as const };
    if ("what" in result) faults.push(result);
    else opened.push(result);
  }
  const inOrder = opened.toSorted((a, b) => a.checkpoint.size - b.checkpoint.size);
  const log = inOrder[0]?.checkpoint.log;
  for (const { name, checkpoint } of inOrder) if (checkpoint.log !== log) faults.push({ name, what: "other-record" });
  faults.push(...faultsBetween(inOrder), ...inOrder.flatMap(faultsOfEntry));
  return {
    faults,
    checkpoints: inOrder.map(({ name, checkpoint, keyId }) => ({ ...checkpoint, name, keyId })),
    entries: inOrder.flatMap(({ name, file }) => (file.kind === "comity-audit-inclusion" ? [{ name, number: file.entry.number, text: file.entry.text }] : [])),
  };
}

type Opened = NamedProof & { readonly checkpoint: Checkpoint; readonly keyId: string };

async function open({ name, file }: NamedProof, trusted: readonly KnownKey[]): Promise<Opened | ProofFault> {
  const key = trusted.find(({ keyId }) => keyId === keyIdIn(file.checkpoint));
  const checkpoint = key === undefined ? undefined : await openCheckpoint(file.checkpoint, key.key);
  if (checkpoint === undefined || key === undefined || keyOfTime(trusted, key.keyId, checkpoint.size) === undefined) return { name, what: "signature" };
  return { name, file, checkpoint, keyId: key.keyId };
}

/** Neighbours among the checkpoint files. An entry's proof carries a checkpoint too: it may not contradict one of the same size. */
function faultsBetween(opened: readonly Opened[]): readonly ProofFault[] {
  const faults: ProofFault[] = [];
  let last: Checkpoint | undefined;
  for (const { name, file, checkpoint } of opened) {
    if (last !== undefined && last.size === checkpoint.size) {
      if (last.root !== checkpoint.root) faults.push({ name, what: "fork" });
    } else if (last !== undefined && file.kind === "comity-audit-checkpoint") {
      const fault = faultOfGrowth(last, checkpoint, file);
      if (fault !== undefined) faults.push({ name, what: fault });
    }
    if (file.kind === "comity-audit-checkpoint") last = checkpoint;
  }
  return faults;
}

function faultOfGrowth(last: Checkpoint, checkpoint: Checkpoint, { before, consistency }: CheckpointFile): "gap" | "not-continued" | undefined {
  if (before?.size !== last.size) return "gap";
  return before.root === last.root && isContinued(last, checkpoint, consistency) ? undefined : "not-continued";
}

function faultsOfEntry({ name, file, checkpoint }: Opened): readonly ProofFault[] {
  if (file.kind !== "comity-audit-inclusion") return [];
  const { number, text, payload } = file.entry;
  const leaf = leafHash(hash("sha256", text, "buffer"));
  const faults: ProofFault[] = [];
  if (!isIncluded(leaf, number - 1, checkpoint, file.path) || numberIn(text) !== number) faults.push({ name, what: "entry" });
  if (payload !== undefined && !text.includes(`"${payloadHash(payload.salt, payload.text)}"`)) faults.push({ name, what: "payload" });
  return faults;
}

const listShape = z.tuple([z.int(), z.unknown()]).rest(z.unknown());

/** The number that the entry itself says it has: after the form, in entries that state one. */
function numberIn(text: string): number | undefined {
  try {
    const [first, second] = listShape.parse(JSON.parse(text));
    return typeof second === "number" ? second : first;
  } catch {
    return undefined;
  }
}
