// Where the server listens: a Unix socket in a folder of its own. No port to choose, none to find taken, and nobody
// but its own user (and root) comes near it. Windows gets a port of this machine and a password instead (untested).
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ClientConfig } from "pg";
import { OWNER } from "./cluster.ts";
import type { Postmaster } from "./postmaster.ts";
import { type ServerPlace, socketFolder } from "./server-place.ts";

const OVER_TCP = process.platform === "win32";
const SOCKET_PORT = 5432; // part of the socket's name, nothing else
const WINDOWS_PORT = 54_832;

/** The settings that make the server listen there. */
export function endpointSettings(place: ServerPlace): Record<string, string> {
  if (OVER_TCP) return { listen_addresses: "127.0.0.1", port: String(WINDOWS_PORT), unix_socket_directories: "" };
  const folder = socketFolder(place);
  return { listen_addresses: "", port: String(SOCKET_PORT), unix_socket_directories: folder, unix_socket_permissions: "0700" };
}

/** How a client reaches a server that runs, wherever whoever started it made it listen. */
export function clientOf(postmaster: Postmaster, place: ServerPlace): ClientConfig {
  const endpoint = OVER_TCP
    ? { host: "127.0.0.1", port: postmaster.port, password: ownerPassword(place) ?? "" }
    : { host: postmaster.socketFolder, port: postmaster.port };
  return { ...endpoint, user: OWNER, ssl: false };
}

/** The owner's password where one is needed: made once, readable by this user only. */
export function ownerPassword(place: ServerPlace): string | undefined {
  return passwordIn(place, "password");
}

/** The same for the login of the application. */
export function loginPassword(place: ServerPlace): string | undefined {
  return passwordIn(place, "login-password");
}

function passwordIn(place: ServerPlace, name: string): string | undefined {
  if (!OVER_TCP) return undefined;
  const file = join(place.home, name);
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600, flag: "wx" });
  return readFileSync(file, "utf8");
}
