// What the documents name must exist: a newcomer follows them word by word.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { test } from "node:test";
import type { Command } from "commander";
import { comityProgram } from "../../src/cli/program.ts";
import { projectRoot } from "../../src/platform/config/index.ts";
import { projectFiles, type SourceFile } from "../support/source-tree.ts";

const documents = projectFiles(["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs", "src"], /\.md$/);
const program = comityProgram({ print: () => undefined, note: () => undefined });
const scripts = new Set(Object.keys(packageScripts()));

function packageScripts(): Record<string, string> {
  const [manifest] = projectFiles(["package.json"], /package\.json$/);
  const content: unknown = JSON.parse(manifest?.text ?? "{}");
  return typeof content === "object" && content !== null && "scripts" in content ? (content.scripts as Record<string, string>) : {};
}

/** Links to files of the project, and paths in code marks: from the root, or from the document's own folder. */
function missingPaths({ path, text }: SourceFile): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, "");
  const links = [...prose.matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? "");
  const marked = [...prose.matchAll(/`((?:src|test|docs|migrations|seeds|setup|public|bench)\/[\w./-]+|\.\/[\w/-]+)`/g)].map((match) => match[1] ?? "");
  const there = (name: string) => existsSync(join(projectRoot(), name)) || existsSync(join(projectRoot(), posix.dirname(path), name));
  return [...links, ...marked].filter((name) => !there(name)).map((name) => `${path}: ${name} does not exist`);
}

/** Every `npm …` and `comity …` that a document gives, in code marks or at the beginning of a line of a block. */
function wrongCommands({ path, text }: SourceFile): string[] {
  const blocks = [...text.matchAll(/^```[^\n]*\n([\s\S]*?)^```/gm)].flatMap((block) => (block[1] ?? "").split("\n"));
  const marked = [...text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? "");
  return [...blocks, ...marked].flatMap((line) => {
    const why = wrongScript(line.trim()) ?? wrongCall(line.trim());
    return why === undefined ? [] : [`${path}: ${line.trim()}: ${why}`];
  });
}

function wrongScript(line: string): string | undefined {
  const name = /^npm run (?:-s |--silent )?([\w:-]+)/.exec(line)?.[1] ?? /^npm (start|test)\b/.exec(line)?.[1];
  return name === undefined || scripts.has(name) ? undefined : `package.json has no script "${name}"`;
}

function wrongCall(line: string): string | undefined {
  const words = /^(?:(?:[A-Z_]+=\S+ )*)(?:\.\/comity|comity|npm run (?:-s )?comity --)((?: \S+)*)/.exec(line)?.[1]?.trim().split(" ") ?? [];
  let command: Command = program;
  for (const word of words) {
    if (word === "" || /^[#|>]/.test(word)) break;
    if (word.startsWith("--")) {
      const flag = word.replace(/=.*/, "");
      if (!knowsFlag(command, flag)) return `comity ${command.name()} has no ${flag}`;
      continue;
    }
    const next = command.commands.find((known) => known.name() === word);
    if (next === undefined && command.commands.length > 0) return /^[a-z-]+$/.test(word) && word !== "help" ? `comity has no command "${word}" there` : undefined;
    command = next ?? command;
  }
  return undefined;
}

function knowsFlag(command: Command, flag: string): boolean {
  const own = [...command.options, ...program.options].map((option) => option.long);
  return [...own, "--help"].includes(flag);
}

test("every path that a document names exists", () => {
  assert.deepEqual(documents.flatMap(missingPaths), []);
});

test("every command that a document gives exists, flags and all", () => {
  assert.deepEqual(documents.flatMap(wrongCommands), []);
});

test("each of these would be seen", () => {
  const page = (text: string) => ({ path: "docs/x.md", text });
  for (const text of ["[a](nowhere.md)", "see `src/nowhere.ts`", "`./nowhere`"]) assert.equal(missingPaths(page(text)).length, 1, text);
  for (const text of ["[a](../README.md#x)", "`src/main.ts`", "[b](https://un.org/x)", "`src/domain/`"]) assert.deepEqual(missingPaths(page(text)), [], text);
  for (const text of ["`npm run nothing`", "`comity nothing`", "```\n./comity db nothing\n```", "`comity config --nothing`", "`npm run -s comity -- db x`"]) {
    assert.equal(wrongCommands(page(text)).length, 1, text);
  }
  for (const text of ["`npm test -- src/domain`", "`comity db status --json`", "`comity serve --port N --host H`", "`./comity --help`", "`comity treaty derive FILE.json…`"]) {
    assert.deepEqual(wrongCommands(page(text)), [], text);
  }
});

test("the first pages stay short", () => {
  for (const [name, most] of [["README.md", 100], ["ARCHITECTURE.md", 200]] as const) {
    const lines = documents.find(({ path }) => path === name)?.text.trimEnd().split("\n").length ?? 0;
    assert.ok(lines <= most, `${name} has ${lines} lines; ${most} are enough`);
  }
});

test("a decision says its context, what was decided, what follows, which risk is taken and what was rejected", () => {
  const decisions = documents.filter(({ path }) => /^docs\/decisions\/\d{4}-[a-z0-9-]+\.md$/.test(path));
  const numbers = decisions.map(({ path }) => path.slice(15, 19));
  assert.equal(new Set(numbers).size, numbers.length, "a number is used twice");
  const parts = ["Context", "Decision", "Consequences", "Accepted risk", "Rejected"];
  const lacking = decisions.flatMap(({ path, text }) => parts.filter((part) => !text.includes(`**${part}.**`)).map((part) => `${path} has no "**${part}.**"`));
  assert.deepEqual(lacking, []);
});
