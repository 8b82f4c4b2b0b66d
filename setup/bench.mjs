// `npm run bench`: prepare, then every benchmark named, or the quick ones.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { prepare, root } from "./prepare.mjs";

const node = prepare();
const names = process.argv.slice(2);
let status = 0;
for (const name of names.length > 0 ? names : ["derive"]) {
  const done = spawnSync(node, ["--enable-source-maps", join(root, "build", "bench", `${name}.js`)], { cwd: root, stdio: "inherit" });
  status ||= done.status ?? 1;
}
process.exit(status);
