// One entry against the one before it.
import { entryHash, payloadHash, SECOND_FORM, type StoredEntry } from "../entry/entry-text.ts";
import type { Finding } from "./findings.ts";

/** A place in the chain: the number of an entry and its hash. */
export type ChainHead = Readonly<{ sequence: number; hash: string }>;
export const BEGINNING: ChainHead = { sequence: 0, hash: "0".repeat(64) };

/** @param erasures entry → the entry that ordered its payload erased */
export function faultsOf(entry: StoredEntry, before: ChainHead, erasures: ReadonlyMap<number, number>): readonly Finding["what"][] {
  const faults: Finding["what"][] = [];
  if (entry.previousHash !== before.hash) faults.push("link");
  if (entryHash(entry) !== entry.hash) faults.push("content");
  const payload = faultOfPayload(entry, erasures);
  return payload === undefined ? faults : [...faults, payload];
}

function faultOfPayload({ form, sequence, salt, payload, payloadHash: carried }: StoredEntry, erasures: ReadonlyMap<number, number>): "payload" | "payload-missing" | undefined {
  if (form !== SECOND_FORM) return undefined;
  if (salt === null || payload === null) return (erasures.get(sequence) ?? 0) > sequence ? undefined : "payload-missing";
  return payloadHash(salt, payload) === carried ? undefined : "payload";
}

/** Was it erased by order? */
export function isErased({ form, sequence, payload }: StoredEntry, erasures: ReadonlyMap<number, number>): boolean {
  return form === SECOND_FORM && payload === null && erasures.has(sequence);
}
