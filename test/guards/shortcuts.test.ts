import assert from "node:assert/strict";
import { test } from "node:test";
import { projectFiles, type SourceFile } from "../support/source-tree.ts";

/** Short cuts that the linter does not know. */
const SHORT_CUTS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:test|suite|describe|it)\.(?:only|skip|todo)\(|\b(?:skip|only|todo): ?true/, "every test runs"],
  [/@ts-(?:ignore|nocheck|expect-error)/, "a type error is mended, not silenced"],
  [/(?:eslint|oxlint|biome|prettier)-(?:disable|ignore)/, "a finding is mended, or the rule changed for all"],
];

/** What must not be in a public project: places on someone's machine, and secrets. */
const NOT_FOR_OTHERS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|[\s"'`(=])\/(?:wor[k]|far[m]|Users|home)\/\w/m, "a path on someone's machine"],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, "a private key"],
  [/\b(?:ghp|gho|github_pat|glpat|npm)_[A-Za-z0-9_]{20,}|\bxox[abp]-[A-Za-z0-9-]{20,}|\bAKIA[0-9A-Z]{16}\b/, "a token"],
  [/\beyJ[A-Za-z0-9_-]{20,}\.eyJ[A-Za-z0-9_-]{20,}\./, "a signed token"],
];

function found(files: readonly SourceFile[], patterns: readonly (readonly [RegExp, string])[]): string[] {
  return files.flatMap(({ path, text }) => patterns.filter(([pattern]) => pattern.test(text)).map(([, why]) => `${path}: ${why}`));
}

const here = "test/guards/shortcuts.test.ts";

test("there are no short cuts in the code", () => {
  const files = projectFiles(["src", "test", "bench", "setup"], /\.(tsx?|mjs)$/).filter(({ path }) => path !== here);
  assert.deepEqual(found(files, SHORT_CUTS), []);
});

test("no file names a place on someone's machine or holds a secret", () => {
  const files = projectFiles(["."], /\.(tsx?|mjs|json|md|sql|css|js|yml|yaml|txt|sh|csv)$|^comity$|^\.ci\/|^\.[a-z]+$/).filter(({ path }) => path !== here);
  assert.ok(files.some(({ path }) => path === "README.md") && files.some(({ path }) => path === ".ci/run"));
  assert.deepEqual(found(files, NOT_FOR_OTHERS), []);
});

test("each of these would be seen", () => {
  const bad = ['test.only("x")', "test.skip(", "{ skip: true }", "// @ts-ignore", "// oxlint-disable-next-line"];
  for (const text of bad) assert.equal(found([{ path: "x", text }], SHORT_CUTS).length, 1, text);
  const told = [" /home/asha/x", '"/Users/asha/x"', "-----BEGIN RSA PRIVATE KEY-----", `AKIA${"A".repeat(16)}`, `ghp_${"a".repeat(30)}`];
  for (const text of told) assert.equal(found([{ path: "x", text }], NOT_FOR_OTHERS).length, 1, text);
});
