// Random tokens that a browser holds, and their hashes, which are all that is kept of them.
import { createHash, randomBytes } from "node:crypto";

/** 256 bits from the system's generator, in letters that any address and cookie can carry. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

export function isToken(text: unknown): text is string {
  return typeof text === "string" && /^[\w-]{43}$/.test(text);
}

/** SHA-256: enough for what is random itself (OWASP ASVS 5.0, 11.4). Passwords get argon2id. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
