import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../../src/platform/config/index.ts";

const rows = readFileSync(join(projectRoot(), "docs", "domain", "glossary.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| word"))
  .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));

test("every type that the glossary names is one of the domain's", () => {
  const domain = join(projectRoot(), "src", "domain");
  const code = readdirSync(domain, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts")).map((file) => readFileSync(join(domain, file), "utf8")).join("\n");
  const named = rows.flatMap((cells) => [...(cells[3] ?? "").matchAll(/`([A-Z]\w+)`/g)].map((match) => match[1] ?? ""));
  assert.ok(named.length > 40, String(named.length));
  assert.deepEqual(named.filter((name) => !new RegExp(`export type ${name}\\b`).test(code)), []);
});

test("the glossary gives one meaning to a word", () => {
  const words = rows.map(([word]) => word);
  assert.deepEqual(words.filter((word, at) => words.indexOf(word) !== at), []);
  assert.deepEqual(rows.filter((cells) => cells.length !== 4 || cells.includes("")), []);
});
