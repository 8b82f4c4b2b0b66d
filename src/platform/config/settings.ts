// How this process runs: from flags first, then the environment, then defaults. One table says all three.
import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { z } from "zod";
import { LOG_LEVELS, type LogLevel } from "../log/index.ts";
import { type Installation, INSTALLATION_FILE, readInstallation, siteOrigin } from "./installation.ts";
import { readOpenidSecret } from "./openid-setting.ts";
import { projectRoot } from "./project-root.ts";

export type Environment = "development" | "production" | "test";

export type Settings = Readonly<{
  environment: Environment;
  host: string;
  port: number;
  /** Absolute: everything Comity writes lies in it. */
  dataFolder: string;
  /** A PostgreSQL of one's own; without it Comity runs the one it brings along. */
  databaseUrl: string | undefined;
  /** The same database as its owner, for migrations; without it `databaseUrl` serves both. */
  databaseOwnerUrl: string | undefined;
  /** Folder with `postgres` and `initdb` to run instead of those from the package. */
  postgresPrograms: string | undefined;
  /** Addresses of the proxies that may say on whose behalf they ask; empty: whoever connects is who asks. */
  proxies: readonly string[];
  /** How many questions a minute the site answers to one address; 0: any number. */
  requestsPerMinute: number;
  /** The least that is worth a line in the log. */
  logLevel: LogLevel;
  /** Keys of the keyring in place of the file in the data folder; the first seals. */
  keys: readonly string[] | undefined;
  /** File with the private key that signs checkpoints of the record; without it, `audit.key` in the data folder. */
  auditKey: string | undefined;
  /** Where checkpoints are written for a witness, as often as this many minutes where something was done; 0: by command alone. */
  checkpointFolder: string;
  checkpointMinutes: number;
  installation: Installation;
  /** The secret of Comity as a client of the office's identity provider. */
  openidSecret: string | undefined;
}>;

/** What the command line gave, by the long name of the flag. */
export type Flags = Readonly<Partial<Record<"host" | "port" | "data", string>>>;

/** One setting as it was found: its text (`undefined`: not set) and where it came from, for `comity config`. */
export type FoundSetting = Readonly<{ name: string; value: string | undefined; from: string }>;

export type SettingsRead =
  | { readonly ok: true; readonly settings: Settings; readonly found: readonly FoundSetting[] }
  | { readonly ok: false; readonly problems: readonly string[] };

const environmentName = z.enum(["development", "production", "test"], "development, production or test");
const hostName = z.string().regex(/^[A-Za-z0-9.:_-]+$/, "a host name or address, such as 127.0.0.1 or ::");
const portNumber = z
  .string()
  .regex(/^\d{1,5}$/, "a number from 0 to 65535 (0 takes any free port)")
  .transform(Number)
  .refine((port) => port <= 65535, "a number from 0 to 65535 (0 takes any free port)");
const folder = z.string().trim().min(1, "the path of a folder");
const file = z.string().trim().min(1, "the path of a file");
const proxyList = z
  .string()
  .transform((text) => text.split(",").map((part) => part.trim()))
  .refine((parts) => parts.every(isProxyAddress), 'addresses of proxies with commas between, such as "127.0.0.1, 10.0.0.0/8"; "loopback" names this machine');
const rate = z
  .string()
  .regex(/^\d{1,7}$/, "a whole number of requests a minute for one address; 0 sets no limit")
  .transform(Number);
const minutes = z
  .string()
  .regex(/^\d{1,5}$/, "a whole number of minutes; 0: never")
  .transform(Number);
const logLevelName = z.enum(LOG_LEVELS, LOG_LEVELS.join(", "));
const keyList = z
  .string()
  .transform((text) => text.split(",").map((part) => part.trim()))
  .refine((parts) => parts.every((part) => /^[A-Za-z0-9_-]{43}$/.test(part)), "32 random bytes in base64url (43 signs), or several of them with commas between: the first seals");
const databaseAddress = z
  .string()
  .regex(/^postgres(ql)?:\/\/\S+$/, "an address such as postgres://user:password@host:5432/comity");

/** Where the settings of a process come from. Names are part of the interface: README and runbooks use them. */
const SOURCES = {
  environment: { variable: "COMITY_ENV", fallback: "development" },
  host: { flag: "host", variable: "COMITY_HOST", fallback: "127.0.0.1" },
  port: { flag: "port", variable: "COMITY_PORT", fallback: "8080" },
  dataFolder: { flag: "data", variable: "COMITY_DATA", fallback: join(projectRoot(), "data") },
  databaseUrl: { variable: "DATABASE_URL" },
  databaseOwnerUrl: { variable: "DATABASE_OWNER_URL" },
  postgresPrograms: { variable: "PG_BIN" },
  proxies: { variable: "COMITY_PROXIES" },
  requestsPerMinute: { variable: "COMITY_RATE", fallback: "600" },
  logLevel: { variable: "COMITY_LOG", fallback: "warn" },
  keys: { variable: "COMITY_KEY", secret: true },
  auditKey: { variable: "COMITY_AUDIT_KEY" },
  checkpointFolder: { variable: "COMITY_CHECKPOINTS" },
  checkpointMinutes: { variable: "COMITY_CHECKPOINT_MINUTES", fallback: "60" },
  openidSecret: { variable: "COMITY_OPENID_SECRET", secret: true },
  origin: { variable: "COMITY_ORIGIN" },
} as const satisfies Record<string, { flag?: keyof Flags; variable: string; fallback?: string; secret?: true }>;

type SourceName = keyof typeof SOURCES;
type Variables = Readonly<Record<string, string | undefined>>;

/** Flags and environment in; the settings with their origins out, or every problem at once with what would be right. */
export function readSettings(flags: Flags, variables: Variables = process.env): SettingsRead {
  const problems: string[] = [];
  const found: FoundSetting[] = [];
  const take = <T>(name: SourceName, shape: z.ZodType<T, string>): T | undefined => {
    const setting = look(name, flags, variables);
    const shown = setting.value !== undefined && "secret" in SOURCES[name] ? "***" : setting.value;
    found.push({ ...setting, value: shown });
    if (setting.value === undefined) return undefined;
    const read = shape.safeParse(setting.value);
    if (read.success) return read.data;
    problems.push(`${setting.from}: "${shown}" is not ${read.error.issues[0]?.message ?? "valid"}.`);
    return undefined;
  };
  const environment = take("environment", environmentName);
  const host = take("host", hostName);
  const port = take("port", portNumber);
  const data = take("dataFolder", folder);
  const databaseUrl = take("databaseUrl", databaseAddress);
  const databaseOwnerUrl = take("databaseOwnerUrl", databaseAddress);
  if (databaseOwnerUrl !== undefined && databaseUrl === undefined) problems.push("DATABASE_OWNER_URL: names the owner of the database in DATABASE_URL, which is not set.");
  const postgresPrograms = take("postgresPrograms", folder);
  const proxies = take("proxies", proxyList) ?? [];
  const requestsPerMinute = take("requestsPerMinute", rate);
  const logLevel = take("logLevel", logLevelName);
  const keys = take("keys", keyList);
  const auditKey = take("auditKey", file);
  const checkpointFolder = take("checkpointFolder", folder);
  const checkpointMinutes = take("checkpointMinutes", minutes) ?? 0;
  const origin = take("origin", siteOrigin);
  const missing = environment === undefined || host === undefined || port === undefined || data === undefined || logLevel === undefined || requestsPerMinute === undefined;
  if (missing || problems.length > 0) return { ok: false, problems };
  const dataFolder = resolve(data);
  const ours = readInstallation(dataFolder);
  if (!ours.ok) return ours;
  const given = take("openidSecret", z.string());
  const secret = readOpenidSecret(ours.installation.openid, given, dataFolder);
  if (!secret.ok) return { ok: false, problems: [secret.problem] };
  const installation = origin === undefined ? ours.installation : { ...ours.installation, origin };
  // The variable goes before the file; only one of them is where it comes from.
  const ofInstallation = describeInstallation(ours.installation, ours.given).filter(({ name }) => name !== "origin" || origin === undefined);
  const rows = [...found.filter(({ name, value }) => value !== undefined || !ofInstallation.some((row) => row.name === name)), ...ofInstallation];
  const recordSettings = { auditKey: auditKey === undefined ? undefined : resolve(auditKey), checkpointFolder: resolve(checkpointFolder ?? join(dataFolder, "checkpoints")), checkpointMinutes };
  const settings = { environment, host, port, dataFolder, databaseUrl, databaseOwnerUrl, postgresPrograms, proxies, requestsPerMinute, logLevel, keys, ...recordSettings, installation, openidSecret: secret.secret };
  return { ok: true, settings, found: rows };
}

function look(name: SourceName, flags: Flags, variables: Variables): FoundSetting {
  const source: { flag?: keyof Flags; variable: string; fallback?: string } = SOURCES[name];
  const flagged = source.flag === undefined ? undefined : flags[source.flag];
  if (flagged !== undefined) return { name, value: flagged, from: `--${source.flag}` };
  const variable = variables[source.variable];
  if (variable !== undefined && variable !== "") return { name, value: variable, from: source.variable };
  return { name, value: source.fallback, from: source.fallback === undefined ? "not set" : "default" };
}

/** One address, a range of them, or one of the names that stand for the private ranges. */
function isProxyAddress(text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  if (more.length > 0) return false;
  if (bits === undefined && ["loopback", "linklocal", "uniquelocal"].includes(address)) return true;
  const kind = isIP(address);
  return kind !== 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (kind === 4 ? 32 : 128)));
}

function describeInstallation(installation: Installation, given: ReadonlySet<string>): FoundSetting[] {
  return Object.entries(installation).map(([name, value]) => ({
    name,
    value: typeof value === "string" ? value : JSON.stringify(value),
    from: given.has(name) ? INSTALLATION_FILE : "default",
  }));
}

/** The address of a database without its password, fit to be printed and logged. */
export function maskedAddress(address: string): string {
  return address.replace(/^(\w+:\/\/[^:@/]*):.*@/, "$1:***@").replace(/([?&]password=)[^&]*/gi, "$1***");
}
