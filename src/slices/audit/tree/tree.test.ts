// The published vectors of the Certificate Transparency logs (github.com/transparency-dev/merkle, testonly and proof), and the
// definitions of RFC 6962 written down as they stand, against every tree up to a size.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isContinued, isIncluded } from "./check-proof.ts";
import { EMPTY_ROOT, growingTree, leafHash, nodeHash, rootOfLeaves } from "./growing-tree.ts";
import { consistencyRanges, inclusionRanges, rootsOfRanges, type LeafRange } from "./make-proof.ts";

const LEAVES = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"].map((text) => leafHash(Buffer.from(text, "hex")));

const ROOTS = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

const A = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
const B = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
const C = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
const FOUR = "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7";
const UPPER = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
const SECOND = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";

/** Index of the leaf (from 0), size of the tree, path. */
const INCLUSION: readonly (readonly [number, number, readonly string[]])[] = [
  [0, 1, []],
  [0, 8, [SECOND, A, UPPER]],
  [5, 8, [B, C, FOUR]],
  [2, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]],
  [1, 5, ["6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", A, B]],
];

/** Size before, size after, proof. */
const CONSISTENCY: readonly (readonly [number, number, readonly string[]])[] = [
  [1, 1, []],
  [1, 8, [SECOND, A, UPPER]],
  [6, 8, ["0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a", C, FOUR]],
  [2, 5, [A, B]],
];

async function* inOrder(leaves: readonly Buffer[]) {
  yield* leaves;
}

function prove(ranges: readonly LeafRange[], leaves: readonly Buffer[]): Promise<readonly string[]> {
  return rootsOfRanges(ranges, inOrder(leaves));
}

function treeOf(size: number, leaves: readonly Buffer[]) {
  return { size, root: rootOfLeaves(leaves.slice(0, size)) };
}

test("the roots of the published trees are the published ones", () => {
  assert.equal(EMPTY_ROOT, ROOTS[0]);
  for (const [size, root] of ROOTS.entries()) assert.equal(rootOfLeaves(LEAVES.slice(0, size)), root, String(size));
});

test("the published proofs of inclusion and of consistency are made, and pass", async () => {
  for (const [index, size, path] of INCLUSION) {
    assert.deepEqual(await prove(inclusionRanges(index, size), LEAVES), path);
    assert.ok(isIncluded(LEAVES[index] ?? Buffer.of(), index, treeOf(size, LEAVES), path), `${index} of ${size}`);
  }
  for (const [earlier, later, proof] of CONSISTENCY) {
    assert.deepEqual(await prove(consistencyRanges(earlier, later), LEAVES), proof);
    assert.ok(isContinued(treeOf(earlier, LEAVES), treeOf(later, LEAVES), proof), `${earlier} before ${later}`);
  }
});

/** Merkle tree hash, word for word as the RFC defines it. */
function defined(leaves: readonly Buffer[]): string {
  const hashOf = (part: readonly Buffer[]): Buffer => {
    const [only, ...more] = part;
    if (only === undefined || more.length === 0) return only ?? Buffer.from(EMPTY_ROOT, "hex");
    const split = 2 ** Math.floor(Math.log2(part.length - 1));
    return nodeHash(hashOf(part.slice(0, split)), hashOf(part.slice(split)));
  };
  return hashOf(leaves).toString("hex");
}

const MANY = Array.from({ length: 70 }, (_, n) => leafHash(Buffer.of(n, n * 7)));

test("a growing tree has the root that the RFC defines, at every size and from every state it went on from", () => {
  for (let size = 0; size <= MANY.length; size += 1) {
    assert.equal(rootOfLeaves(MANY.slice(0, size)), defined(MANY.slice(0, size)), String(size));
    const first = growingTree();
    for (const leaf of MANY.slice(0, size)) first.add(leaf);
    const second = growingTree(first.state());
    for (const leaf of MANY.slice(size)) second.add(leaf);
    assert.equal(second.root(), defined(MANY), `on from ${size}`);
  }
});

test("every leaf of every tree is proved, and every tree is the beginning of every larger one", async () => {
  for (let size = 1; size <= 40; size += 1) {
    const tree = treeOf(size, MANY);
    for (let index = 0; index < size; index += 1) {
      const path = await prove(inclusionRanges(index, size), MANY);
      assert.ok(isIncluded(MANY[index] ?? Buffer.of(), index, tree, path), `${index} of ${size}`);
    }
    for (let earlier = 1; earlier <= size; earlier += 1) {
      assert.ok(isContinued(treeOf(earlier, MANY), tree, await prove(consistencyRanges(earlier, size), MANY)), `${earlier} before ${size}`);
    }
  }
});

const sizes = fc.integer({ min: 2, max: MANY.length }).chain((size) => fc.tuple(fc.integer({ min: 1, max: size }), fc.constant(size)));

test("a proof does not pass for another leaf, place, size or root, nor shortened, lengthened or bent", async () => {
  await fc.assert(
    fc.asyncProperty(sizes, fc.nat(), async ([place, size], bend) => {
      const [index, tree] = [place - 1, treeOf(size, MANY)];
      const leaf = MANY[index] ?? Buffer.of();
      const path = await prove(inclusionRanges(index, size), MANY);
      const bent = path.map((text, step) => (step === bend % path.length ? text.replace(/^./, (digit) => (digit === "0" ? "1" : "0")) : text));
      assert.ok(isIncluded(leaf, index, tree, path));
      for (const wrong of [bent, path.slice(1), path.slice(0, -1), [...path, tree.root], [tree.root, ...path]]) assert.ok(!isIncluded(leaf, index, tree, wrong));
      assert.ok(!isIncluded(MANY[(index + 1) % size] ?? Buffer.of(), index, tree, path));
      assert.ok(!isIncluded(leaf, (index + 1) % size, tree, path));
      assert.ok(!isIncluded(leaf, index, { ...tree, size: size * 2 }, path));
      assert.ok(!isIncluded(leaf, index, { ...tree, root: EMPTY_ROOT }, path));
    }),
  );
});

test("a tree that was changed before its earlier end is not the continuation of the earlier one", async () => {
  await fc.assert(
    fc.asyncProperty(sizes, fc.nat(), async ([earlier, size], at) => {
      const changed = MANY.with(at % earlier, leafHash(Buffer.from("something else")));
      const proof = await prove(consistencyRanges(earlier, size), changed);
      assert.ok(!isContinued(treeOf(earlier, MANY), treeOf(size, changed), proof));
      assert.ok(!isContinued(treeOf(earlier, MANY), treeOf(size, MANY), [...(await prove(consistencyRanges(earlier, size), MANY)), EMPTY_ROOT]));
    }),
  );
});
