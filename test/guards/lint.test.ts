import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../../src/platform/config/index.ts";

const oxlint = join(projectRoot(), "node_modules", "oxlint", "bin", "oxlint");

function lint(...args: readonly string[]): string {
  const done = spawnSync(process.execPath, [oxlint, "--type-aware", "--format=unix", ...args], { cwd: projectRoot(), encoding: "utf8" });
  return done.status === 0 ? "" : `${done.stdout}${done.stderr}`;
}

test("the linter, which knows the types, finds nothing: no any, no forgotten promise, no cycle, no file or function too long", () => {
  assert.equal(lint("src", "test", "bench"), "");
});

test("each of these would be found", () => {
  const folder = mkdtempSync(join(tmpdir(), "comity-planted-"));
  try {
    writeFileSync(join(folder, "one.ts"), 'import { two } from "./two.ts";\nexport const one: any = two;\nasync function late() {}\nexport function f() { late(); }\n// TODO later\n');
    writeFileSync(join(folder, "two.ts"), `import { one } from "./one.ts";\nexport const two = [one];\nexport function long() {\n${"  f();\n".repeat(61)}}\n${"\n".repeat(300)}`);
    writeFileSync(join(folder, "tsconfig.json"), '{ "compilerOptions": { "strict": true, "allowImportingTsExtensions": true, "noEmit": true } }');
    const said = lint("--config", join(projectRoot(), ".oxlintrc.json"), folder);
    for (const rule of ["no-explicit-any", "no-floating-promises", "no-warning-comments", "no-cycle", "max-lines-per-function", "eslint(max-lines)"]) {
      assert.ok(said.includes(rule), `${rule} was not found in:\n${said}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
