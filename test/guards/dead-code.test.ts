import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../../src/platform/config/index.ts";

test("no file is forgotten and no export, and every package that is used is declared", () => {
  const knip = join(projectRoot(), "node_modules", "knip", "bin", "knip.js");
  const done = spawnSync(process.execPath, [knip, "--no-progress", "--include", "files,exports,unlisted,unresolved,duplicates,binaries"], {
    cwd: projectRoot(),
    encoding: "utf8",
  });
  assert.equal(done.status, 0, `${done.stdout}${done.stderr}`);
});
