// After a document came its text is read, once for each content, by a job that outlives crashes. The bytes are a stranger's: they are read in
// a process apart (`platform/texts`), and what cannot be read is said so.
import { blobsIn, type BlobStore } from "../../../platform/blobs/index.ts";
import type { DatabaseTransaction } from "../../../platform/db/index.ts";
import { enterJob, type JobHandler } from "../../../platform/jobs/index.ts";
import { readText } from "../../../platform/texts/index.ts";
import { findContent, insertText } from "../texts.store.ts";

const KIND = "documents.read-text";

/** In the transaction that adds the document. */
export async function askForText(tx: DatabaseTransaction, sha256: string, at: Date): Promise<void> {
  await enterJob(tx, { kind: KIND, key: `${KIND} ${sha256}`, payload: { sha256 }, runAt: at });
}

/** @throws where the bytes are not there or the machine fails: tried again later */
export function documentJobs(dataFolder: string): Readonly<Record<string, JobHandler>> {
  const blobs = blobsIn(dataFolder);
  return { [KIND]: async (tx, { sha256 }) => (typeof sha256 === "string" ? await readContent(tx, blobs, sha256) : undefined) };
}

async function readContent(tx: DatabaseTransaction, blobs: BlobStore, sha256: string): Promise<void> {
  const content = await findContent(tx, sha256);
  if (content === undefined) return;
  const bytes = await blobs.open(sha256);
  if (bytes === undefined) throw new Error(`the content ${sha256} is not in the store: see comity documents verify`);
  await insertText(tx, sha256, await readText(content.kind, content.size, bytes));
}
