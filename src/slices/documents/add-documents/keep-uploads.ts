// Files that have arrived become documents of a file or request: bytes first, then the row that names them, under the lock of their content.
import { safeName } from "../../../platform/blobs/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import { appendAudit } from "../../audit/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { documentEvent } from "../document-events.ts";
import { findSameContent, insertDocument, lockContent, type DocumentToAdd, type StoredDocument } from "../documents.store.ts";
import { askForText } from "../read-text/read-text.job.ts";
import { endUpload } from "../uploads.store.ts";
import type { JudgedUpload } from "./judge-upload.ts";

export type Classing = Pick<DocumentToAdd, "of" | "way" | "language" | "marking" | "compartments" | "receivedFrom" | "receivedOn" | "original">;

/** Where bytes are kept, and by whom: an officer's page, or what else writes as an officer. */
export type Keeping = Pick<DeskContext, "blobs" | "incoming" | "actor" | "who" | "at">;

export type Kept =
  | { readonly upload: JudgedUpload; readonly outcome: "added" | "quarantined" }
  /** The very same content is there already. */
  | { readonly upload: JudgedUpload; readonly outcome: "same"; readonly as: StoredDocument };

/** In the officer's transaction. The files in `incoming` are let go by `letGo` when it is committed. */
export async function keepUploads(tx: ScopedTransaction, context: Keeping, uploads: readonly JudgedUpload[], classing: Classing): Promise<readonly Kept[]> {
  const kept: Kept[] = [];
  // In one order for everybody: locks taken in two orders would wait for each other.
  for (const upload of uploads.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1))) {
    await lockContent(tx, upload.sha256);
    const same = await findSameContent(tx, classing.of, upload.sha256);
    kept.push(same === undefined ? await keepUpload(tx, context, upload, classing) : { upload, outcome: "same", as: same });
    await endUpload(tx, upload.id);
  }
  return kept;
}

async function keepUpload(tx: ScopedTransaction, { blobs, incoming, actor, who, at }: Keeping, upload: JudgedUpload, classing: Classing): Promise<Kept> {
  const { id, sha256, kind, scan, size } = upload;
  const refused = scan === "refused";
  if (!refused) await blobs.keep(incoming.pathOf(id), sha256);
  const name = safeName(upload.name, kind);
  await insertDocument(tx, { ...classing, id, nameSent: upload.name.slice(0, LONGEST_SENT), name, kind, sha256, size, scan, by: actor });
  if (!refused) await askForText(tx, sha256, at);
  await appendAudit(tx, who, documentEvent(refused ? "quarantined" : "added", classing.of, { document: id, sha256, size, kind, marking: classing.marking }));
  return { upload, outcome: refused ? "quarantined" : "added" };
}

const LONGEST_SENT = 1000;

/** After the commit: what was kept or is there already leaves `incoming`, what the scanner refused goes to quarantine. */
export async function letGo({ incoming }: Pick<DeskContext, "incoming">, kept: readonly Kept[]): Promise<void> {
  for (const { upload, outcome } of kept) {
    if (outcome === "quarantined") await incoming.quarantine(upload.id, upload.sha256);
    else await incoming.discard(upload.id);
  }
}
