// One-time codes of a device (TOTP, RFC 6238): six figures made from a shared secret and the half minute. The library makes and
// compares them; here stands which half minutes count.
import { Secret, TOTP } from "otpauth";

const PERIOD_S = 30;
/** A code of the half minute before or after is good too: clocks differ, and typing takes time (RFC 6238, 5.2). */
const NEIGHBOURS = 1;
/** So far we look for the half minute that a wrong code would have been right in, to say how far the device's clock is off. */
const FARTHEST = (60 * 60) / PERIOD_S;
const SECRET_BYTES = 20;

export type CodeReading =
  | { readonly is: "good"; readonly step: number }
  /** Right at another time: `minutes` is how far the device's clock is ahead, or, below zero, behind. */
  | { readonly is: "of-another-time"; readonly step: number; readonly minutes: number }
  | { readonly is: "wrong" };

/** A new secret, in the letters in which it is typed into a device (base32). */
export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What the code is at the instant. Whether its half minute was used before is for the store to say. */
export function readCode(secret: string, typed: string, at: Date): CodeReading {
  const code = typed.replaceAll(/\s/g, "");
  if (!/^\d{6}$/.test(code)) return { is: "wrong" };
  const totp = totpOf(secret);
  const now = totp.counter({ timestamp: at.getTime() });
  const ask = (window: number) => totp.validate({ token: code, timestamp: at.getTime(), window });
  const near = ask(NEIGHBOURS);
  if (near !== null) return { is: "good", step: now + near };
  const far = ask(FARTHEST);
  return far === null ? { is: "wrong" } : { is: "of-another-time", step: now + far, minutes: (far * PERIOD_S) / 60 };
}

/** The code at an instant: what a device would show. */
export function codeAt(secret: string, at: Date): string {
  return totpOf(secret).generate({ timestamp: at.getTime() });
}

/** What a device reads from the square: whose code, for whom, and the secret (the `otpauth` addresses of authenticators). */
export function enrolmentAddress(secret: string, issuer: string, signInName: string): string {
  return totpOf(secret, issuer, signInName).toString();
}

/** In groups of four, for typing. */
export function writtenSecret(secret: string): string {
  return secret.replaceAll(/(.{4})(?=.)/g, "$1 ");
}

function totpOf(secret: string, issuer = "Comity", label = "account"): TOTP {
  // SHA-1 as HMAC is what every authenticator can do, and is not broken as such (RFC 6238, B.2).
  return new TOTP({ issuer, label, algorithm: "SHA1", digits: 6, period: PERIOD_S, secret: Secret.fromBase32(secret) });
}
