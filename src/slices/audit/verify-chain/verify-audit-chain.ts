// Recomputes the chain outside the database and says where it first breaks.
import { createHash } from "node:crypto";
import type { Database } from "../../../platform/db/index.ts";
import { type ChainedEntry, listEntriesAfter } from "../audit.store.ts";

/** A place in the chain that someone wrote down: the number of an entry and its hash. */
export type ChainHead = Readonly<{ sequence: number; hash: string }>;

export type ChainVerdict =
  | { readonly whole: true; readonly entries: number; readonly head: ChainHead }
  | { readonly whole: false; readonly sequence: number; readonly broken: "missing" | "link" | "content" | "noted" };

const BATCH = 1000;
const BEGINNING: ChainHead = { sequence: 0, hash: "0".repeat(64) };

/**
 * Reads the chain from its beginning. `missing`: an entry is gone; `link`: it does not carry the hash of the one before;
 * `content`: it is not what was hashed; `noted`: it is not, or no longer, the entry that was noted.
 */
export async function verifyAuditChain(db: Database, noted?: ChainHead): Promise<ChainVerdict> {
  let head = BEGINNING;
  for (;;) {
    const entries = await listEntriesAfter(db, head.sequence, BATCH);
    for (const entry of entries) {
      const broken = breakAt(entry, head, noted);
      if (broken !== undefined) return { whole: false, sequence: head.sequence + 1, broken };
      head = entry;
    }
    if (entries.length < BATCH) break;
  }
  if (noted !== undefined && noted.sequence > head.sequence) return { whole: false, sequence: head.sequence + 1, broken: "missing" };
  return { whole: true, entries: head.sequence, head: { sequence: head.sequence, hash: head.hash } };
}

function breakAt(entry: ChainedEntry, before: ChainHead, noted: ChainHead | undefined) {
  if (entry.sequence !== before.sequence + 1) return "missing";
  if (entry.previousHash !== before.hash) return "link";
  if (createHash("sha256").update(entry.text).digest("hex") !== entry.hash) return "content";
  return noted?.sequence === entry.sequence && noted.hash !== entry.hash ? "noted" : undefined;
}
