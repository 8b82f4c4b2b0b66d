// Recovery codes: ten, shown once, each good once, for the day on which the device is lost. Kept as argon2id hashes, since fifty
// bits are fewer than may be kept under a plain hash (OWASP ASVS 5.0, 6.5.2 and 6.5.3).
import { randomInt } from "node:crypto";
import { hashPassword, isPassword } from "../password/password-hash.ts";

export const HOW_MANY = 10;
/** Without letters and figures that are read as one another (Crockford's base 32). */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 10;

export type MadeCode = { readonly code: string; readonly hash: string };

/** Ten new ones; the codes are to be shown, the hashes to be kept. */
export async function makeRecoveryCodes(): Promise<readonly MadeCode[]> {
  const codes = Array.from({ length: HOW_MANY }, newCode);
  return await Promise.all(codes.map(async (code) => ({ code, hash: await hashPassword(plain(code)) })));
}

/** Could this be one at all? Then it is worth the work of comparing. */
export function looksLikeRecoveryCode(typed: string): boolean {
  return new RegExp(`^[${SIGNS}]{${LENGTH}}$`).test(plain(typed));
}

export async function isRecoveryCode(hash: string, typed: string): Promise<boolean> {
  return await isPassword(hash, plain(typed));
}

function newCode(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join("");
  return `${signs.slice(0, LENGTH / 2)}-${signs.slice(LENGTH / 2)}`;
}

/** As it is compared: capitals, without dashes and spaces, an O read as a nought, an I or L as a one. */
function plain(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
}
