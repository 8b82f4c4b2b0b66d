// Where the bytes of documents lie: by their own SHA-256, never changed, never twice. This is what any store must do; the one in the data
// folder is `blobsIn`. A store of objects (S3) fits behind the same words: no member speaks of files.
import type { Readable } from "node:stream";

export type KeptBlob = { readonly sha256: string; readonly size: number; readonly keptAt: Date };

export type BlobStore = {
  /** Takes the bytes of a file that was received and whose hash is known; where they are kept already, nothing is done but to note the day. */
  readonly keep: (path: string, sha256: string) => Promise<void>;
  /** The bytes, as a stream that fails at its end where they are no longer what they were; `undefined`: none are kept under this hash. */
  readonly open: (sha256: string) => Promise<Readable | undefined>;
  /** Everything that is kept, in no order. */
  readonly list: () => AsyncIterable<KeptBlob>;
  /** Only what nothing names any more: see the sweep of the documents slice, which asks the database under a lock. */
  readonly remove: (sha256: string) => Promise<void>;
};

/** @throws RangeError: a path is made of it. */
export function checkedHash(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError("not the SHA-256 of anything");
  return sha256;
}
