// Saving a draft: the next version, or the news that another officer was faster, with what that one wrote.
import { actorsIn } from "../../../domain/casework/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import { appendAudit } from "../../audit/index.ts";
import type { Acting } from "../acting.ts";
import { draftContent, readDraftContent, type DraftContent } from "../draft-content.ts";
import { requestEvents } from "../request-events.ts";
import { findDraft, findRequest, listParts } from "../requests.store.ts";
import { insertDraft } from "../write-request.store.ts";

export type DraftSaved =
  | { readonly ok: true; readonly version: number }
  /** Not there for this officer, or not being drafted any more. */
  | { readonly ok: false; readonly because: "not-there" | "not-a-draft" }
  | { readonly ok: false; readonly because: "changed-meanwhile"; readonly version: number; readonly theirs: DraftContent; readonly by: string };

/** States in which the agency writes: the draft itself, and while it answers a query. */
const WRITABLE: ReadonlySet<string> = new Set(["draft", "controlling-review", "queried-agency", "queried-on-return"]);

export function isWritable(state: string): boolean {
  return WRITABLE.has(state);
}

/** @param after the version that the officer's page was made from; 0: none was there. */
export async function saveDraft(tx: ScopedTransaction, { actor, who, standing }: Pick<Acting, "actor" | "who" | "standing">, request: string, after: number, content: DraftContent): Promise<DraftSaved> {
  const stored = await findRequest(tx, request);
  const actors = stored === undefined ? new Set() : actorsIn(await listParts(tx, request), standing);
  if (stored === undefined || !(actors.has("investigating-officer") || actors.has("controlling-officer"))) return { ok: false, because: "not-there" };
  if (!isWritable(stored.state)) return { ok: false, because: "not-a-draft" };
  if (await insertDraft(tx, request, after, draftContent.parse(content), actor)) {
    await appendAudit(tx, who, requestEvents.event("draft.saved", request, { version: after + 1 }));
    return { ok: true, version: after + 1 };
  }
  const theirs = await findDraft(tx, request);
  if (theirs === undefined) return { ok: false, because: "not-there" };
  return { ok: false, because: "changed-meanwhile", version: theirs.version, theirs: readDraftContent(theirs.content), by: theirs.by };
}
