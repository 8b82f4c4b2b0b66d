// Recomputes the whole record outside the database, compares it with checkpoints, and says where it breaks.
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";
import { listDoubles, listEntriesAfter, listErasures, listKeyEntries } from "../audit.store.ts";
import { knownKeys, trustedWith, type KnownKey } from "../keys/key-statement.ts";
import { growingTree, leafHash } from "../tree/growing-tree.ts";
import { compare, openStored, openWitnessed, type Comparison, type WitnessedCheckpoint } from "./check-checkpoints.ts";
import { BEGINNING, faultsOf, isErased, type ChainHead } from "./check-entry.ts";
import { findings, MOST_FINDINGS, type Finding, type Findings } from "./findings.ts";
import { readInOrder } from "./read-entries.ts";

export type VerifyRequest = {
  /** A head written down earlier. */
  readonly noted?: ChainHead | undefined;
  /** Checkpoints that were kept elsewhere. */
  readonly checkpoints?: readonly WitnessedCheckpoint[];
  /** The key that a witness knows to be ours, by its thumbprint: keys that it does not vouch for sign nothing. */
  readonly pinned?: string | undefined;
  readonly progress?: (entries: number) => void;
};

export type ChainVerdict = {
  readonly whole: boolean;
  readonly entries: number;
  /** Which record: the hash of its first entry. */
  readonly log: string;
  readonly head: ChainHead;
  readonly root: string;
  /** Payloads that were erased by order. */
  readonly erased: number;
  /** Checkpoints that agree with the record. */
  readonly checkpoints: number;
  /** Entries by which a lost key was replaced: nobody vouched for what was signed from there on. */
  readonly unvouchedKeys: readonly number[];
  readonly findings: readonly Finding[];
};

/** Reads the record from its beginning, in one moment of the database; memory does not grow with it. */
export async function verifyAuditChain(db: Database, request: VerifyRequest = {}): Promise<ChainVerdict> {
  return await db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (tx) => {
      const found = findings();
      const keys = await keysIn(tx, request.pinned, found);
      const given = await openGiven(request.checkpoints ?? [], keys.trusted, found);
      const stored = await openStored(tx, keys.trusted, found);
      const comparison = compare([...stored, ...given].toSorted((a, b) => a.size - b.size), found);
      const walked = await walk(tx, request, comparison, found);
      for (const { log, size, witness } of [...stored, ...given]) {
        if (walked.entries > 0 && log !== walked.log) found.add({ what: "foreign", entry: 1, until: size, witness });
      }
      const list = found.list();
      return { whole: list.length === 0, ...walked, checkpoints: comparison.agreed(), unvouchedKeys: keys.unvouched, findings: list };
    });
}

async function walk(tx: DatabaseTransaction, { noted, progress }: VerifyRequest, comparison: Comparison, found: Findings) {
  const erasures = await listErasures(tx);
  for (const entry of await listDoubles(tx, MOST_FINDINGS)) found.add({ what: "double", entry, until: entry });
  const tree = growingTree();
  let head = BEGINNING;
  let log = "";
  let erased = 0;
  for await (const entries of readInOrder(tx, listEntriesAfter)) {
    for (const entry of entries) {
      if (entry.sequence <= head.sequence) continue; // listed as double
      if (entry.sequence !== head.sequence + 1) found.add({ what: "missing", entry: head.sequence + 1, until: entry.sequence - 1 });
      for (const what of faultsOf(entry, head, erasures)) found.add({ what, entry: entry.sequence, until: entry.sequence });
      if (noted?.sequence === entry.sequence && noted.hash !== entry.hash) found.add({ what: "noted", entry: entry.sequence, until: entry.sequence });
      if (isErased(entry, erasures)) erased += 1;
      if (log === "") log = entry.hash;
      tree.add(leafHash(Buffer.from(entry.hash, "hex")));
      comparison.reached(tree.size(), tree.root);
      head = { sequence: entry.sequence, hash: entry.hash };
    }
    progress?.(head.sequence);
  }
  comparison.ended(tree.size());
  if (noted !== undefined && noted.sequence > head.sequence) found.add({ what: "missing", entry: head.sequence + 1, until: noted.sequence });
  return { entries: tree.size(), head: { sequence: head.sequence, hash: head.hash }, root: tree.root(), log, erased };
}

/** The keys of the record, as far as they are trusted; entries about keys that do not hold are found. */
async function keysIn(tx: DatabaseTransaction, pinned: string | undefined, found: Findings): Promise<{ trusted: readonly KnownKey[]; unvouched: readonly number[] }> {
  const entries = await listKeyEntries(tx);
  const { keys, brokenAt } = await knownKeys(entries.map(({ details }) => details));
  for (const [index, { sequence, previousHash }] of entries.entries()) {
    const after = keys[index]?.statement.said.after;
    const isInPlace = after === undefined || (after.sequence === sequence - 1 && after.hash === previousHash);
    if (index === brokenAt || !isInPlace) found.add({ what: "key", entry: sequence, until: sequence });
  }
  return { trusted: pinned === undefined ? keys : trustedWith(keys, pinned), unvouched: keys.filter(({ vouched }) => !vouched).map(({ from }) => from) };
}

async function openGiven(checkpoints: readonly WitnessedCheckpoint[], keys: readonly KnownKey[], found: Findings) {
  const opened = await Promise.all(checkpoints.map((checkpoint) => openWitnessed(checkpoint, keys, found)));
  return opened.filter((checkpoint) => checkpoint !== undefined);
}
