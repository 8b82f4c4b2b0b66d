// The code at the foot of a letter: nine signs drawn from what the letter says, and one that checks them. Read aloud and typed off paper,
// so there are no vowels but A, no L, no O, 0, 1, U: twenty-nine signs, a prime, so that one wrong sign and two changed about are found.
import { createHash } from "node:crypto";

const SIGNS = "23456789ABCDFGHJKMNPQRSTVWXYZ";
const DRAWN = 9;

/** The code of a letter, by its id and the words of its sheet: the same for the same. */
export function codeOf(letter: string, words: string): string {
  let rest = BigInt(`0x${createHash("sha256").update(`${letter}\n${words}`).digest("hex")}`);
  let drawn = "";
  for (let at = 0; at < DRAWN; at++) {
    drawn += SIGNS[Number(rest % 29n)] ?? "";
    rest /= 29n;
  }
  return `${drawn}${checkSign(drawn)}`;
}

/** Weighted sum modulo 29: finds every single wrong sign and every two neighbours changed about. */
function checkSign(drawn: string): string {
  const sum = drawn.split("").reduce((total, sign, at) => total + (at + 1) * SIGNS.indexOf(sign), 0);
  return SIGNS[sum % 29] ?? "";
}

/** As it is printed: ABCD-EFGH-JK. */
export function printedCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}

/** What somebody typed, with or without hyphens and in any case; `undefined` where it cannot be a code of ours. */
export function readCode(typed: string): string | undefined {
  const code = typed.replaceAll(/[\s-]/g, "").toUpperCase();
  if (code.length !== DRAWN + 1 || code.split("").some((sign) => !SIGNS.includes(sign))) return undefined;
  return checkSign(code.slice(0, DRAWN)) === code[DRAWN] ? code : undefined;
}
