// The same act on several requests: each in a transaction of its own, with its own step and entry; what cannot be done is said for each.
import { permissionFor } from "../../../domain/casework/index.ts";
import type { PostId } from "../../../domain/access/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import type { Office } from "../../organisation/index.ts";
import { assignRequest } from "../assign/assign.ts";
import { openRequest, type LoadedRequest } from "../loaded-request.ts";
import { recordBeside } from "../record-beside.ts";
import { isTakenTwice } from "../write-request.store.ts";
import { judgeRow, type BulkAct, type RowRefusal } from "./judge-row.ts";

export type BulkRow = { readonly id: string; /** Made with the page: sent twice, it is done once. */ readonly once: string; /** How many steps the officer saw. */ readonly after: number };
export type BulkAsked = { readonly act: BulkAct; readonly post: PostId | undefined; readonly reason: string; readonly rows: readonly BulkRow[] };
export type BulkOutcome = { readonly id: string; readonly reference: string; readonly title: string; readonly refusal?: RowRefusal };

/** In the order asked; of requests that are not there for the officer nothing is told. */
export async function actOnSeveral(context: DeskContext, office: Office, asked: BulkAsked): Promise<readonly BulkOutcome[]> {
  const outcomes: BulkOutcome[] = [];
  for (const row of asked.rows) {
    const outcome = await actOnOne(context, office, asked, row);
    if (outcome !== undefined) outcomes.push(outcome);
  }
  return outcomes;
}

async function actOnOne(context: DeskContext, office: Office, asked: BulkAsked, row: BulkRow): Promise<BulkOutcome | undefined> {
  let known: Omit<BulkOutcome, "refusal"> | undefined;
  try {
    return await withinScope(context.db, context.scope, async (tx) => {
      const loaded = await openRequest(tx, context, row.id);
      if (loaded === undefined) return undefined;
      known = { id: row.id, reference: loaded.request.reference, title: loaded.request.title };
      if (loaded.steps.some(({ id }) => id === row.once)) return known;
      const judged = judgeRow(asked.act, loaded, context, office, asked.post);
      if (!judged.ok) return { ...known, refusal: judged.refusal };
      const refusal = asked.act === "remind" ? await remind(tx, context, loaded, asked, row) : await give(tx, context, office, loaded, judged.desk, asked, row);
      return refusal === undefined ? known : { ...known, refusal };
    });
  } catch (error) {
    if (!isTakenTwice(error)) throw error;
    return known;
  }
}

type Tx = Parameters<typeof openRequest>[0];

async function remind(tx: Tx, context: DeskContext, loaded: LoadedRequest, { reason }: BulkAsked, { once, after }: BulkRow): Promise<RowRefusal | undefined> {
  const done = await recordBeside(tx, context, loaded, { once, after, action: "mark-for-reminder", permission: permissionFor("desk", loaded.actors), reason: reason === "" ? null : reason, details: {} });
  return done ? undefined : "changed-meanwhile";
}

async function give(tx: Tx, context: DeskContext, office: Office, loaded: LoadedRequest, desk: Parameters<typeof assignRequest>[4] | undefined, { post, reason }: BulkAsked, { once, after }: BulkRow): Promise<RowRefusal | undefined> {
  if (desk === undefined || post === undefined) return "no-such-post";
  const done = await assignRequest(tx, context, office, loaded, desk, { once, after, post, reason });
  return done === "done" ? undefined : done;
}
