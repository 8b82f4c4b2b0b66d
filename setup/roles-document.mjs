// `npm run docs:roles`: the page of roles anew, after the table of roles changed.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { prepare, root } from "./prepare.mjs";

const node = prepare();
const done = spawnSync(node, ["--disable-warning=ExperimentalWarning", join(root, "build", "test", "support", "write-roles-document.js")], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
process.exit(done.status ?? 1);
