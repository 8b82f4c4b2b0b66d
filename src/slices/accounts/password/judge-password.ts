// What a new password must be: long enough, and not one that others try first. Any signs, no recipe, no expiry
// (OWASP ASVS 5.0, 6.2.1 to 6.2.11; NIST SP 800-63B, 5.1.1.2).
import { isCommonPassword } from "./common-passwords.ts";
import { LONGEST, SHORTEST } from "./password-limits.ts";

export type PasswordFault = "too-short" | "too-long" | "common" | "repeating" | "of-the-person";

/** Whose password it would be: words that somebody who knows the person tries first. */
export type PasswordOwner = { readonly name: string; readonly signInName: string };

const PRODUCT = "comity";
/** What must be left of a password when the words around its owner are taken out. */
const ITS_OWN = 8;

/** The first thing wrong with it; `undefined` for one that will do. */
export function judgePassword(password: string, { name, signInName }: PasswordOwner): PasswordFault | undefined {
  const signs = Array.from(password).length;
  if (signs < SHORTEST) return "too-short";
  if (signs > LONGEST) return "too-long";
  if (isCommonPassword(password)) return "common";
  if (/^(.{1,8}?)\1+$/su.test(password.toLowerCase())) return "repeating";
  const words = [PRODUCT, ...`${name} ${signInName}`.toLowerCase().split(/[^\p{L}\p{N}]+/u)].filter((word) => word.length >= 3);
  const own = words.reduce((left, word) => left.replaceAll(word, ""), password.toLowerCase());
  return Array.from(own).length < ITS_OWN && own.length < password.length ? "of-the-person" : undefined;
}
