import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../../src/platform/config/index.ts";
import { rolesDocument } from "../support/roles-document.ts";

test("docs/domain/roles.md is what the table of roles says; npm run docs:roles writes it anew", () => {
  assert.equal(readFileSync(join(projectRoot(), "docs", "domain", "roles.md"), "utf8"), rolesDocument());
});
