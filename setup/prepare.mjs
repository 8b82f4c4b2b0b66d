// Everything a fresh machine lacks, put in place once: packages, the runtime, the build.
// Plain JavaScript without dependencies: it must run on the oldest Node we accept, before anything is installed.
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST = [20, 19];
const WANTED_MAJOR = 26;

/** Progress goes to standard error: standard output belongs to the command that is being prepared. */
function say(line) {
  process.stderr.write(`comity: ${line}\n`);
}

function fail(line) {
  say(line);
  process.exit(1);
}

/** Puts in place what is missing and answers with the path of the Node that runs Comity. */
export function prepare() {
  const node = prepareRuntime();
  build(node);
  return node;
}

/** All of that but the build. */
export function prepareRuntime() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    fail(`Node ${process.versions.node} is too old; install Node ${OLDEST.join(".")} or newer.`);
  }
  install(root, "packages");
  return major >= WANTED_MAJOR ? process.execPath : shippedRuntime();
}

/** `npm ci` only when the lock file changed since the last install that succeeded. */
function install(folder, what) {
  const lock = readFileSync(join(folder, "package-lock.json"));
  const wanted = createHash("sha256").update(lock).update(`${process.platform}-${process.arch}`).digest("hex");
  const stamp = join(folder, "node_modules", ".comity-installed");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say(`installing ${what} (once; needs the npm registry) …`);
  const began = Date.now();
  // Install scripts stay off: nothing here needs one, and some packages would download more or start services.
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--include=optional", "--include=dev"];
  const done = spawnSync(npm, args, { cwd: folder, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (done.error) fail(`npm could not be started: ${done.error.message}`);
  if (done.status !== 0) fail(`npm ci failed in ${folder}. Is the npm registry reachable? Nothing was started.`);
  writeFileSync(stamp, wanted);
  say(`${what} installed in ${seconds(began)}.`);
}

/** The pinned Node beside the project: a package of the registry that holds the binary itself. */
function shippedRuntime() {
  const folder = join(root, "setup", "runtime");
  install(folder, `Node ${WANTED_MAJOR} (this machine has ${process.versions.node})`);
  const modules = join(folder, "node_modules");
  for (const name of readdirSync(modules)) {
    const binary = join(modules, name, "bin", process.platform === "win32" ? "node.exe" : "node");
    if (name.startsWith("node-") && existsSync(binary)) return binary;
  }
  return fail(`no Node ${WANTED_MAJOR} package exists for ${process.platform}-${process.arch}; install Node ${WANTED_MAJOR} and try again.`);
}

/** Compiles when a source is newer than the last build, or was added or removed since. */
function build(node) {
  const stamp = join(root, "build", ".built");
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("building …");
  const began = Date.now();
  const out = join(root, "build");
  for (const old of ["src", "test", "bench"]) rmSync(join(out, old), { recursive: true, force: true });
  rmSync(join(out, ".tsbuildinfo"), { force: true });
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const done = spawnSync(node, [tsc, "-p", root], { cwd: root, stdio: ["ignore", 2, 2] });
  if (done.status !== 0) fail("the build failed; the errors are above.");
  writeFileSync(stamp, wanted);
  say(`built in ${seconds(began)}.`);
}

function fingerprint() {
  const hash = createHash("sha256");
  const folders = ["src", "test", "bench"].map((name) => join(root, name));
  const files = [join(root, "tsconfig.json"), join(root, "package-lock.json")];
  for (const folder of folders) {
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder, { recursive: true })) {
      if (/\.(ts|tsx|json)$/.test(name)) files.push(join(folder, name));
    }
  }
  for (const file of files.sort()) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file}\0${mtimeMs}\0${size}\n`);
  }
  return hash.digest("hex");
}

function seconds(began) {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`;
}
