// May a file that has arrived be kept? Its size, what it is by its content, and what the office's scanner says; nothing is asked of the
// name or of what the browser believes.
import { kindOfFile, scanFile } from "../../../platform/blobs/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import type { StoredUpload } from "../uploads.store.ts";

export type JudgedUpload = StoredUpload & { readonly sha256: string; readonly kind: string; readonly scan: "not-scanned" | "clean" | "refused" };

/** Why a file is not taken. What is `unfinished` or `undecided` stays where it is; the others are thrown away. */
export type UploadRefusal = { readonly upload: StoredUpload } & (
  | { readonly why: "empty" | "too-large" | "unfinished" | "undecided" }
  /** What it is instead, where that is known: "exe". */
  | { readonly why: "kind"; readonly found: string | undefined }
);

export type Judgement = { readonly ok: true; readonly upload: JudgedUpload } | { readonly ok: false; readonly refusal: UploadRefusal };

export async function judgeUpload({ incoming, installation: { uploads } }: Pick<DeskContext, "incoming" | "installation">, upload: StoredUpload): Promise<Judgement> {
  const refused = (refusal: UploadRefusal): Judgement => ({ ok: false, refusal });
  const there = await incoming.sizeOf(upload.id);
  if (upload.size === 0) return refused({ upload, why: "empty" });
  if (upload.size > uploads.largestMegabytes * 1_000_000) return refused({ upload, why: "too-large" });
  if (there !== upload.size) return refused({ upload, why: "unfinished" });
  const path = incoming.pathOf(upload.id);
  const kind = await kindOfFile(path);
  if (kind === undefined || !(uploads.kinds as readonly string[]).includes(kind)) return refused({ upload, why: "kind", found: kind });
  const scan = await scanFile(uploads.scan, path);
  if (scan === "undecided") return refused({ upload, why: "undecided" });
  return { ok: true, upload: { ...upload, kind, scan, sha256: await incoming.hashOf(upload.id) } };
}
