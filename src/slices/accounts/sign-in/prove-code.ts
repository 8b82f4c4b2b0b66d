// The second factor: a code of the device, or one of the recovery codes. Each is good once.
import type { PersonId } from "../../../domain/access/index.ts";
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";
import type { Keyring } from "../../../platform/keyring/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { accountEvents } from "../account-events.ts";
import { countFailedAttempt, findTotpSecret, listRecoveryCodes, takeBackFailedAttempt, useRecoveryCode, useTimeStep } from "../credentials.store.ts";
import { isRecoveryCode, looksLikeRecoveryCode } from "../recovery/recovery-codes.ts";
import { acceptAttempt, admitAttempt } from "../throttle/attempt.ts";
import { codeBuckets } from "../throttle/attempt-limits.ts";
import { readCode } from "../totp/one-time-code.ts";

export type CodeProof =
  | { readonly is: "right"; readonly by: "device" }
  /** `left`: how many are still good. */
  | { readonly is: "right"; readonly by: "recovery-code"; readonly left: number }
  | { readonly is: "wrong" }
  | { readonly is: "used" }
  | { readonly is: "of-another-time"; readonly minutes: number }
  | { readonly is: "paused"; readonly until: Date };

export type CodeParts = { readonly db: Database; readonly keyring: Keyring };

/** Has the person a device that makes codes? */
export async function hasDevice(db: Database, person: PersonId): Promise<boolean> {
  return (await findTotpSecret(db, person)) !== undefined;
}

/** What a secret is sealed for: it opens for its own person only. */
export function totpPurpose(person: PersonId): string {
  return `totp:${person}`;
}

/** Counted before it is checked, like a password; `knownBrowser`: the mark of a browser that the person is known in. */
export async function proveCode({ db, keyring }: CodeParts, person: PersonId, typed: string, knownBrowser: string | undefined, at: Date): Promise<CodeProof> {
  const buckets = codeBuckets(person, knownBrowser);
  const count = async (tx: DatabaseTransaction) => void (await countFailedAttempt(tx, person, at));
  const admission = await admitAttempt(db, buckets, at, count);
  if (!admission.admitted) {
    await db.transaction().execute(count);
    return { is: "paused", until: admission.until };
  }
  const proof = looksLikeRecoveryCode(typed) ? await proveRecoveryCode(db, person, typed, at) : await proveDevice({ db, keyring }, person, typed, at);
  if (proof.is !== "right") return proof;
  await db.transaction().execute(async (tx) => {
    await acceptAttempt(tx, buckets, at);
    await takeBackFailedAttempt(tx, person);
  });
  return proof;
}

async function proveDevice({ db, keyring }: CodeParts, person: PersonId, typed: string, at: Date): Promise<CodeProof> {
  const secret = await findTotpSecret(db, person);
  if (secret === undefined) return { is: "wrong" };
  return await useCode(db, person, readCode(keyring.open(totpPurpose(person), secret.sealed), typed, at), at);
}

/** Uses up the half minute of a code that was read. */
export async function useCode(db: Database, person: PersonId, reading: ReturnType<typeof readCode>, at: Date): Promise<CodeProof> {
  if (reading.is === "wrong") return { is: "wrong" };
  // The half minute of a code from another time is used up as well: who guessed it must not come back when its time is there.
  const free = await db.transaction().execute(async (tx) => await useTimeStep(tx, person, reading.step, at));
  if (reading.is === "of-another-time") return free ? { is: "of-another-time", minutes: reading.minutes } : { is: "wrong" };
  return free ? { is: "right", by: "device" } : { is: "used" };
}

async function proveRecoveryCode(db: Database, person: PersonId, typed: string, at: Date): Promise<CodeProof> {
  const codes = await listRecoveryCodes(db, person);
  for (const { id, hash, usedAt } of codes) {
    if (!(await isRecoveryCode(hash, typed))) continue;
    const free = usedAt === null && (await db.transaction().execute(async (tx) => await spend(tx, person, id, at)));
    return free ? { is: "right", by: "recovery-code", left: codes.filter((code) => code.usedAt === null).length - 1 } : { is: "used" };
  }
  return { is: "wrong" };
}

async function spend(tx: DatabaseTransaction, person: PersonId, id: string, at: Date): Promise<boolean> {
  if (!(await useRecoveryCode(tx, id, at))) return false;
  await appendAudit(tx, `person:${person}`, accountEvents.event("recovery-code.used", person, { code: id }));
  return true;
}
