// Where the server that Comity brings along lives: one folder under the data folder.
import { createHash } from "node:crypto";
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, realpathSync, rmdirSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SetUpError } from "../../config/index.ts";
import { mayEnter, serverUserFor, type ServerUser } from "./server-user.ts";

export type ServerPlace = Readonly<{
  /** Everything below is in it. */
  home: string;
  /** PostgreSQL's own data directory. */
  cluster: string;
  /** What the server says, from its first start on. */
  log: string;
  /** One file for each process that uses the server. */
  leases: string;
  user: ServerUser | undefined;
}>;

/** A socket's address holds 108 bytes on Linux and 104 on the BSDs and macOS, its ending zero among them. */
const LONGEST_SOCKET = process.platform === "linux" ? 107 : 103;
const SOCKET_NAME = ".s.PGSQL.5432";

/** Where root keeps a database whose own folder the server's user could not enter. */
const SHARED_HOMES = "/var/lib/comity";

/** Makes the folders that are missing and answers with them. `note` hears where they lie if not in the data folder. */
export function preparePlace(dataFolder: string, note: (line: string) => void): ServerPlace {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const inData = join(realpathSync(dataFolder), "postgres");
  const user = serverUserFor(join(inData, "cluster"));
  // Entering is all the server's user needs: the folders that hold papers are closed to it one by one.
  if (user !== undefined) chmodSync(dataFolder, lstatSync(realpathSync(dataFolder)).mode | 0o011);
  const home = homeFor(inData, user, note);
  const leases = join(home, "clients");
  mkdirSync(leases, { recursive: true, mode: 0o755 });
  return { home, cluster: join(home, "cluster"), log: join(home, "server.log"), leases, user };
}

function homeFor(inData: string, user: ServerUser | undefined, note: (line: string) => void): string {
  if (isLink(inData)) return linked(inData);
  mkdirSync(inData, { recursive: true, mode: user === undefined ? 0o700 : 0o755 });
  if (mayEnter(user, inData)) return inData;
  if (readdirSync(inData).length > 0) {
    throw new SetUpError(`the user ${user?.name} cannot reach the database in ${inData}; move the data folder to where it can, for example below ${SHARED_HOMES}.`);
  }
  const home = linkElsewhere(inData);
  note(`the user ${user?.name} cannot reach ${inData}; the database is kept in ${home}, and a link stands there.`);
  return home;
}

/** A new home each time: a data folder that was deleted and made anew must not find the old database again. */
function linkElsewhere(inData: string): string {
  mkdirSync(SHARED_HOMES, { recursive: true, mode: 0o755 });
  const fresh = mkdtempSync(join(SHARED_HOMES, "data-"));
  chmodSync(fresh, 0o755);
  try {
    rmdirSync(inData);
    symlinkSync(fresh, inData);
  } catch (error) {
    rmdirSync(fresh);
    if (!isLink(inData)) throw error; // else another process was first
  }
  return linked(inData);
}

function linked(inData: string): string {
  const target = readlinkSync(inData);
  if (existsSync(target)) return target;
  throw new SetUpError(`${inData} links to ${target}, which is not there. Put the database back there, or remove the link to begin with an empty one.`);
}

/** The folder of the server's socket, fit for the server's user and closed to all others but root. */
export function socketFolder(place: ServerPlace): string {
  const beside = join(place.home, "socket");
  const fits = Buffer.byteLength(join(beside, SOCKET_NAME)) <= LONGEST_SOCKET;
  const folder = fits ? beside : join(tmpdir(), `comity-${shortHash(place.home)}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  const owner = place.user?.uid ?? process.getuid?.();
  if (owner !== undefined && !(found.isDirectory() && [owner, process.getuid?.()].includes(found.uid))) {
    throw new SetUpError(`${folder}, needed for the database's socket, belongs to someone else; remove it or choose a shorter --data.`);
  }
  giveTo(place.user, folder);
  chmodSync(folder, 0o700);
  return folder;
}

/** Makes the server's user the owner, where there is such a user. */
export function giveTo(user: ServerUser | undefined, path: string): void {
  if (user !== undefined) chownSync(path, user.uid, user.gid);
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
