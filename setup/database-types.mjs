// `npm run db:types`: the types of the tables anew, after a migration was added.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { prepareRuntime, root } from "./prepare.mjs";

const program = join(root, "test", "support", "write-schema-types.ts");
const done = spawnSync(prepareRuntime(), ["--disable-warning=ExperimentalWarning", program], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
process.exit(done.status ?? 1);
