// One file that came with another slice's form becomes a document of a request: judged and kept as any other.
import type { FieldProblem } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { claimFiles, keep, problemsOfOutcome } from "./add-documents.page.tsx";
import type { StoredUpload } from "../uploads.store.ts";
import type { Classing } from "./keep-uploads.ts";

export type TakenFile = { readonly ok: true; readonly document: string } | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** What came is the officer's own until it is added: a mistake elsewhere in the form loses no file. `undefined`: no file came. */
export async function claimSentFile(context: DeskContext): Promise<StoredUpload | undefined> {
  const sent = new Set(context.files.map(({ id }) => id));
  return sent.size === 0 ? undefined : (await claimFiles(context)).find(({ id }) => sent.has(id));
}

/** The very same content that is there already is that document. Problems stand beside the field "files". */
export async function takeSentFile(context: DeskContext, upload: StoredUpload, classing: Omit<Classing, "original">): Promise<TakenFile> {
  const outcome = await keep(context, [upload], { ...classing, original: undefined });
  const [kept] = outcome.kept;
  if (kept?.outcome === "added") return { ok: true, document: kept.upload.id };
  if (kept?.outcome === "same") return { ok: true, document: kept.as.id };
  return { ok: false, problems: problemsOfOutcome(context, outcome) };
}
