// `npm run docs:roles`, `npm run docs:lanes`: a page that is read off a table of the domain, anew after the table changed.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { prepare, root } from "./prepare.mjs";

const [name] = process.argv.slice(2);
const node = prepare();
const done = spawnSync(node, ["--disable-warning=ExperimentalWarning", join(root, "build", "test", "support", `write-${name}-document.js`)], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
process.exit(done.status ?? 1);
