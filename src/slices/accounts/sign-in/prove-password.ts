// The first factor: a sign-in name and its password. Whether the name is nobody's, the account closed or the password wrong, the
// answer is the same and takes the same time; what is counted is counted before anything is checked.
import { randomUUID } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { PersonId } from "../../../domain/access/index.ts";
import type { DatabaseTransaction } from "../../../platform/db/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { findPersonBySignInName, type Person } from "../../organisation/index.ts";
import { accountEvents } from "../account-events.ts";
import { hasSignedInFrom } from "../accounts.store.ts";
import { countFailedAttempt, findPasswordHash, takeBackFailedAttempt } from "../credentials.store.ts";
import type { DeskParts } from "../desk/officer.ts";
import { LONGEST } from "../password/password-limits.ts";
import { isPassword } from "../password/password-hash.ts";
import { knownBrowserOf } from "../session/known-browser.ts";
import { acceptAttempt, admitAttempt } from "../throttle/attempt.ts";
import { passwordBuckets } from "../throttle/attempt-limits.ts";

const LONGEST_NAME = 64;
/** Failures in one name after which the record says so: each time five times as many, so that a flood leaves a few lines. */
const TOLD_AT: ReadonlySet<number> = new Set([5, 25, 125, 625, 3125, 15_625]);

export type PasswordProof = { readonly is: "right"; readonly person: Person } | { readonly is: "wrong" } | { readonly is: "paused"; readonly until: Date };

export async function provePassword(parts: Pick<DeskParts, "db" | "log">, request: FastifyRequest, typed: { readonly name: string; readonly password: string }, at: Date): Promise<PasswordProof> {
  const { db, log } = parts;
  const name = typed.name.trim().toLowerCase().slice(0, LONGEST_NAME + 1);
  const person = await personToProve(parts, name);
  // For nobody the same questions are asked of the database: they must not be told apart by a clock either.
  const id = person?.id ?? (randomUUID() as string as PersonId);
  const buckets = passwordBuckets({ name, address: request.ip, knownBrowser: await knownBrowserOf(db, request, id, at), knownAddress: await hasSignedInFrom(db, id, request.ip, at) });
  const count = async (tx: DatabaseTransaction) => (person === undefined ? await takeBackFailedAttempt(tx, id) : await countInName(tx, person, request.ip, at));
  const admission = await admitAttempt(db, buckets, at, count);
  if (!admission.admitted) {
    await db.transaction().execute(count);
    return { is: "paused", until: admission.until };
  }
  const right = await isPassword(await findPasswordHash(db, id), Array.from(typed.password).length > LONGEST ? "" : typed.password);
  if (person === undefined || !right) {
    // Who, never what was typed: people type their password into the field for the name.
    log.warn({ person: person?.id ?? null, address: request.ip, reference: request.id }, "a sign-in failed");
    return { is: "wrong" };
  }
  await db.transaction().execute(async (tx) => {
    await acceptAttempt(tx, buckets, at);
    await takeBackFailedAttempt(tx, person.id);
  });
  return { is: "right", person };
}

/** Somebody who may sign in with a password at all. Invented officers have none, and closed accounts none any more. */
async function personToProve({ db }: Pick<DeskParts, "db">, name: string): Promise<Person | undefined> {
  const person = await findPersonBySignInName(db, name);
  return person === undefined || person.closedAt !== null || person.isDemonstration ? undefined : person;
}

async function countInName(tx: DatabaseTransaction, person: Person, address: string, at: Date): Promise<void> {
  const failures = await countFailedAttempt(tx, person.id, at);
  if (TOLD_AT.has(failures)) await appendAudit(tx, { actor: "system", from: { address }, result: "refused" }, accountEvents.event("sign-in.failed", person.id, { failures }));
}
