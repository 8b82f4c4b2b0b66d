// An attempt to prove who one is, counted before it is checked: of a thousand that come at once, no more are let through than of
// a thousand that come one after another.
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";
import type { Bucket } from "./attempt-limits.ts";
import { countFailure, findPause, forgetOldCounts, lockCounts, takeBackFailure } from "./attempts.store.ts";

export type Admission = { readonly admitted: true } | { readonly admitted: false; readonly until: Date };

/** Lets the attempt through and counts it as failed, or says from when on the next one will be let through. `also` commits with the count. */
export async function admitAttempt(db: Database, buckets: readonly Bucket[], at: Date, also: (tx: DatabaseTransaction) => Promise<void>): Promise<Admission> {
  // Most attempts of a flood end here, with one look and nothing written.
  const pause = await findPause(db, buckets, at);
  if (pause !== undefined) return { admitted: false, until: pause };
  return await db.transaction().execute(async (tx) => {
    const counts = await lockCounts(tx, buckets, at);
    const until = [...counts.values()].map(({ retryAt }) => retryAt).reduce((last, one) => (one > last ? one : last), at);
    if (until > at) return { admitted: false, until };
    for (const bucket of buckets) await countFailure(tx, bucket, counts.get(bucket.kind)?.failures ?? 0, at);
    await also(tx);
    return { admitted: true };
  });
}

/** The attempt that was let through was right. */
export async function acceptAttempt(tx: DatabaseTransaction, buckets: readonly Bucket[], at: Date): Promise<void> {
  for (const bucket of buckets) await takeBackFailure(tx, bucket, at);
  await forgetOldCounts(tx, at);
}
