// `npm test`: prepare, see to what only the system can supply, then run every test in one process.
// Arguments narrow the run: `npm test -- src/domain` runs the tests whose path holds that text.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { browserLibraries } from "./browser-libraries.mjs";
import { prepare, root } from "./prepare.mjs";

const node = prepare();
const wanted = process.argv.slice(2);
const files = ["src", "test"]
  .map((name) => join(root, "build", name))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
  .filter((file) => file.endsWith(".test.js"))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part.replace(/\.tsx?$/, ""))))
  .sort();
if (files.length === 0) {
  process.stderr.write("comity: no test file matches.\n");
  process.exit(1);
}
if (files.some((file) => file.includes(join("test", "journeys")))) browserLibraries();

// One process: starting one per file costs fifty times as much here.
const args = ["--enable-source-maps", "--disable-warning=ExperimentalWarning", "--test", "--test-isolation=none", "--test-timeout=300000", ...files];
const done = spawnSync(node, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, COMITY_ENV: "test" } });
process.exit(done.status ?? 1);
