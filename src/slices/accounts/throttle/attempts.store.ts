// All the SQL that names sign_in_delays.
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";
import { LIMITS, pauseAfter, type Bucket, type DelayKind } from "./attempt-limits.ts";

type Reader = Database | DatabaseTransaction;
const KEPT_MS = 24 * 3_600_000;

/** When the last of the pauses ends that stand; `undefined` where none does. */
export async function findPause(db: Reader, buckets: readonly Bucket[], at: Date): Promise<Date | undefined> {
  const row = await db
    .selectFrom("sign_in_delays")
    .select((eb) => eb.fn.max("retry_at").as("until"))
    .where((eb) => eb.or(buckets.map(({ kind, key }) => eb.and([eb("kind", "=", kind), eb("key", "=", key)]))))
    .where("retry_at", ">", at)
    .executeTakeFirst();
  return row?.until ?? undefined;
}

type Counted = { readonly failures: number; readonly lastFailedAt: Date; readonly retryAt: Date };

/** The counts as they stand, locked until the transaction ends; those that were not there are made. */
export async function lockCounts(tx: DatabaseTransaction, buckets: readonly Bucket[], at: Date): Promise<ReadonlyMap<DelayKind, Counted>> {
  // In one order always: two attempts that share counts wait for one another and never both for each other.
  const ordered = [...buckets].sort((a, b) => (a.kind + a.key < b.kind + b.key ? -1 : 1));
  const found = new Map<DelayKind, Counted>();
  for (const { kind, key } of ordered) {
    await tx.insertInto("sign_in_delays").values({ kind, key, failures: 0, last_failed_at: at, retry_at: at }).onConflict((clash) => clash.columns(["kind", "key"]).doNothing()).execute();
    const row = await tx.selectFrom("sign_in_delays").select(["failures", "last_failed_at", "retry_at"]).where("kind", "=", kind).where("key", "=", key).forUpdate().executeTakeFirstOrThrow();
    const forgotten = at.getTime() - row.last_failed_at.getTime() > LIMITS[kind].forgottenAfterMs;
    found.set(kind, { failures: forgotten ? 0 : row.failures, lastFailedAt: row.last_failed_at, retryAt: row.retry_at });
  }
  return found;
}

/** Counts the attempt as failed, until it is known better; what it costs the next one is decided here. */
export async function countFailure(tx: DatabaseTransaction, { kind, key }: Bucket, before: number, at: Date): Promise<void> {
  const failures = before + 1;
  const retry = new Date(at.getTime() + pauseAfter(failures, LIMITS[kind]));
  await tx.updateTable("sign_in_delays").set({ failures, last_failed_at: at, retry_at: retry }).where("kind", "=", kind).where("key", "=", key).execute();
}

/** The attempt was a right one: its own count is taken back, and what only this person could have counted is forgotten. */
export async function takeBackFailure(tx: DatabaseTransaction, { kind, key }: Bucket, at: Date): Promise<void> {
  if (kind === "account" || kind === "address") {
    await tx.updateTable("sign_in_delays").set((eb) => ({ failures: eb("failures", "-", 1), retry_at: at })).where("kind", "=", kind).where("key", "=", key).where("failures", ">", 0).execute();
  } else {
    await tx.deleteFrom("sign_in_delays").where("kind", "=", kind).where("key", "=", key).execute();
  }
}

/** What has long been quiet is of no use to anybody. */
export async function forgetOldCounts(tx: DatabaseTransaction, at: Date): Promise<void> {
  await tx.deleteFrom("sign_in_delays").where("last_failed_at", "<", new Date(at.getTime() - KEPT_MS)).execute();
}
