// The Merkle tree of RFC 6962, section 2.1, leaf by leaf: what is kept are the roots of the complete subtrees, one for each bit
// of the size, so that a tree of a million leaves grows with twenty hashes in memory.
import { hash } from "node:crypto";

const LEAF = 0x00;
const NODE = 0x01;
const HASH_BYTES = 32;

/** The root of no leaves at all: the hash of nothing. */
export const EMPTY_ROOT = hash("sha256", "");

/** Hash of a leaf: SHA-256(0x00 || data). */
export function leafHash(data: Uint8Array): Buffer {
  return hash("sha256", Buffer.concat([Buffer.of(LEAF), data]), "buffer");
}

/** Hash of an inner node: SHA-256(0x01 || left || right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  const both = Buffer.allocUnsafe(1 + 2 * HASH_BYTES);
  both[0] = NODE;
  both.set(left, 1);
  both.set(right, 1 + HASH_BYTES);
  return hash("sha256", both, "buffer");
}

/** Where a tree stands: enough to go on growing it. `subtrees`: hexadecimal, from the largest to the smallest. */
export type TreeState = { readonly size: number; readonly subtrees: readonly string[] };

export type GrowingTree = {
  /** Adds the hash of the next leaf. */
  readonly add: (leaf: Buffer) => void;
  readonly size: () => number;
  /** The root (Merkle tree hash) of what was added so far, hexadecimal. */
  readonly root: () => string;
  readonly state: () => TreeState;
};

/** A tree that goes on from a state; from the beginning where none is given. */
export function growingTree(from: TreeState = { size: 0, subtrees: [] }): GrowingTree {
  let { size } = from;
  const subtrees: Buffer[] = from.subtrees.map((text) => Buffer.from(text, "hex"));
  return {
    add: (leaf) => {
      let grown = leaf;
      // Each complete subtree of the same size to the left makes one twice as large.
      for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
        const left = subtrees.pop();
        if (left === undefined) throw new Error("a tree was given fewer subtrees than its size asks for");
        grown = nodeHash(left, grown);
      }
      subtrees.push(grown);
      size += 1;
    },
    size: () => size,
    root: () => rootOf(subtrees),
    state: () => ({ size, subtrees: subtrees.map((subtree) => subtree.toString("hex")) }),
  };
}

/** Folds the complete subtrees from the right, as the RFC splits: the larger power of two always to the left. */
function rootOf(subtrees: readonly Buffer[]): string {
  const [last, ...before] = subtrees.toReversed();
  if (last === undefined) return EMPTY_ROOT;
  return before.reduce<Buffer>((right, left) => nodeHash(left, right), last).toString("hex");
}

/** The root of the leaves whose hashes are given. */
export function rootOfLeaves(leaves: Iterable<Buffer>): string {
  const tree = growingTree();
  for (const leaf of leaves) tree.add(leaf);
  return tree.root();
}
