// All the SQL that names sign_in_challenges.
import type { Database } from "../../../platform/db/index.ts";

export type ChallengeKind = "openid" | "openid-sign-out" | "passkey" | "passkey-registration";
export type Kept = Readonly<Record<string, string>>;
export type StoredChallenge = { readonly answerHash: string; readonly askedHash: string; readonly kind: ChallengeKind; readonly kept: Kept; readonly expiresAt: Date };

/** Those that nobody came back with go on the way. */
export async function insertChallenge(db: Database, { answerHash, askedHash, kind, kept, expiresAt }: StoredChallenge, at: Date): Promise<void> {
  await db.deleteFrom("sign_in_challenges").where("expires_at", "<=", at).execute();
  await db.insertInto("sign_in_challenges").values({ answer_hash: answerHash, asked_hash: askedHash, kind, kept: { ...kept }, expires_at: expiresAt }).execute();
}

/** Takes it away, so that of two who come with the same answer one finds nothing. */
export async function deleteChallenge(db: Database, wanted: Pick<StoredChallenge, "answerHash" | "askedHash" | "kind">): Promise<{ readonly kept: Kept; readonly expiresAt: Date } | undefined> {
  const row = await db
    .deleteFrom("sign_in_challenges")
    .where("answer_hash", "=", wanted.answerHash)
    .where("asked_hash", "=", wanted.askedHash)
    .where("kind", "=", wanted.kind)
    .returning(["kept", "expires_at"])
    .executeTakeFirst();
  return row === undefined ? undefined : { kept: row.kept as Kept, expiresAt: row.expires_at };
}
