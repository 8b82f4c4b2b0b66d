// What happened, one line each, to standard error: standard output belongs to the commands' answers.
// The shape is the one Fastify wants of a logger, so that the server and everything behind it write to one place.
import type { FastifyBaseLogger } from "fastify";

export type Log = FastifyBaseLogger;

/** From the least to the most serious; `silent` lets nothing through. */
export const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
type Fields = Readonly<Record<string, unknown>>;

export type LogOptions = Readonly<{
  level: LogLevel;
  now: () => Date;
  /** Takes one finished line; default: standard error. */
  write?: (line: string) => void;
}>;

/** A log that writes JSON lines of `level` and above, each with its time, level, message and fields. */
export function createLog(options: LogOptions, bound: Fields = {}): Log {
  const least = LOG_LEVELS.indexOf(options.level);
  const write = options.write ?? ((line: string) => void process.stderr.write(line));
  const at = (level: LogLevel) => (first: unknown, second?: unknown) => {
    if (LOG_LEVELS.indexOf(level) < least) return;
    const fields = typeof first === "string" ? { message: first } : { ...fieldsOf(first), message: second };
    write(`${oneLine(JSON.stringify({ at: options.now(), level, ...bound, ...fields }, plain))}\n`);
  };
  return {
    level: options.level,
    trace: at("trace"),
    debug: at("debug"),
    info: at("info"),
    warn: at("warn"),
    error: at("error"),
    fatal: at("fatal"),
    silent: () => undefined,
    child: (fields) => createLog(options, { ...bound, ...fields }),
  };
}

/** JSON leaves these as they are: signs that command a terminal (ESC's eight-bit kin), that some programs take for line ends, or that turn text around. */
const COMMANDING = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

function oneLine(json: string): string {
  return json.replaceAll(COMMANDING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function fieldsOf(given: unknown): Fields {
  if (given instanceof Error) return { error: given };
  return typeof given === "object" && given !== null ? Object.fromEntries(Object.entries(given)) : { value: given };
}

/** Errors carry their story in properties that JSON leaves out. */
function plain(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return value.toString();
  if (!(value instanceof Error)) return value;
  const code: unknown = "code" in value ? value.code : undefined;
  return { name: value.name, message: value.message, code, stack: value.stack, cause: value.cause };
}
