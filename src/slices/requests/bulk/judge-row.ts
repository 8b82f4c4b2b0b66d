// What can be done with one of several requests that were chosen, and why not.
import { actorsIn, type StepActor } from "../../../domain/casework/index.ts";
import type { PostId } from "../../../domain/access/index.ts";
import type { Office } from "../../organisation/index.ts";
import type { Acting } from "../acting.ts";
import { deskToGive, postsToGiveTo } from "../assign/assign.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import type { RequestPart, StoredStep } from "../requests.store.ts";

export const BULK_ACTS = ["assign", "remind"] as const;
export type BulkAct = (typeof BULK_ACTS)[number];

export type RowRefusal = "over" | "not-yours" | "not-abroad" | "not-desk" | "marked" | "already-there" | "no-such-post" | "changed-meanwhile";

export type Judged = { readonly ok: true; readonly desk: RequestPart | undefined } | { readonly ok: false; readonly refusal: RowRefusal };

const no = (refusal: RowRefusal): Judged => ({ ok: false, refusal });

/** Before anything is done, and once more when it is. `post`: to which it is to be given, where that was chosen. */
export function judgeRow(act: BulkAct, loaded: LoadedRequest, acting: Pick<Acting, "standing" | "today">, office: Office, post?: PostId): Judged {
  if (loaded.request.isOver) return no("over");
  return act === "remind" ? judgeReminder(loaded) : judgeGiving(loaded, acting, office, post);
}

function judgeReminder({ request, actors, steps }: LoadedRequest): Judged {
  if (!actors.has("desk" satisfies StepActor)) return no("not-desk");
  if (request.direction !== "outgoing" || request.liesWith !== "abroad") return no("not-abroad");
  return reminderAsked(steps) === undefined ? { ok: true, desk: undefined } : no("marked");
}

function judgeGiving(loaded: LoadedRequest, acting: Pick<Acting, "standing" | "today">, office: Office, post: PostId | undefined): Judged {
  const desk = deskToGive(loaded, acting);
  if (desk === undefined || actorsIn([desk], acting.standing).size === 0) return no("not-yours");
  if (post === undefined) return { ok: true, desk };
  if (!postsToGiveTo(office, desk, acting).some(({ id }) => id === post)) return no("no-such-post");
  return desk.post === post ? no("already-there") : { ok: true, desk };
}

/** The asking for a reminder after which nothing was done by anybody; `undefined`: none is open. */
export function reminderAsked(steps: readonly StoredStep[]): StoredStep | undefined {
  const last = steps.findLast(({ action }) => action !== "assign");
  return last?.action === "mark-for-reminder" ? last : undefined;
}
