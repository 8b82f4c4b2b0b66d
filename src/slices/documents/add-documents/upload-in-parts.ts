// A large file in parts, for the page's script: begin, send part after part, each with its hash; where the line is lost or the machine
// closed, the same file goes on from what is here. What arrives is the officer's own until it is classed to a file.
import { createReadStream } from "node:fs";
import { randomUUID } from "node:crypto";
import type { FastifyReply } from "fastify";
import { withinScope } from "../../../platform/db/index.ts";
import { addressOf } from "../../../platform/web/index.ts";
import { pathBack } from "../../../platform/web/comfort.ts";
import { idOf, notThere, sentBy, typed, type DeskContext } from "../../accounts/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { documentEvents } from "../document-events.ts";
import { endUpload, holdUpload, insertUpload, listUploads } from "../uploads.store.ts";
import { storable } from "./add-documents.page.tsx";

/** So many files of one officer may be on their way. */
const MOST_WAITING = 50;

/** Answers with the upload's id and how much is here: none of a new one. 422 where the file can never be taken. */
export async function beginUpload(context: DeskContext): Promise<FastifyReply> {
  const { db, scope, person, installation: { uploads: limits }, incoming, reply } = context;
  const sent = sentBy(context);
  const [name, stamp] = [storable(typed(sent, "name")), storable(typed(sent, "stamp")).slice(0, 100)];
  const size = /^\d{1,15}$/.test(typed(sent, "size")) ? Number(typed(sent, "size")) : undefined;
  if (name === "" || size === undefined || size > limits.largestMegabytes * 1_000_000) return await reply.code(422).send({ refused: size === undefined || name === "" ? "unreadable" : "too-large" });
  const id = await withinScope(db, scope, async (tx) => {
    const uploads = await listUploads(tx);
    const known = uploads.find((upload) => upload.name === name && upload.size === size && upload.stamp === stamp && stamp !== "");
    if (known !== undefined) return known.id;
    if (uploads.length >= MOST_WAITING) return undefined;
    const fresh = randomUUID();
    await insertUpload(tx, person.id, { id: fresh, name, size, stamp });
    await appendAudit(tx, context.who, documentEvents.event("upload.begun", fresh, { size }));
    return fresh;
  });
  return id === undefined ? await reply.code(422).send({ refused: "too-many" }) : await reply.send({ upload: id, received: await incoming.sizeOf(id) });
}

/** One part, behind what is here. Another place, or a part that is not what was sent: 409, with how much is here. */
export async function takePart(context: DeskContext): Promise<FastifyReply> {
  const { db, scope, incoming, files, reply } = context;
  const [id, sent] = [idOf(context, "upload"), sentBy(context)];
  const [part, at] = [files[0], /^\d{1,15}$/.test(typed(sent, "at")) ? Number(typed(sent, "at")) : undefined];
  try {
    if (id === undefined) return await notThere(context);
    const taken = await withinScope(db, scope, async (tx) => {
      const upload = await holdUpload(tx, id);
      if (upload === undefined) return undefined;
      const whole = part !== undefined && at !== undefined && !part.tooLarge && (await incoming.hashOf(part.id)) === typed(sent, "sha256");
      const arrived = whole ? await incoming.append(id, at, createReadStream(incoming.pathOf(part.id)), upload.size) : undefined;
      return { ok: arrived !== undefined && !arrived.tooLarge, received: await incoming.sizeOf(id) };
    });
    return taken === undefined ? await notThere(context) : await reply.code(taken.ok ? 200 : 409).send({ received: taken.received });
  } finally {
    for (const file of files) await incoming.discard(file.id);
  }
}

export async function discardUpload(context: DeskContext): Promise<FastifyReply> {
  const { db, scope, incoming, reply, request } = context;
  const id = idOf(context, "upload");
  const found = id === undefined ? undefined : await withinScope(db, scope, async (tx) => {
    const upload = await holdUpload(tx, id);
    if (upload === undefined) return undefined;
    await endUpload(tx, id);
    await appendAudit(tx, context.who, documentEvents.event("upload.discarded", id, { size: upload.size }));
    return upload;
  });
  if (found === undefined) return await notThere(context);
  await incoming.discard(found.id);
  const { referer } = request.headers;
  const back = referer !== undefined && URL.canParse(referer) ? pathBack(new URL(referer).pathname) : "/";
  return await reply.redirect(back.startsWith(addressOf(request.place, "/desk/")) ? back : addressOf(request.place, "/desk"), 303);
}
