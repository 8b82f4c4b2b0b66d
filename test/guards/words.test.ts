import assert from "node:assert/strict";
import { basename, dirname, join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { projectRoot } from "../../src/platform/config/index.ts";
import { isTest, projectFiles } from "../support/source-tree.ts";

/** The texts of a catalogue by the way to them: `buttons.send` → "Send". Functions make sentences from parameters. */
function texts(value: unknown, way = ""): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [[way, value]];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, way === "" ? key : `${way}.${key}`));
}

/** How a catalogue differs from the English one, or is unfinished. */
function faults(english: unknown, other: unknown, name: string): string[] {
  const [wanted, given] = [new Map(texts(english)), new Map(texts(other))];
  const missing = [...wanted.keys()].filter((key) => !given.has(key)).map((key) => `${name}: ${key} is missing`);
  const spare = [...given.keys()].filter((key) => !wanted.has(key)).map((key) => `${name}: ${key} is not in the English words`);
  const empty = [...given].filter(([, text]) => typeof text === "string" && /^\s*$|^(?:TBD|XXX|\?\?\?|lorem ipsum)/i.test(text)).map(([key]) => `${name}: ${key} is empty`);
  return [...missing, ...spare, ...empty];
}

test("every language of a part has the same words, none of them empty", async () => {
  const catalogues = projectFiles(["src"], /\/words\/[a-z]{2,3}(-[A-Z][a-z]{3})?\.ts$/).filter(({ path }) => !isTest(path));
  const found: string[] = [];
  for (const { path } of catalogues) {
    const load = async (file: string): Promise<unknown> => {
      const loaded: unknown = await import(pathToFileURL(join(projectRoot(), "build", file.replace(/\.ts$/, ".js"))).href);
      return typeof loaded === "object" && loaded !== null ? Object.values(loaded)[0] : undefined;
    };
    const english = await load(`${dirname(path)}/en.ts`);
    found.push(...faults(english, basename(path) === "en.ts" ? english : await load(path), path));
  }
  assert.deepEqual(found, []);
});

test("a missing, a spare and an empty word would be seen", () => {
  assert.deepEqual(faults({ a: { b: "x", c: "y" } }, { a: { b: " ", d: "z" } }, "hi"), ["hi: a.c is missing", "hi: a.d is not in the English words", "hi: a.b is empty"]);
  assert.deepEqual(faults({ a: (n: number) => `${n}` }, { a: () => "" }, "hi"), []);
});
