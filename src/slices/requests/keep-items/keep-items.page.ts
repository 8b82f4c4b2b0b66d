// Items of a draft: another kind of help asked for, or one no longer. While it is written only; later each step says what became of items.
import type { FastifyReply } from "fastify";
import { ASSISTANCE_KINDS, type AssistanceKind } from "../../../domain/casework/index.ts";
import { addressOf } from "../../../platform/web/index.ts";
import { idOf, notThere, sentBy, typed, type DeskContext } from "../../accounts/index.ts";
import { withOwnRequest } from "../asked-request.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import { onceOf } from "../request-form.tsx";
import { note, requestEvents } from "../request-events.ts";
import { isWritable } from "../save-draft/save-draft.ts";
import { changeHeader, changeItem, insertItem } from "../write-request.store.ts";

function mayWrite({ request, actors }: LoadedRequest): boolean {
  return request.direction === "outgoing" && isWritable(request.state) && (actors.has("investigating-officer") || actors.has("controlling-officer"));
}

/** A kind that does not go with the lane, or none, changes nothing; a form sent twice adds one. */
export async function addItem(context: DeskContext): Promise<FastifyReply> {
  const sent = sentBy(context);
  const [kind, once] = [ASSISTANCE_KINDS.find((one) => one === typed(sent, "kind")), onceOf(sent)];
  const done = await withOwnRequest(context, async (tx, loaded) => {
    if (!mayWrite(loaded)) return undefined;
    const { request, items } = loaded;
    if (kind === undefined || items.some(({ id }) => id === once)) return request.id;
    await insertItem(tx, request.id, { id: once, kind, target: "", dueOn: null }, context.actor);
    await changeHeader(tx, request.id, { kinds: [...new Set<AssistanceKind>([...request.kinds, kind])] });
    await note(tx, context, requestEvents.event("item.added", request.id, { kind }));
    return request.id;
  });
  return await back(context, done);
}

/** The last open item stays: a request asks for something. */
export async function withdrawItem(context: DeskContext): Promise<FastifyReply> {
  const id = idOf(context, "item");
  const done = await withOwnRequest(context, async (tx, loaded) => {
    const open = loaded.items.filter(({ state }) => state === "open");
    const item = open.find((one) => one.id === id);
    if (!mayWrite(loaded) || item === undefined) return undefined;
    if (open.length < 2) return loaded.request.id;
    await changeItem(tx, loaded.request.id, { id: item.id, state: "withdrawn" });
    await changeHeader(tx, loaded.request.id, { kinds: [...new Set(open.filter((one) => one.id !== item.id).map(({ kind }) => kind))] });
    await note(tx, context, requestEvents.event("item.withdrawn", loaded.request.id, { kind: item.kind, number: item.number }));
    return loaded.request.id;
  });
  return await back(context, done);
}

async function back(context: DeskContext, request: string | undefined): Promise<FastifyReply> {
  return request === undefined ? await notThere(context) : await context.reply.redirect(addressOf(context.request.place, `/desk/requests/${request}/draft`), 303);
}
