// Content that no document names comes from acts that failed after their bytes were kept. It is thrown away when it is a day old and,
// under the lock under which content is entered, still named by nobody.
import type { BlobStore, Incoming } from "../../../platform/blobs/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import { isContentNamed, lockContent } from "../documents.store.ts";
import { deleteUploadsBefore } from "../uploads.store.ts";

const DAY_MS = 86_400_000;

export type Swept = { readonly contents: number; readonly uploads: number };

export async function sweepDocuments(db: Database, blobs: BlobStore, incoming: Incoming, at: Date): Promise<Swept> {
  let contents = 0;
  for await (const { sha256, keptAt } of blobs.list()) {
    if (keptAt.getTime() > at.getTime() - DAY_MS) continue;
    contents += await db.transaction().execute(async (tx) => {
      await lockContent(tx, sha256);
      if (await isContentNamed(tx, sha256)) return 0;
      await blobs.remove(sha256);
      return 1;
    });
  }
  const week = new Date(at.getTime() - 7 * DAY_MS);
  await deleteUploadsBefore(db, week);
  return { contents, uploads: await incoming.sweep(week) };
}
