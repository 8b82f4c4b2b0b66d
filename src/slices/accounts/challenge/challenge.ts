// A question put to one browser, or to one session, that must come back to us once and in time: the state of a sign-in at the
// provider, the challenge of a passkey. OWASP ASVS 5.0, 10.1.2: not guessable, of one transaction, bound to the browser it began in.
import { createHash, randomBytes } from "node:crypto";
import type { Database } from "../../../platform/db/index.ts";
import { deleteChallenge, insertChallenge, type ChallengeKind, type Kept } from "./challenges.store.ts";

const MINUTE = 60_000;
/** Time to type a password at the provider, or to find the key in the drawer. */
const LASTS_MS: Readonly<Record<ChallengeKind, number>> = {
  openid: 10 * MINUTE,
  "openid-sign-out": 10 * MINUTE,
  passkey: 5 * MINUTE,
  "passkey-registration": 5 * MINUTE,
};

/** 256 bits from the system's generator, in letters that any address can carry. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** `answer`: what comes back. `askedOf`: the browser's token or the session's id. Both are kept as hashes. */
export type Challenge = { readonly kind: ChallengeKind; readonly answer: string; readonly askedOf: string };

export async function putChallenge(db: Database, { kind, answer, askedOf }: Challenge, kept: Kept, at: Date): Promise<void> {
  const expiresAt = new Date(at.getTime() + LASTS_MS[kind]);
  await insertChallenge(db, { kind, answerHash: hashOf(answer), askedHash: hashOf(askedOf), kept, expiresAt }, at);
}

/** What was kept with it; `undefined` where nobody was asked that, somebody else was, it came back before, or too late. */
export async function takeChallenge(db: Database, { kind, answer, askedOf }: Challenge, at: Date): Promise<Kept | undefined> {
  const found = await deleteChallenge(db, { kind, answerHash: hashOf(answer), askedHash: hashOf(askedOf) });
  return found === undefined || found.expiresAt <= at ? undefined : found.kept;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
