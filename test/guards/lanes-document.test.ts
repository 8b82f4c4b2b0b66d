import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../../src/platform/config/index.ts";
import { lanesDocument } from "../support/lanes-document.ts";

test("docs/domain/lanes.md is what the tables of steps say; npm run docs:lanes writes it anew", () => {
  assert.equal(readFileSync(join(projectRoot(), "docs", "domain", "lanes.md"), "utf8"), lanesDocument());
});
