// `npm run db:types`: writes src/platform/db/schema.ts from the migrations. Runs uncompiled: without these types the
// rest need not compile.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../src/platform/config/index.ts";
import { asOwner, migrate } from "../../src/platform/db/index.ts";
import { startTestServer } from "./database-server.ts";
import { schemaTypes } from "./schema-types.ts";

const name = `comity_types_${process.pid}`;
const { server, stop } = await startTestServer();
try {
  await asOwner(server, server.database, (client) => client.query(`create database ${name}`));
  await asOwner(server, name, (client) => migrate(client));
  writeFileSync(join(projectRoot(), "src", "platform", "db", "schema.ts"), await schemaTypes(server, name));
  await asOwner(server, server.database, (client) => client.query(`drop database ${name} with (force)`));
} finally {
  await stop();
}
