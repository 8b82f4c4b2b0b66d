import assert from "node:assert/strict";
import { test } from "node:test";
import { bareCode, importsOf, isTest, projectFiles, type SourceFile } from "../support/source-tree.ts";

/** What makes the same question give another answer tomorrow or elsewhere. */
const IMPURE = [
  /\bDate\.now\b/,
  /\bnew Date\(\s*\)/,
  /\bDate\(\s*\)/,
  /\bTemporal\.Now\b/,
  /\bMath\.random\b/,
  /\bperformance\./,
  /\bcrypto\./,
  /\bprocess\./,
  /\bglobalThis\b/,
  /\b(?:fetch|setTimeout|setInterval|setImmediate|queueMicrotask)\(/,
  /\btoLocale(?:Date|Time)?String\(/,
  /\bresolvedOptions\(/,
];

function impurities({ path, text }: SourceFile): string[] {
  const code = bareCode(text);
  const named = IMPURE.filter((pattern) => pattern.test(code)).map((pattern) => `${path}: ${pattern.source}`);
  const builtIn = importsOf({ path, text }).filter((name) => name.startsWith("node:"));
  return [...named, ...builtIn.map((name) => `${path}: ${name}`)];
}

test("the law reads no clock, no chance, no environment", () => {
  const files = projectFiles(["src/domain"], /\.tsx?$/).filter(({ path }) => !isTest(path));
  assert.ok(files.length > 0);
  assert.deepEqual(files.flatMap(impurities), []);
});

test("each impurity would be seen, and its name in a comment or a sentence would not", () => {
  const impure = ["const t = Date.now();", "new Date()", "Temporal.Now.instant()", "Math.random()", "process.env", 'import { readFileSync } from "node:fs";', "setTimeout(f, 1)"];
  for (const text of impure) assert.equal(impurities({ path: "x.ts", text }).length > 0, true, text);
  const pure = ["// Date.now() is not for here", 'const words = "Math.random() and process.env";', "new Date(text)", "/* setTimeout( */"];
  for (const text of pure) assert.deepEqual(impurities({ path: "x.ts", text }), [], text);
});
