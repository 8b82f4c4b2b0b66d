// A person looks at a possible duplicate or a doubtful name and decides; the decision is recorded, nothing is merged.
import type { Database } from "../../../platform/db/index.ts";
import { appendAudit, type AuditActor } from "../../audit/index.ts";
import { importEvents } from "../import-events.ts";
import { decideReview, listReviews, type Decision, type StoredReview } from "../imports.store.ts";

/** Questions in the order they were raised; without `all` only the open ones. */
export async function listImportReviews(db: Database, all: boolean): Promise<readonly StoredReview[]> {
  return (await listReviews(db)).filter(({ decision }) => all || decision === null);
}

/** Decides an open question; `false` where there is none of that number. */
export async function decideImportReview(db: Database, id: number, decision: Decision, terms: { readonly actor: AuditActor; readonly at: Date }): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const done = await decideReview(tx, id, decision, terms.actor, terms.at);
    if (done) await appendAudit(tx, terms.actor, importEvents.event("import-review.decided", String(id), { decision }));
    return done;
  });
}
