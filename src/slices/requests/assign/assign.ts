// Giving a request to another post: of the same desk, or of another desk of the authority. A step outside the lane's table; the state stays.
import { randomUUID } from "node:crypto";
import { permissionFor, type Part, type StepActor } from "../../../domain/casework/index.ts";
import type { PostId } from "../../../domain/access/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import type { Office, OfficePost } from "../../organisation/index.ts";
import type { Acting } from "../acting.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import { postsFor } from "../office-desks.ts";
import { note, requestEvents } from "../request-events.ts";
import type { RequestPart } from "../requests.store.ts";
import { insertStep } from "../write-request.store.ts";

/** The officer's own desk in the request that may be given on; of several the one whose turn it is. */
export function deskToGive({ parts, request, actors }: LoadedRequest, { standing }: Pick<Acting, "standing">): RequestPart | undefined {
  const own = parts.filter(({ part, unit }) => standing.units.has(unit) && actors.has(ACTORS[part]));
  return own.find(({ part }) => part === request.waitsFor) ?? own[0];
}

const ACTORS = { court: "court", agency: "investigating-officer", controlling: "controlling-officer", endorser: "endorsing-authority", authority: "desk", executing: "executing-authority" } as const satisfies Readonly<Record<Part, StepActor>>;

/** The agency's draft stays in its unit; the authority's desks hand over to each other. */
export function postsToGiveTo(office: Office, { part, unit }: RequestPart, { today }: Pick<Acting, "today">): readonly OfficePost[] {
  return postsFor(office, part, today).filter((post) => part === "authority" || post.unit === unit);
}

export type Assigned = "done" | "changed-meanwhile" | "no-such-post";

export async function assignRequest(tx: ScopedTransaction, acting: Acting, office: Office, loaded: LoadedRequest, desk: RequestPart, wanted: { readonly once: string; readonly after: number; readonly post: PostId; readonly reason: string }): Promise<Assigned> {
  const { request, actors } = loaded;
  const post = postsToGiveTo(office, desk, acting).find(({ id }) => id === wanted.post);
  if (post === undefined) return "no-such-post";
  const given = { part: desk.part, unit: post.unit, post: post.id };
  const number = await insertStep(tx, request.id, {
    id: wanted.once === "" ? randomUUID() : wanted.once, action: "assign", from: request.state, to: request.state, after: wanted.after, permission: permissionFor(ACTORS[desk.part], actors), on: acting.today, reason: wanted.reason, dueOn: null, keepsDue: true,
    documents: [], details: { part: desk.part, from: { unit: desk.unit, post: desk.post }, to: { unit: post.unit, post: post.id } }, reverses: null, liesWith: request.liesWith, waitsFor: request.waitsFor,
    joins: post.unit === desk.unit ? [given] : [], moves: post.unit === desk.unit ? [] : [{ ...given, fromUnit: desk.unit }], series: null, voids: false,
  });
  if (number === null) return "changed-meanwhile";
  await note(tx, acting, requestEvents.event("request.assigned", request.id, { part: desk.part, post: post.id, unit: post.unit }), wanted.reason);
  return "done";
}
