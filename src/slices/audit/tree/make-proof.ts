// Which subtrees prove something (RFC 6962, sections 2.1.1 and 2.1.2), as ranges of leaves; their roots are then computed in one
// pass over the leaves, whatever their number.
import { growingTree } from "./growing-tree.ts";

/** Leaves from `from` up to, not including, `until`. */
export type LeafRange = { readonly from: number; readonly until: number };

/** The path of a leaf in a tree of `size` leaves, from the leaf upwards: the subtree beside it at each height. */
export function inclusionRanges(index: number, size: number): readonly LeafRange[] {
  const path: LeafRange[] = [];
  let [from, until] = [0, size];
  while (until - from > 1) {
    const middle = from + largestPowerBelow(until - from);
    const isLeft = index < middle;
    path.unshift(isLeft ? { from: middle, until } : { from, until: middle });
    [from, until] = isLeft ? [from, middle] : [middle, until];
  }
  return path;
}

/** What shows that a tree of `earlier` leaves is the beginning of one of `size`: SUBPROOF of the RFC. */
export function consistencyRanges(earlier: number, size: number): readonly LeafRange[] {
  const path: LeafRange[] = [];
  let [from, until] = [0, size];
  // As long as the earlier tree ends here with a subtree of its own, its root is known to whoever checks.
  let isWhole = true;
  while (earlier !== until) {
    const middle = from + largestPowerBelow(until - from);
    if (earlier <= middle) {
      path.unshift({ from: middle, until });
      until = middle;
    } else {
      path.unshift({ from, until: middle });
      from = middle;
      isWhole = false;
    }
  }
  return isWhole ? path : [{ from, until }, ...path];
}

/**
 * The roots of the ranges, in the order of the ranges, from the leaves in their order.
 * @param leaves hashes of all leaves from the first on; read no further than the last range
 */
export async function rootsOfRanges(ranges: readonly LeafRange[], leaves: AsyncIterable<Buffer>): Promise<readonly string[]> {
  const roots = new Map<LeafRange, string>();
  const inOrder = ranges.toSorted((a, b) => a.from - b.from);
  let at = 0;
  let position = 0;
  let tree = growingTree();
  for await (const leaf of leaves) {
    const range = inOrder[at];
    if (range === undefined) break;
    if (position >= range.from) tree.add(leaf);
    position += 1;
    if (position < range.until) continue;
    roots.set(range, tree.root());
    tree = growingTree();
    at += 1;
    if (at === inOrder.length) break;
  }
  return ranges.map((range) => {
    const root = roots.get(range);
    if (root === undefined) throw new Error(`there are no leaves up to ${range.until}: only ${position}`);
    return root;
  });
}

function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
