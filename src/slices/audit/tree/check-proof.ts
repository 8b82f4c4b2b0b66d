// Checking a proof without the log: RFC 9162, sections 2.1.3.2 and 2.1.4.2 (the same proofs as RFC 6962).
import { nodeHash } from "./growing-tree.ts";

const HASH = /^[0-9a-f]{64}$/;

/** Is the leaf with that hash the one at `index` (from 0) of the tree with that size and root? */
export function isIncluded(leaf: Buffer, index: number, tree: { readonly size: number; readonly root: string }, proof: readonly string[]): boolean {
  if (index < 0 || index >= tree.size || !proof.every((text) => HASH.test(text))) return false;
  let [place, last] = [index, tree.size - 1];
  let computed = leaf;
  for (const text of proof) {
    if (last === 0) return false;
    const beside = Buffer.from(text, "hex");
    if (place % 2 === 1 || place === last) {
      computed = nodeHash(beside, computed);
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      computed = nodeHash(computed, beside);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && computed.toString("hex") === tree.root;
}

/** Is the earlier tree the beginning of the later one? */
export function isContinued(earlier: { readonly size: number; readonly root: string }, later: { readonly size: number; readonly root: string }, proof: readonly string[]): boolean {
  if (earlier.size > later.size || earlier.size < 1 || !proof.every((text) => HASH.test(text))) return false;
  if (earlier.size === later.size) return proof.length === 0 && earlier.root === later.root;
  // A whole power of two is a subtree of the later tree: its root is the first step, and is not sent.
  const [first, ...rest] = isPowerOfTwo(earlier.size) ? [earlier.root, ...proof] : proof;
  if (first === undefined) return false;
  let [place, last] = [earlier.size - 1, later.size - 1];
  while (place % 2 === 1) [place, last] = [half(place), half(last)];
  let computedEarlier: Buffer = Buffer.from(first, "hex");
  let computedLater = computedEarlier;
  for (const text of rest) {
    if (last === 0) return false;
    const beside = Buffer.from(text, "hex");
    if (place % 2 === 1 || place === last) {
      computedEarlier = nodeHash(beside, computedEarlier);
      computedLater = nodeHash(beside, computedLater);
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      computedLater = nodeHash(computedLater, beside);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && computedEarlier.toString("hex") === earlier.root && computedLater.toString("hex") === later.root;
}

function half(count: number): number {
  return Math.floor(count / 2);
}

function isPowerOfTwo(count: number): boolean {
  return Number.isInteger(Math.log2(count));
}
