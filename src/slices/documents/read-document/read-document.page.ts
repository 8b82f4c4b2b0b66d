// A document handed out: as a file to be saved, never as a page of ours. Each opening of what is not public leaves an entry.
import { create as contentDisposition } from "content-disposition";
import type { FastifyReply } from "fastify";
import { isKind, KINDS } from "../../../platform/blobs/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { idOf, notThere, type DeskContext } from "../../accounts/index.ts";
import { documentEvent } from "../document-events.ts";
import { withHome } from "../document-home.tsx";
import { findDocument } from "../documents.store.ts";

export async function readDocument(context: DeskContext): Promise<FastifyReply> {
  const id = idOf(context, "document");
  if (id === undefined) return await notThere(context);
  const document = await withHome(context, async (tx, { of }) => {
    const found = await findDocument(tx, of, id);
    if (found === undefined || found.scan === "refused") return undefined;
    if (found.marking !== "public") await appendAudit(tx, context.who, documentEvent("read", of, { document: id, sha256: found.sha256, marking: found.marking }));
    return found;
  });
  if (document === undefined) return await notThere(context);
  const bytes = await context.blobs.open(document.sha256);
  if (bytes === undefined) throw new Error(`the content ${document.sha256} is not in the store: see comity documents verify`);
  return await context.reply
    .headers({
      "content-type": isKind(document.kind) ? KINDS[document.kind] : "application/octet-stream",
      "content-length": document.size,
      "content-disposition": contentDisposition(document.name, { type: "attachment" }),
      // Whatever a browser makes of it: no script, no form, no origin of ours (CSP Level 3, sandbox).
      "content-security-policy": "default-src 'none'; base-uri 'none'; object-src 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
      "x-content-type-options": "nosniff",
    })
    .send(bytes);
}
