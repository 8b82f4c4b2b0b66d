export type { BlobStore, KeptBlob } from "./blob-store.ts";
export { kindOfFile } from "./content-kind.ts";
export { blobsIn } from "./folder-blobs.ts";
export { incomingIn, type Incoming } from "./incoming.ts";
export { isKind, KINDS } from "./kinds.ts";
export { safeName } from "./safe-name.ts";
export { scanFile } from "./scan.ts";
