import assert from "node:assert/strict";
import { basename } from "node:path";
import { test } from "node:test";
import { projectFiles } from "../support/source-tree.ts";

const SAYS_NOTHING = /^(utils?|helpers?|common|misc|types|constants|managers?|data|shared|lib|core|base|index2|new|old|temp)$/;
const ROLES = new Set(["page", "form", "view", "store", "routes", "job", "test"]);

function problemOf(path: string): string | undefined {
  const [stem = "", ...roles] = basename(path).replace(/\.(tsx?|mjs)$/, "").split(".");
  const folders = path.split("/").slice(0, -1);
  if ([stem, ...folders].some((name) => SAYS_NOTHING.test(name))) return `${path}: a name that says nothing about what is in it`;
  // A test is named after what it tests, and may say what kind of test it is: derive.properties.test.ts.
  const left = roles.at(-1) === "test" ? roles.slice(0, -1).filter((role) => role !== "properties") : roles;
  if (left.length > 1 || left.some((role) => !ROLES.has(role))) return `${path}: at most one of the roles ${[...ROLES].join(", ")}`;
  return undefined;
}

test("a file's name says what is in it, with at most one role", () => {
  const files = projectFiles(["src", "test", "bench", "setup"], /\.(tsx?|mjs)$/);
  assert.deepEqual(files.flatMap(({ path }) => problemOf(path) ?? []), []);
});

test("an empty name or a second role would be seen", () => {
  for (const path of ["src/platform/utils.ts", "src/helpers/x.ts", "src/slices/x/show.page.view.tsx", "src/slices/x/a.service.ts"]) {
    assert.notEqual(problemOf(path), undefined, path);
  }
  for (const path of ["src/slices/x/show.page.tsx", "src/slices/x/show.page.test.tsx", "src/domain/x/derive.properties.test.ts"]) {
    assert.equal(problemOf(path), undefined, path);
  }
});

test("every slice that others can enter has a short page that says what it is for", () => {
  const doors = projectFiles(["src/slices"], /^src\/slices\/[^/]+\/index\.ts$/);
  for (const slice of doors.map(({ path }) => path.split("/")[2] ?? "")) {
    const page = projectFiles([`src/slices/${slice}`], /^src\/slices\/[^/]+\/README\.md$/)[0];
    assert.ok(page, `src/slices/${slice} has no README.md`);
    assert.ok(page.text.trimEnd().split("\n").length <= 25, `${page.path} is longer than 25 lines`);
  }
});
