// A step outside the lane's table: it says something of the request and leaves its state, its clock and its desks as they are.
import type { Permission } from "../../domain/access/index.ts";
import type { ScopedTransaction } from "../../platform/db/index.ts";
import type { JsonObject } from "../../platform/db/schema.ts";
import type { Acting } from "./acting.ts";
import type { LoadedRequest } from "./loaded-request.ts";
import { note, requestEvents } from "./request-events.ts";
import { insertStep } from "./write-request.store.ts";

export type Beside = { readonly once: string; readonly after: number; readonly action: "override-checks" | "consider-grounds" | "override-ground" | "agree-to-override" | "mark-for-reminder" | "raise-marking" | "propose-lower-marking" | "lower-marking" | "keep-marking"; readonly permission: Permission; readonly reason: string | null; readonly details: JsonObject };

/** False: somebody acted meanwhile, and nothing was written. */
export async function recordBeside(tx: ScopedTransaction, acting: Acting, { request }: LoadedRequest, { once, after, action, permission, reason, details }: Beside): Promise<boolean> {
  const number = await insertStep(tx, request.id, {
    id: once, action, from: request.state, to: request.state, after, permission, on: acting.today, reason, dueOn: null, keepsDue: true, documents: [], details, reverses: null, liesWith: request.liesWith, waitsFor: request.waitsFor, joins: [], moves: [], series: null, voids: false,
  });
  if (number === null) return false;
  await note(tx, acting, requestEvents.event("step.taken", request.id, { step: action, from: request.state, to: request.state, number }), reason ?? undefined);
  return true;
}
