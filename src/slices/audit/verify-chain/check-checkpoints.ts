// Checkpoints against the record, as the reading goes along: each is held until its size is reached.
import type { DatabaseTransaction } from "../../../platform/db/index.ts";
import { listCheckpointsAfter } from "../checkpoint/checkpoints.store.ts";
import { openCheckpoint, type Checkpoint } from "../checkpoint/signed-checkpoint.ts";
import { keyOfTime, type KnownKey } from "../keys/key-statement.ts";
import { keyIdIn } from "../keys/signature.ts";
import type { Findings } from "./findings.ts";

/** A signed checkpoint and where it came from. */
export type WitnessedCheckpoint = { readonly signed: string; readonly witness: string };

export const STORED = "stored";

/**
 * The checkpoint as signed, if by a trusted key in its time; the fault is added otherwise.
 * @param given what Comity's own copy says beside the signature, where it is one
 */
export async function openWitnessed({ signed, witness }: WitnessedCheckpoint, keys: readonly KnownKey[], found: Findings, given?: { size: number; root: string }): Promise<(Checkpoint & { witness: string }) | undefined> {
  const key = keys.find(({ keyId }) => keyId === keyIdIn(signed));
  const opened = key === undefined ? undefined : await openCheckpoint(signed, key.key);
  const isInTime = opened !== undefined && keyOfTime(keys, key?.keyId, opened.size) !== undefined;
  const isAsGiven = given === undefined || (opened?.size === given.size && opened.root === given.root);
  if (opened !== undefined && isInTime && isAsGiven) return { ...opened, witness };
  const size = opened?.size ?? given?.size ?? 0;
  found.add({ what: "signature", entry: size, until: size, witness });
  return undefined;
}

export type Comparison = {
  /** Told after each entry: is there a checkpoint of this size, and does it say the same? */
  readonly reached: (size: number, root: () => string) => void;
  /** At the end: checkpoints of a length that the record does not have any more. */
  readonly ended: (size: number) => void;
  /** How many were there and agreed. */
  readonly agreed: () => number;
};

/** Compares checkpoints, in order of their size, with the record's own tree. */
export function compare(checkpoints: readonly (Checkpoint & { witness: string })[], found: Findings): Comparison {
  let next = 0;
  let agreed = 0;
  let lastAgreed = 0;
  let forked = false;
  return {
    reached: (size, root) => {
      for (let checkpoint = checkpoints[next]; checkpoint?.size === size; checkpoint = checkpoints[next]) {
        next += 1;
        if (checkpoint.root === root()) {
          agreed += 1;
          lastAgreed = size;
        } else if (!forked) {
          forked = true;
          found.add({ what: "forked", entry: lastAgreed + 1, until: size, witness: checkpoint.witness });
        }
      }
    },
    ended: (size) => {
      const longest = checkpoints.at(-1);
      if (longest !== undefined && longest.size > size) found.add({ what: "missing", entry: size + 1, until: longest.size, witness: longest.witness });
    },
    agreed: () => agreed,
  };
}

/** Comity's own copies, opened; read in pages. */
export async function openStored(tx: DatabaseTransaction, keys: readonly KnownKey[], found: Findings): Promise<readonly (Checkpoint & { witness: string })[]> {
  const opened: (Checkpoint & { witness: string })[] = [];
  for (let page = await listCheckpointsAfter(tx, 0, 500); page.length > 0; page = await listCheckpointsAfter(tx, page.at(-1)?.size ?? 0, 500)) {
    for (const stored of page) {
      const checkpoint = await openWitnessed({ signed: stored.signed, witness: STORED }, keys, found, stored);
      if (checkpoint !== undefined) opened.push(checkpoint);
    }
  }
  return opened;
}
