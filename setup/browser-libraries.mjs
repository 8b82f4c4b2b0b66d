// The browser itself comes with the packages; a few shared libraries it needs come only from the system.
import { spawnSync } from "node:child_process";

const NEEDED = { "libnss3.so": "libnss3", "libnspr4.so": "libnspr4", "libexpat.so.1": "libexpat1" };

/** Says which libraries are missing and installs them where it may (Debian's packages, as root). */
export function browserLibraries() {
  if (process.platform !== "linux") return;
  const known = spawnSync("/sbin/ldconfig", ["-p"], { encoding: "utf8" }).stdout ?? "";
  const missing = Object.keys(NEEDED).filter((library) => !known.includes(library));
  if (missing.length === 0) return;
  const packages = missing.map((library) => NEEDED[library]);
  process.stderr.write(`comity: the browser tests need ${missing.join(", ")} from the system.\n`);
  const root = process.getuid?.() === 0;
  if (!root || spawnSync("apt-get", ["--version"]).status !== 0) {
    process.stderr.write(`comity: install ${packages.join(" ")} (or their like) and run the tests again.\n`);
    process.exit(1);
  }
  const quiet = { stdio: ["ignore", 2, 2], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  spawnSync("apt-get", ["update", "-qq"], quiet);
  const done = spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], quiet);
  if (done.status !== 0) {
    process.stderr.write(`comity: ${packages.join(" ")} could not be installed.\n`);
    process.exit(1);
  }
}
