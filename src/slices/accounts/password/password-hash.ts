// Passwords are kept as argon2id hashes (RFC 9106), never as they are. 19 MiB and two passes: OWASP ASVS 5.0, 11.4.2, and the
// OWASP cheat sheet on password storage. The library's own salt, its own comparison.
import { hash, verify } from "@node-rs/argon2";

/** `algorithm: 2` is argon2id; the library's enum is one that erasable TypeScript cannot read. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export async function hashPassword(password: string): Promise<string> {
  return await hash(asTyped(password), COST);
}

/** With nothing to compare to (nobody of that name, no password), the same work is done and the answer is no. */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  const right = await verify(stored ?? (await hashOfNobody()), asTyped(password));
  return right && stored !== undefined;
}

let nobody: Promise<string> | undefined;

/** A hash that no password is known for, of the same cost as the real ones. */
async function hashOfNobody(): Promise<string> {
  nobody ??= hash(crypto.randomUUID(), COST);
  return await nobody;
}

/** Made when the server starts: the first attempt of nobody must not take longer than the others. */
export async function prepareNobody(): Promise<void> {
  await hashOfNobody();
}

/** One keyboard writes é as one sign, another as two: the same password (RFC 8265, 4.2.2). Nothing else is changed. */
function asTyped(password: string): string {
  return password.normalize("NFC");
}
