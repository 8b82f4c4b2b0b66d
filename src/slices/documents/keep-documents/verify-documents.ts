// Is every document what it was when it came? Reads all that is kept and compares it with the hashes that the rows name.
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { BlobStore } from "../../../platform/blobs/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import { listContents } from "../documents.store.ts";

export type DocumentFinding = { readonly what: "missing" | "altered"; readonly sha256: string };
export type DocumentVerdict = { readonly contents: number; readonly bytes: number; readonly findings: readonly DocumentFinding[] };

const AT_A_TIME = 500;

export async function verifyDocuments(db: Database, blobs: BlobStore): Promise<DocumentVerdict> {
  const findings: DocumentFinding[] = [];
  let [contents, bytes, after] = [0, 0, ""];
  for (;;) {
    const page = await listContents(db, after, AT_A_TIME);
    for (const { sha256, size } of page) {
      const what = await stateOf(blobs, sha256, size);
      if (what !== "whole") findings.push({ what, sha256 });
      contents += 1;
      bytes += size;
    }
    if (page.length < AT_A_TIME) return { contents, bytes, findings };
    after = page.at(-1)?.sha256 ?? "";
  }
}

async function stateOf(blobs: BlobStore, sha256: string, size: number): Promise<"whole" | DocumentFinding["what"]> {
  const stream = await blobs.open(sha256);
  if (stream === undefined) return "missing";
  let read = 0;
  const counted = new Writable({
    write: (piece: Buffer, _encoding, done) => {
      read += piece.length;
      done();
    },
  });
  try {
    await pipeline(stream, counted);
    return read === size ? "whole" : "altered";
  } catch {
    return "altered"; // the store's stream fails where the bytes are no longer those of the hash
  }
}
