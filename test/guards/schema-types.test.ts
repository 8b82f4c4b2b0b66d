import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../../src/platform/config/index.ts";
import { testDatabase } from "../support/database.ts";
import { schemaTypes } from "../support/schema-types.ts";

const { server, name } = await testDatabase();

test("the types of the tables are those that the migrations make (if not: npm run db:types)", async () => {
  const committed = readFileSync(join(projectRoot(), "src", "platform", "db", "schema.ts"), "utf8");
  assert.equal(committed, await schemaTypes(server, name));
});
