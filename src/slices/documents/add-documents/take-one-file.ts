// One file that came with another slice's form becomes a document of a request: judged and kept as any other, in the transaction that
// records what it came for, so that no document stands there of something that was not recorded.
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import type { FieldProblem } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { claimFiles, problemsOfOutcome, settle } from "./add-documents.page.tsx";
import type { StoredUpload } from "../uploads.store.ts";
import { judgeUpload, type JudgedUpload } from "./judge-upload.ts";
import { keepUploads, type Classing } from "./keep-uploads.ts";

export type JudgedFile = { readonly ok: true; readonly upload: JudgedUpload } | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** What came is the officer's own until it is added: a mistake elsewhere in the form loses no file. `undefined`: no file came. */
export async function claimSentFile(context: DeskContext): Promise<StoredUpload | undefined> {
  const sent = new Set(context.files.map(({ id }) => id));
  return sent.size === 0 ? undefined : (await claimFiles(context)).find(({ id }) => sent.has(id));
}

/** May it be kept? What may not goes its way: thrown away, or to quarantine. Problems stand beside the field "files". */
export async function judgeSentFile(context: DeskContext, upload: StoredUpload, classing: Omit<Classing, "original">): Promise<JudgedFile> {
  const judgement = await judgeUpload(context, upload);
  if (judgement.ok && judgement.upload.scan !== "refused") return judgement;
  const [taken, refused] = judgement.ok ? [[judgement.upload], []] : [[], [judgement.refusal]];
  return { ok: false, problems: problemsOfOutcome(context, await settle(context, taken, refused, { ...classing, original: undefined })) };
}

/** Its document; the very same content that is there already is that document. After the commit `dropSentFile` lets go of what arrived. */
export async function keepSentFile(tx: ScopedTransaction, context: DeskContext, upload: JudgedUpload, classing: Omit<Classing, "original">): Promise<string> {
  const [kept] = await keepUploads(tx, context, [upload], { ...classing, original: undefined });
  return kept?.outcome === "same" ? kept.as.id : upload.id;
}

export async function dropSentFile({ incoming }: Pick<DeskContext, "incoming">, upload: JudgedUpload): Promise<void> {
  await incoming.discard(upload.id);
}
