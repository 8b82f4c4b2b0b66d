// How guessing is kept slow without shutting an officer out: THE TABLE of delays (docs/decisions/0031-sign-in.md).
// Nothing is ever locked. After some free attempts each further failure doubles the pause before the next, up to a limit, and
// pauses are kept apart by who tries: a browser that the person signed in with before has its own, whatever is tried elsewhere.
import { isIP } from "node:net";
import { hashOf } from "../session/token.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export type DelayKind = "account" | "address" | "account-at-address" | "browser" | "second-factor";

export type Limit = {
  /** Failures that cost nothing yet: mistyping is no crime. */
  readonly free: number;
  readonly longestMs: number;
  /** After so long without a failure the count begins anew. */
  readonly forgottenAfterMs: number;
};

export const LIMITS: Readonly<Record<DelayKind, Limit>> = {
  /** In one name from one address. */
  "account-at-address": { free: 5, longestMs: 15 * MINUTE, forgottenAfterMs: 24 * HOUR },
  /** From one address in any name: a whole office may sit behind one, so it is wide, and short. */
  address: { free: 30, longestMs: 5 * MINUTE, forgottenAfterMs: HOUR },
  /** In one name from anywhere: many machines at once. A minute at most, so that the officer's own first attempt comes through. */
  account: { free: 100, longestMs: MINUTE, forgottenAfterMs: 24 * HOUR },
  /** In a browser where the person has signed in before. */
  browser: { free: 10, longestMs: 15 * MINUTE, forgottenAfterMs: 24 * HOUR },
  /** Codes after a right password: whoever guesses here has the password. */
  "second-factor": { free: 5, longestMs: 15 * MINUTE, forgottenAfterMs: 24 * HOUR },
};

/** One count that an attempt falls under. */
export type Bucket = { readonly kind: DelayKind; readonly key: string };

export type Attempt = {
  /** What was typed as a name, whether or not anybody has it: both are treated alike. */
  readonly name: string;
  readonly address: string;
  /** The browser's own mark, where the person signed in with it before. */
  readonly knownBrowser?: string | undefined;
  /** The person signed in from this address before: tries from elsewhere do not count here. */
  readonly knownAddress?: boolean;
};

/** Under which counts an attempt with a password falls. */
export function passwordBuckets({ name, address, knownBrowser, knownAddress = false }: Attempt): readonly Bucket[] {
  if (knownBrowser !== undefined) return [{ kind: "browser", key: hashOf(knownBrowser) }];
  const from = addressGroup(address);
  const narrow: readonly Bucket[] = [
    { kind: "address", key: hashOf(from) },
    { kind: "account-at-address", key: hashOf(`${from} ${name}`) },
  ];
  return knownAddress ? narrow : [{ kind: "account", key: hashOf(name) }, ...narrow];
}

/** Under which count an attempt with a code falls, after the password was right. */
export function codeBuckets(person: string, knownBrowser: string | undefined): readonly Bucket[] {
  return [{ kind: "second-factor", key: hashOf(knownBrowser ?? person) }];
}

/** The pause after so many failures. */
export function pauseAfter(failures: number, { free, longestMs }: Limit): number {
  if (failures <= free) return 0;
  return Math.min(longestMs, 2 ** Math.min(failures - free - 1, 30) * SECOND);
}

/** Who has one IPv6 address has its whole /64; an IPv4 address in IPv6 writing is the IPv4 address. */
export function addressGroup(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = (address.split("%")[0] ?? "").toLowerCase().split("::");
  const [before, after] = [head, tail ?? ""].map((part) => part.split(":").filter((group) => group !== ""));
  const gap = tail === undefined ? [] : Array.from({ length: 8 - (before?.length ?? 0) - (after?.length ?? 0) }, () => "0");
  return [...(before ?? []), ...gap, ...(after ?? [])].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, "")).join(":");
}
