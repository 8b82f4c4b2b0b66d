// The request that an address names, opened within the scope; the first reading of a session and hour leaves an entry in the record.
import { withinScope, type ScopedTransaction } from "../../platform/db/index.ts";
import { idOf, type DeskContext } from "../accounts/index.ts";
import { openRequest, type LoadedRequest } from "./loaded-request.ts";
import { note, requestEvents } from "./request-events.ts";
import { isReadingNoted } from "./requests.store.ts";

/** `undefined`: there is none for this officer, or `work` said so. */
export async function withRequest<T>(context: DeskContext, work: (tx: ScopedTransaction, loaded: LoadedRequest) => Promise<T>): Promise<T | undefined> {
  const id = idOf(context, "request");
  if (id === undefined) return undefined;
  return await withinScope(context.db, context.scope, async (tx) => {
    const loaded = await openRequest(tx, context, id);
    if (loaded === undefined) return undefined;
    const outcome = await work(tx, loaded);
    // A page that is not there for this officer leaves no entry, like one that is not there at all.
    if (outcome !== undefined && loaded.request.marking !== "public" && (await isReadingNoted(tx, context.session.id, id))) await note(tx, context, requestEvents.event("request.read", id, { marking: loaded.request.marking, state: loaded.request.state }));
    return outcome;
  });
}

/** The same for what only those who act in it may do; to who reads it by a grant the page is not there. */
export async function withOwnRequest<T>(context: DeskContext, work: (tx: ScopedTransaction, loaded: LoadedRequest) => Promise<T>): Promise<T | undefined> {
  return await withRequest(context, async (tx, loaded) => (loaded.actors.size === 0 ? undefined : await work(tx, loaded)));
}
